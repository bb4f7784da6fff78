package lv.lete.device;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.lete.device.DeviceEntry.Property;

/// The properties that entries of our own services may have. One that nobody reads is mostly one
/// misspelt, and its device would work otherwise than the entry says.
final class KnownProperties {
  private static final int LIKE = 3;

  /// Of a port; `deviceBus` is of JavaPOS itself and allowed everywhere.
  private static final List<String> PORTS =
      List.of(
          "port",
          "portName",
          "baudRate",
          "dataBits",
          "parity",
          "stopBits",
          "flowControl",
          "deviceFile",
          "host",
          "tcpPort",
          "writeMillis",
          "deviceBus");

  private static final List<String> SCANNER =
      List.of(
          "source",
          "input",
          "folder",
          "frame",
          "idleMillis",
          "gapMillis",
          "maxLength",
          "device",
          "sysfs",
          "dev",
          "prefix",
          "suffix",
          "check",
          "fastMillis");

  private static final List<String> PRINTER =
      List.of(
          "columns",
          "codePage",
          "charset",
          "letters",
          "status",
          "fence",
          "outputTimeout",
          "cutter");

  private static final List<String> DRAWER =
      List.of("pin", "tellsStatus", "openLevel", "pulseMillis", "restMillis");

  private static final List<String> DISPLAY =
      List.of("rows", "columns", "codePages", "lackingLetters", "screen", "qrCommand");

  private KnownProperties() {}

  /// The first property that no service of the entry's category reads, whatever it hangs on.
  ///
  /// @param asked what the entry's own service asked for; never named
  static Optional<DeviceProblem> misspelt(DeviceEntry entry, List<String> asked) {
    Set<String> known = new LinkedHashSet<>(asked);
    known.addAll(own(entry.category()));
    known.addAll(PORTS);
    return entry.all().stream()
        .filter(property -> !known.contains(property.name()))
        .findFirst()
        .map(property -> problem(entry, property, known));
  }

  /// The known names of a category besides those of a port.
  private static List<String> own(String category) {
    return switch (category) {
      case "Scanner" -> SCANNER;
      case "POSPrinter" -> PRINTER;
      case "CashDrawer" -> DRAWER;
      case "LineDisplay" -> DISPLAY;
      default -> List.of();
    };
  }

  private static DeviceProblem problem(DeviceEntry entry, Property property, Set<String> known) {
    String mend =
        known.stream()
            .min(Comparator.comparingInt(name -> distance(name, property.name())))
            .filter(name -> alike(name, property.name()))
            .map(name -> "Did you mean " + name + "?")
            .orElse("Take it out; devices/README.md lists those there are.");
    String what = "property " + property.name() + " is not known";
    return new DeviceProblem(entry.name(), property.line(), what, mend);
  }

  private static boolean alike(String name, String written) {
    int distance = distance(name, written);
    return distance <= LIKE && 2 * distance < written.length();
  }

  /// How many letters must be put, taken or changed to make one of the other, by Levenshtein; small
  /// and capital letters are the same.
  private static int distance(String one, String other) {
    String from = one.toLowerCase(java.util.Locale.ROOT);
    String to = other.toLowerCase(java.util.Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= from.length(); line++) {
      int corner = row[0];
      row[0] = line;
      for (int column = 1; column <= to.length(); column++) {
        int changed = corner + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
        corner = row[column];
        row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
