package lv.lete.device.scanner.hid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import lv.lete.device.simulator.HidRecording;

/// Recordings of scanners with different reports, and what they scanned.
public final class Samples {
  /// A card of a customer.
  public static final String CARD = "801847512341002003000480191";

  /// Longer than any one report.
  public static final String LONG =
      ("https://example.org/slip?ref=RF481002003000&sum=25.00&text=" + "0123456789".repeat(12))
          .substring(0, 150);

  private Samples() {}

  /// A recording and the codes in it, AIM identifiers included.
  public record Sample(String name, List<String> codes) {
    /// The recording, as it is kept.
    public HidRecording recording() {
      try {
        return HidRecording.read(Path.of("src/test/resources/lv/lete/device/hid", name));
      } catch (IOException broken) {
        throw new IllegalStateException(name, broken);
      }
    }
  }

  /// Every recording.
  public static List<Sample> all() {
    return List.of(
        new Sample("counted.txt", List.of("]C1" + CARD, "]Q1" + LONG, "]C01002003000")),
        new Sample("maker-symbology.txt", List.of(CARD, LONG)),
        new Sample("no-length.txt", List.of("]C1" + CARD, "]Q1" + LONG)),
        new Sample("unnumbered.txt", List.of(CARD, LONG)));
  }

  static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }
}
