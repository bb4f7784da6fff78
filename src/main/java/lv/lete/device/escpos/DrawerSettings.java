package lv.lete.device.escpos;

import jpos.JposException;
import lv.lete.device.upos.EntrySettings;

/// How a drawer hangs on its printer.
///
/// @param pin of the printer's drawer plug that opens it, 2 or 5
/// @param tells whether it has a switch that says how it stands
/// @param openIsHigh which level of pin 3 the switch gives when it stands open
/// @param onMillis how long the pulse lasts, 2 to 510; in real time rounded up to 100 each
/// @param offMillis the rest after it, 2 to 510
/// @param realTime whether the printer knows DLE DC4 fn 1, which opens ahead of waiting data
record DrawerSettings(
    int pin, boolean tells, boolean openIsHigh, int onMillis, int offMillis, boolean realTime) {
  private static final int STEP_MILLIS = 2;
  private static final int LONGEST_STEP = 255;
  private static final int REAL_TIME_STEP_MILLIS = 100;
  private static final int REAL_TIME_LONGEST = 8;

  static DrawerSettings of(EntrySettings entry) throws JposException {
    return new DrawerSettings(
        Integer.parseInt(entry.oneOf("pin", "2", "5")),
        entry.flag("tellsStatus", true),
        entry.oneOf("openLevel", "high", "low").equals("high"),
        entry.number("pulseMillis", 100, STEP_MILLIS, LONGEST_STEP * STEP_MILLIS),
        entry.number("restMillis", 200, STEP_MILLIS, LONGEST_STEP * STEP_MILLIS),
        entry.flag("realTime", true));
  }

  boolean open(PrinterStatus status) {
    return status.drawerHigh() == openIsHigh;
  }

  /// `DLE DC4 1 m t`, which a printer obeys as it arrives; without real time `ESC p m t1 t2`, which
  /// waits its turn and so is for a printer with nothing to do.
  byte[] pulse() {
    int connector = pin == 2 ? 0 : 1;
    if (!realTime) {
      byte on = (byte) (onMillis / STEP_MILLIS);
      return new byte[] {0x1B, 0x70, (byte) connector, on, (byte) (offMillis / STEP_MILLIS)};
    }
    int steps = Math.ceilDiv(onMillis, REAL_TIME_STEP_MILLIS);
    byte time = (byte) Math.min(steps, REAL_TIME_LONGEST);
    return new byte[] {0x10, 0x14, 1, (byte) connector, time};
  }
}
