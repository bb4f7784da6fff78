package lv.lete.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// The bytes that a host signs for a head: `lete-head-v1`, terminal, epoch, number, hash (base64)
/// and time, one a line, each ended by LF.
public final class HeadText {
  private HeadText() {}

  /// The canonical bytes.
  public static byte[] of(UUID terminal, int epoch, long number, String hash, Instant at) {
    return ("lete-head-v1\n"
            + terminal
            + "\n"
            + epoch
            + "\n"
            + number
            + "\n"
            + hash
            + "\n"
            + at
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
