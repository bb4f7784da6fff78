package lv.lete.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long nobody has touched anything. A clock that is set back begins anew. FX thread only.
final class IdleLock {
  private final InstantSource clock;
  private final Duration longest;
  private Instant touched;

  /// Touched now; over after `longest`.
  IdleLock(InstantSource clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
    this.touched = clock.instant();
  }

  /// A key, a click or a scan.
  void touch() {
    touched = clock.instant();
  }

  /// Whether nobody has touched anything for so long.
  boolean over() {
    Instant now = clock.instant();
    if (now.isBefore(touched)) {
      touched = now;
    }
    return Duration.between(touched, now).compareTo(longest) >= 0;
  }
}
