package lv.lete.device.scanner.hid;

import java.io.IOException;

/// A HID scanner that cannot be read. The message says which, why, and what to do.
public final class HidFault extends IOException {
  private final Why why;

  /// A fault of this kind.
  public HidFault(Why why, String message) {
    super(message);
    this.why = why;
  }

  static HidFault absent(HidChoice choice) {
    return new HidFault(
        Why.ABSENT,
        "no HID POS scanner found (device="
            + choice.text()
            + "); plug it in and set it to HID POS mode");
  }

  /// What kind of fault.
  public Why why() {
    return why;
  }

  /// What can be wrong.
  public enum Why {
    /// No such device is plugged in.
    ABSENT,
    /// It is there and this user may not read it.
    DENIED,
    /// Another service of this program reads it.
    HELD,
    /// It is there and does not speak HID POS as a bar code scanner.
    FOREIGN
  }
}
