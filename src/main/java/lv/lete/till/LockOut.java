package lv.lete.till;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often a name failed in a row, and the lock that followed: `failures` wrong PINs, locked from
/// an instant for a length (zero while there were fewer than five failures).
///
/// The length is kept rather than the end, because clocks are set: a lock whose beginning lies in
/// the future was written before the clock went back, and begins again at its full length. So a
/// clock set back never unlocks early, and never locks for longer than once more the length.
record LockOut(int failures, Instant from, Duration length) {

  /// So many wrong PINs in a row lock a name out.
  static final int FAILURES_ALLOWED = 5;

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  /// No failure yet.
  static final LockOut NONE = new LockOut(0, Instant.EPOCH, Duration.ZERO);

  /// One more wrong PIN at `now`: from the fifth on it locks, one minute at first, twice as long
  /// with each further failure, an hour at most.
  LockOut failed(Instant now) {
    int count = Math.min(failures, 1_000) + 1;
    if (count < FAILURES_ALLOWED) {
      return new LockOut(count, now, Duration.ZERO);
    }
    int doublings = Math.min(count - FAILURES_ALLOWED, 6);
    Duration doubled = FIRST.multipliedBy(1L << doublings);
    return new LockOut(count, now, doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
  }

  /// The same lock as a clock that was set back must see it: begun at `now` when its beginning lies
  /// in the future.
  LockOut seenAt(Instant now) {
    return from.isAfter(now) ? new LockOut(failures, now, length) : this;
  }

  /// Until when no PIN is looked at, or empty when one is.
  Optional<Instant> until(Instant now) {
    Instant end = from.plus(length);
    return end.isAfter(now) ? Optional.of(end) : Optional.empty();
  }

  /// How many wrong PINs are left before the next lock.
  int triesLeft() {
    return Math.max(0, FAILURES_ALLOWED - failures);
  }
}
