package lv.lete.sync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.WireJson;

/// The farthest head that the host ever signed for a terminal, as its home keeps it. Written to a
/// file and kept elsewhere, it shows a cut tail or a chain written anew.
public final class KeptHead {
  private KeptHead() {}

  /// The head in `state.db` of a terminal's home; empty before the host's first answer. Works
  /// beside a running terminal.
  ///
  /// @throws lv.lete.store.StoreFault when the file cannot be read
  public static Optional<SignedHead> of(Path home) {
    try (SyncState state = SyncState.open(home.resolve("state.db"))) {
      return state.farthestHead();
    }
  }

  /// The head as one line of JSON, for a file.
  public static String text(SignedHead head) {
    return new String(WireJson.write(head), StandardCharsets.UTF_8);
  }
}
