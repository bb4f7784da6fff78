package lv.lete.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the status bar shows about the host: the link, how many records wait, up to which number
/// the host has answered, and when the oldest waiting record was made.
public record SyncStatus(
    Link link,
    long queued,
    long acknowledged,
    @Nullable Instant oldestQueued,
    long contractsVersion,
    boolean contractsCurrent,
    @Nullable String notice) {

  /// The state of the line to the host.
  public enum Link {
    /// Not tried yet.
    UNKNOWN,
    /// The last call was answered.
    UP,
    /// The last call failed; it is tried again for ever.
    DOWN,
    /// The host refuses this terminal: a fork, an unknown token, a training journal.
    REFUSED
  }
}
