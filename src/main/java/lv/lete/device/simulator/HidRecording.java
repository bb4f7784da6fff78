package lv.lete.device.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a HID device once sent, or would send: its report descriptor and its reports.
///
/// A recording is a text, one thing a line, with remarks behind `#`:
///
/// ```
/// device 0c2e:0b8f A scanner          vendor and product in hexadecimal, a name
/// descriptor 05 8C 09 02 A1 01        the report descriptor in hexadecimal, in as many such lines
/// descriptor 09 12 C0                 as are wanted
/// 0 02 0D 5D 43 31                    a report: microseconds since the start, its bytes with the
/// 8000 02 05 5D 43 31                 id first where reports are numbered
/// ```
///
/// @param vendor the USB vendor id
/// @param product the USB product id
/// @param name what the device calls itself
/// @param descriptor its report descriptor
/// @param reports what it sends, in order
public record HidRecording(
    int vendor, int product, String name, byte[] descriptor, List<Report> reports) {
  private static final Pattern DEVICE =
      Pattern.compile("device (\\p{XDigit}{4}):(\\p{XDigit}{4}) (\\S.*)");
  private static final Pattern DESCRIPTOR = Pattern.compile("descriptor ((?:\\p{XDigit}{2} ?)+)");
  private static final Pattern REPORT = Pattern.compile("(\\d{1,12}) ((?:\\p{XDigit}{2} ?)+)");

  /// One report.
  ///
  /// @param micros when, in microseconds since the start
  /// @param bytes as hidraw hands them over
  public record Report(long micros, byte[] bytes) {}

  /// Reports may not be changed from outside.
  public HidRecording {
    reports = List.copyOf(reports);
  }

  /// Reads a recording. [IOException], with the line, for one that cannot be understood.
  public static HidRecording read(Path file) throws IOException {
    return of(Files.readString(file, UTF_8));
  }

  /// Reads a recording from its text. [IOException] as above.
  public static HidRecording of(String text) throws IOException {
    int vendor = 0;
    int product = 0;
    String name = "";
    ByteArrayOutputStream descriptor = new ByteArrayOutputStream();
    List<Report> reports = new ArrayList<>();
    int number = 0;
    long last = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = line.replaceFirst("#.*", "").strip();
      Matcher device = DEVICE.matcher(said);
      Matcher part = DESCRIPTOR.matcher(said);
      Matcher report = REPORT.matcher(said);
      if (device.matches()) {
        vendor = Integer.parseInt(device.group(1), 16);
        product = Integer.parseInt(device.group(2), 16);
        name = device.group(3);
      } else if (part.matches()) {
        descriptor.writeBytes(bytes(part.group(1)));
      } else if (report.matches() && Long.parseLong(report.group(1)) >= last) {
        last = Long.parseLong(report.group(1));
        reports.add(new Report(last, bytes(report.group(2))));
      } else if (!said.isEmpty()) {
        throw new IOException("line " + number + " is no device, descriptor or later report");
      }
    }
    return new HidRecording(vendor, product, name, descriptor.toByteArray(), reports);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /// What the kernel writes into `uevent` for it.
  String uevent() {
    return String.format(
        Locale.ROOT,
        "DRIVER=hid-generic%nHID_ID=0003:%08X:%08X%nHID_NAME=%s%n",
        vendor,
        product,
        name);
  }
}
