package lv.lete.ui.devices;

import lv.lete.device.DeviceEvent;
import lv.lete.ui.TaleCell;
import lv.lete.ui.Words;

/// An event in the list and on paper: when, at which device, what, and what the device said.
record EventLine(String when, String device, String what, String detail) {

  static EventLine of(DeviceEvent event, Words words) {
    String day = words.day(words.wallDate(event.at()));
    return new EventLine(
        day + " " + words.time(event.at()),
        event.device(),
        words.say("devices.event", event.kind()),
        event.detail());
  }

  /// When and what, for the device's own line.
  String brief() {
    return when + " " + what;
  }

  /// For the list.
  TaleCell.Row row() {
    return new TaleCell.Row(when, device + ": " + what, detail);
  }

  /// All of it, for paper.
  String whole() {
    return when + " " + device + ": " + what + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
