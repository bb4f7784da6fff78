package lv.lete.ui.devices;

import lv.lete.device.DeviceState;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;

/// A device in the list. `standing`, `kind` and `last` are in the teller's language; `detail` is
/// for support, as the device said it.
record DeviceRow(
    String name,
    String kind,
    String standing,
    boolean used,
    Notice.Tone tone,
    String detail,
    String last) {

  static DeviceRow of(DeviceState state, Words words) {
    return new DeviceRow(
        state.name(),
        kind(state, words),
        words.say("devices.standing", state.standing()),
        state.standing() != DeviceState.Standing.NOT_USED,
        tone(state.standing()),
        state.detail(),
        state.last() == null ? "" : EventLine.of(state.last(), words).brief());
  }

  private static String kind(DeviceState state, Words words) {
    return switch (state.category()) {
      case "Scanner" -> words.say("hand.SCANNER");
      case "POSPrinter" -> words.say("hand.PRINTER");
      case "CashDrawer" -> words.say("hand.DRAWER");
      case "LineDisplay" -> words.say("hand.DISPLAY");
      default -> state.category();
    };
  }

  private static Notice.Tone tone(DeviceState.Standing standing) {
    return switch (standing) {
      case READY, NOT_USED -> Notice.Tone.INFO;
      case NEEDS_A_HAND -> Notice.Tone.WARNING;
      case NOT_THERE, WRONG_ENTRY -> Notice.Tone.TROUBLE;
    };
  }
}
