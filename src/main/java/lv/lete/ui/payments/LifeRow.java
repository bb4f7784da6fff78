package lv.lete.ui.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of a payment's life: when (null where only the host's word is known), what, and the
/// evidence below it.
record LifeRow(Kind kind, @Nullable Instant at, String text, String detail) {

  /// What sort of step it is; colour never says it alone, each has its icon.
  enum Kind {
    /// A record of this till that the host has answered for.
    DONE,
    /// A record of this till that still waits for the host.
    QUEUED,
    /// Money that went back, or was asked back.
    BACK,
    /// What the host says.
    HOST,
    /// What nobody knows now, or somebody has to look after.
    OPEN
  }
}
