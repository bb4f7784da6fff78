package lv.lete.receipt;

import java.io.Serial;

/// The printer or the disk refused a receipt. The payment stands; the receipt can be asked for
/// again and then says COPY.
public final class OutletFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /// With the reason for support.
  public OutletFault(String message, Throwable cause) {
    super(message, cause);
  }
}
