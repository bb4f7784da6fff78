package lv.lete.till;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at PINs and one-time codes, and counts what was wrong. Not safe for several threads: its
/// only user, [People], locks.
final class PinTries {
  private final SignInFailures failures;
  private final InstantSource clock;
  private final PinHash decoy;

  /// `decoy` is what a secret that nobody has is compared with.
  PinTries(SignInFailures failures, InstantSource clock, PinHash decoy) {
    this.failures = failures;
    this.clock = clock;
    this.decoy = decoy;
  }

  /// What one look found.
  sealed interface Attempt {
    /// It is the secret.
    record Matched() implements Attempt {}

    /// It is not; so many tries are left.
    record Failed(int triesLeft) implements Attempt {}

    /// No secret of this name is looked at until then.
    record Locked(Instant until) implements Attempt {}
  }

  /// One look at a secret: counted as a failure before, taken back when it is right, so that
  /// pulling the plug in between buys nobody a further try. `hash` null is nobody's secret, and
  /// takes as long.
  Attempt attempt(String key, @Nullable PinHash hash, char[] secret) {
    Instant now = clock.instant();
    LockOut stored = failures.of(key);
    LockOut lockOut = stored.seenAt(now);
    Optional<Instant> lockedUntil = lockOut.until(now);
    if (lockedUntil.isPresent()) {
      if (!lockOut.equals(stored)) {
        failures.put(key, lockOut);
      }
      return new Attempt.Locked(lockedUntil.get());
    }
    LockOut afterFailure = lockOut.failed(now);
    failures.put(key, afterFailure);
    boolean matches = (hash == null ? decoy : hash).matches(secret);
    if (matches && hash != null) {
      failures.clear(key);
      return new Attempt.Matched();
    }
    return afterFailure
        .until(now)
        .<Attempt>map(Attempt.Locked::new)
        .orElseGet(() -> new Attempt.Failed(afterFailure.triesLeft()));
  }
}
