package lv.lete.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When to try again after failures: 1 s, doubled by each further one, at most a minute, and a
/// random half of it taken off, so that a host that comes back does not meet all its terminals at
/// once.
final class Backoff {
  /// The longest time between two tries.
  static final Duration LONGEST = Duration.ofSeconds(60);

  /// After so many failures in a row the pause no longer grows.
  static final int FAILURES_TO_LONGEST = 7;

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 10;

  private Backoff() {}

  /// The pause after so many failures in a row, 1 or more.
  static Duration pause(long failures, RandomGenerator random) {
    int doublings = (int) Math.min(failures - 1, MOST_DOUBLINGS);
    long full = Math.min(SHORTEST.toMillis() << doublings, LONGEST.toMillis());
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }

  /// How long to wait for a next try that was noted at some time before: never below nothing, and
  /// never longer than [#LONGEST], wherever the clock was set meanwhile.
  static Duration until(Instant nextTry, Instant now) {
    Duration left = Duration.between(now, nextTry);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }
}
