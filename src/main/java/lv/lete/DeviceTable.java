package lv.lete;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import lv.lete.device.DeviceEvent;
import lv.lete.device.DeviceState;

/// Devices as lines of text with aligned columns: name, category, product, how it stands, the last
/// event with its time to the second, where and why.
final class DeviceTable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private DeviceTable() {}

  /// One line a device, in the order given; times are in `zone`.
  static List<String> lines(List<DeviceState> devices, ZoneId zone) {
    List<List<String>> rows = devices.stream().map(device -> row(device, zone)).toList();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column));
        line.repeat(' ', width(rows, column) - length(row.get(column)) + 2);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static List<String> row(DeviceState device, ZoneId zone) {
    DeviceEvent last = device.last();
    String event = last == null ? "" : TIME.format(last.at().atZone(zone)) + " " + last.kind();
    return List.of(
        device.name(),
        device.category(),
        device.product(),
        device.standing().toString(),
        event,
        device.detail());
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
