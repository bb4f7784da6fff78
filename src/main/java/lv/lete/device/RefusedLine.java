package lv.lete.device;

import jpos.JposException;

/// The service does not take a line as it is written (E_ILLEGAL of printNormal).
final class RefusedLine extends JposException {
  private static final long serialVersionUID = 1L;

  private final boolean first;

  /// `first` where nothing had been handed to the service before.
  RefusedLine(JposException refused, boolean first) {
    super(
        refused.getErrorCode(),
        refused.getErrorCodeExtended(),
        String.valueOf(refused.getMessage()),
        refused);
    this.first = first;
  }

  /// Whether nothing had been handed to the service before: then the paper has not moved.
  boolean first() {
    return first;
  }
}
