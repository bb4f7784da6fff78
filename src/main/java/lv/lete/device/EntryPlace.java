package lv.lete.device;

import java.util.List;
import java.util.function.Predicate;
import jpos.JposException;
import lv.lete.device.DeviceEntry.Property;
import lv.lete.device.upos.EntrySettings;

/// Where a device is plugged in, as far as its entry says.
final class EntryPlace {
  private static final List<String> PLACES =
      List.of("source", "port", "portName", "deviceFile", "host", "tcpPort", "device", "folder");

  private EntryPlace() {}

  /// The properties with an address, in the order of the file: of our own entries those that their
  /// `source` or `port` uses, as the environment fills them in; of other makers' all, as written.
  static String of(DeviceEntry entry) {
    if (!entry.ours()) {
      return shown(entry.all(), PLACES::contains);
    }
    EntrySettings settings = new EntrySettings(entry.name(), entry.asJavaPos(), System::getenv);
    List<String> used = used(entry.category(), settings);
    List<Property> filled =
        entry.all().stream()
            .map(one -> new Property(one.name(), value(settings, one), one.line()))
            .toList();
    return shown(filled, used::contains);
  }

  private static String shown(List<Property> properties, Predicate<String> wanted) {
    return String.join(
        ", ",
        properties.stream()
            .filter(one -> wanted.test(one.name()) && !one.value().isBlank())
            .map(one -> one.name() + "=" + one.value())
            .toList());
  }

  private static List<String> used(String category, EntrySettings settings) {
    try {
      boolean scanner = category.equals("Scanner");
      String way = scanner ? settings.text("source", "image") : settings.text("port", "serial");
      return switch (way) {
        case "image" -> List.of("source", "folder");
        case "hid" -> List.of("source", "device");
        case "wedge" -> List.of("source");
        case "serial" -> List.of("source", "port", "portName");
        case "file" -> List.of("port", "deviceFile");
        case "tcp" -> List.of("port", "host", "tcpPort");
        case "screen" -> List.of("port", "screen");
        default -> PLACES;
      };
    } catch (JposException _) {
      return PLACES; // the row names the variable that is not set
    }
  }

  private static String value(EntrySettings settings, Property one) {
    try {
      return settings.text(one.name(), "");
    } catch (JposException _) {
      return one.value();
    }
  }
}
