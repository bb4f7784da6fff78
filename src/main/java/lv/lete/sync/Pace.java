package lv.lete.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// When the next round with the host is due. Failures and the next try live in the state, so a
/// restart does not hammer a host that is down. Durations run on the monotonic clock.
final class Pace {
  /// How often the host is asked for changes when nothing else is to be done.
  static final Duration POLL = Duration.ofSeconds(30);

  private static final Duration FIRST_WHEN_SETTLING = Duration.ofMillis(50);
  private static final int DOUBLINGS_WHEN_SETTLING = 4;

  private final SyncState state;
  private final InstantSource clock;
  private final RandomGenerator random;
  private long failures;
  private Instant nextTry;
  private long lastPullNanos = System.nanoTime() - POLL.toNanos();

  Pace(SyncState state, InstantSource clock, RandomGenerator random) {
    this.state = state;
    this.clock = clock;
    this.random = random;
    this.failures = state.failures();
    this.nextTry = state.nextTry();
  }

  /// Whether it is time to ask for changes of contracts; the answer yes starts the time anew.
  boolean pullDue() {
    if (System.nanoTime() - lastPullNanos < POLL.toNanos()) {
      return false;
    }
    lastPullNanos = System.nanoTime();
    return true;
  }

  /// Something was answered well.
  void succeeded() {
    if (failures > 0) {
      failures = 0;
      state.failed(0, Instant.EPOCH);
    }
  }

  /// It failed once more; kept, unless the state is what failed.
  void failed(boolean keep) {
    failures++;
    nextTry = clock.instant().plus(Backoff.pause(failures, random));
    if (keep) {
      state.failed(failures, nextTry);
    }
  }

  /// How long until the next round. A nudge makes it now on a line that works; somebody who waits
  /// ([Sync#settle]) makes it soon on one that does not.
  Duration pause(boolean nudged, boolean settling) {
    if (failures > 0) {
      Duration backoff = Backoff.until(nextTry, clock.instant());
      Duration soon =
          FIRST_WHEN_SETTLING.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_WHEN_SETTLING));
      return settling && soon.compareTo(backoff) < 0 ? soon : backoff;
    }
    if (nudged) {
      return Duration.ZERO;
    }
    Duration since = Duration.ofNanos(System.nanoTime() - lastPullNanos);
    Duration due = settling ? FIRST_WHEN_SETTLING : POLL.minus(since);
    return due.isNegative() ? Duration.ZERO : due;
  }
}
