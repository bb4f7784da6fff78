package lv.lete.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the terminal stands besides its journal: what a teller's own view says about the line to
/// the host and the software. `queued` records wait for the host, the oldest since `oldestQueued`
/// (null for none); the host has answered up to record `acknowledged`.
public record Standing(
    Link link,
    long queued,
    long acknowledged,
    @Nullable Instant oldestQueued,
    String software,
    List<Notice> notices) {
  /// Keeps the notices from being changed.
  public Standing {
    notices = List.copyOf(notices);
  }

  /// The line to the host.
  public enum Link {
    /// Not tried yet.
    UNKNOWN,
    /// The last call was answered.
    UP,
    /// The last call failed; it is tried again for ever.
    DOWN,
    /// The host refuses this terminal.
    REFUSED,
    /// There is no host: a training home.
    NONE
  }

  /// Something that the host tells the tellers here; `at` is the host's time. `reverse` is the
  /// payment whose reversal it asks for, null where it only says something.
  public record Notice(Instant at, @Nullable UUID reverse, String text) {
    /// Something said, with nothing asked for.
    public Notice(Instant at, String text) {
      this(at, null, text);
    }
  }
}
