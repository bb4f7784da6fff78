package lv.lete.device.upos;

import jpos.JposConst;
import jpos.JposException;

/// E_NOHARDWARE from a service that knows why its device cannot be spoken to: the message says so,
/// and what to do, in one plain sentence.
public final class Absent extends JposException {
  private static final long serialVersionUID = 1L;

  /// The refusal with this sentence.
  public Absent(String why) {
    super(JposConst.JPOS_E_NOHARDWARE, why);
  }
}
