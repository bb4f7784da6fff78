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
  private long nextTryNanos;
  private long lastRoundNanos = System.nanoTime();
  private long lastPullNanos = System.nanoTime() - POLL.toNanos();

  Pace(SyncState state, InstantSource clock, RandomGenerator random) {
    this.state = state;
    this.clock = clock;
    this.random = random;
    this.failures = state.failures();
    Duration left = Backoff.until(state.nextTry(), clock.instant());
    this.nextTryNanos = System.nanoTime() + left.toNanos();
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

  /// The host said no: a person has to mend it, so the next try comes after the longest pause.
  void refused() {
    failures = Math.max(failures, Backoff.FAILURES_TO_LONGEST);
    failed(true);
  }

  /// It failed once more; kept, unless the state is what failed.
  void failed(boolean keep) {
    failures++;
    Duration pause = Backoff.pause(failures, random);
    nextTryNanos = System.nanoTime() + pause.toNanos();
    if (keep) {
      state.failed(failures, clock.instant().plus(pause));
    }
  }

  /// How long until the next round. A nudge makes it now on a line that works; somebody who waits
  /// ([Sync#settle]) makes it soon on one that does not.
  Duration pause(boolean nudged, boolean settling) {
    long now = System.nanoTime();
    long soon =
        FIRST_WHEN_SETTLING.toNanos() << Math.clamp(failures - 1, 0, DOUBLINGS_WHEN_SETTLING);
    long left;
    if (failures > 0) {
      left = nextTryNanos - now;
    } else {
      left = nudged ? 0 : lastPullNanos + POLL.toNanos() - now;
    }
    if (settling) {
      left = Math.min(left, lastRoundNanos + soon - now);
    }
    return Duration.ofNanos(Math.max(0, left));
  }

  /// A round is over.
  void ended() {
    lastRoundNanos = System.nanoTime();
  }
}
