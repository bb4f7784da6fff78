package lv.lete.wire;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The bytes that a terminal signs to show that the key it enrols is its own: `lete-enrol-v1`,
/// terminal, epoch, training, public key, one a line, each ended by LF.
public final class EnrolText {
  private EnrolText() {}

  /// The canonical bytes.
  public static byte[] of(UUID terminal, int epoch, boolean training, String publicKey) {
    return String.join(
            "\n",
            "lete-enrol-v1",
            terminal.toString(),
            Integer.toString(epoch),
            Boolean.toString(training),
            publicKey,
            "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
