package lv.lete.device.scanner.hid;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Scanners on Linux: `/dev/hidraw*`, with their report descriptors from sysfs (kernel
/// documentation, "HIDRAW"). Looks anew at every opening, so a scanner that is put back under
/// another number is found.
final class Hidraw implements ReportSource {
  private static final Pattern NODE = Pattern.compile("hidraw(\\d{1,9})");

  /// HID_ID=bus:vendor:product, in hexadecimal.
  private static final Pattern ID =
      Pattern.compile("(?m)^HID_ID=\\p{XDigit}{1,8}:0000(\\p{XDigit}{4}):0000(\\p{XDigit}{4})$");

  private final HidChoice choice;
  private final Path sys;
  private final Path dev;

  /// `sysRoot` and `devRoot` are `/sys` and `/dev`, or stand for them.
  Hidraw(HidChoice choice, String sysRoot, String devRoot) {
    this.choice = choice;
    this.sys = Path.of(sysRoot, "class", "hidraw");
    this.dev = Path.of(devRoot);
  }

  @Override
  public Reports open() throws HidFault {
    List<HidFault> faults = new ArrayList<>();
    for (Path node : nodes()) {
      Path file = dev.resolve(node.getFileName());
      try {
        if (means(node, file)) {
          byte[] descriptor = descriptor(node);
          CodeReports.of(descriptor);
          return HidrawReports.open(file, descriptor);
        }
      } catch (HidFault fault) {
        faults.add(new HidFault(fault.why(), file + ": " + fault.getMessage()));
      } catch (IOException _) {
        // Pulled out while it was looked at: as if it had never been there.
      }
    }
    throw worst(faults);
  }

  private boolean means(Path node, Path file) throws IOException {
    return switch (choice) {
      case HidChoice.Any _ -> true;
      case HidChoice.Model(int vendor, int product) -> {
        Matcher id = ID.matcher(Files.readString(node.resolve("device").resolve("uevent")));
        yield id.find()
            && Integer.parseInt(id.group(1), 16) == vendor
            && Integer.parseInt(id.group(2), 16) == product;
      }
      case HidChoice.At(String path) -> Path.of(path).toRealPath().equals(file.toRealPath());
    };
  }

  private static byte[] descriptor(Path node) throws IOException {
    Path file = node.resolve("device").resolve("report_descriptor");
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HidDescriptor.MOST_BYTES + 1);
    }
  }

  /// What a person can mend first. Keyboards and mice are on every machine: that they are no
  /// scanners is told only where one was asked for by name.
  private HidFault worst(List<HidFault> faults) {
    boolean named = !(choice instanceof HidChoice.Any);
    return faults.stream()
        .filter(fault -> named || fault.why() != HidFault.Why.FOREIGN)
        .min(Comparator.comparingInt(fault -> fault.why() == HidFault.Why.FOREIGN ? 1 : 0))
        .orElseGet(() -> HidFault.absent(choice));
  }

  private List<Path> nodes() {
    List<Path> nodes = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(sys)) {
      all.forEach(nodes::add);
    } catch (IOException | DirectoryIteratorException _) {
      // No folder: this machine has no HID device at all.
    }
    nodes.removeIf(node -> number(node) < 0);
    nodes.sort(Comparator.comparingInt(Hidraw::number));
    return nodes;
  }

  private static int number(Path node) {
    Matcher name = NODE.matcher(node.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : -1;
  }
}
