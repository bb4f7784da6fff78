package lv.lete.journal;

import java.util.Objects;
import java.util.UUID;

/// Whose chain it is. `epoch` starts at 1 and grows by one when a terminal begins a new journal.
public record ChainIdentity(UUID terminal, int epoch, boolean training) {
  /// Refuses an epoch below 1.
  public ChainIdentity {
    Objects.requireNonNull(terminal, "terminal");
    if (epoch < 1) {
      throw new IllegalArgumentException("an epoch is 1 or more, not " + epoch);
    }
  }
}
