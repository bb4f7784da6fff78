package lv.lete.till;

import java.time.Instant;

/// What checking a PIN found. An unknown name and a wrong PIN look alike to the person.
public sealed interface PinCheck {
  /// It is them.
  record Right(Person person) implements PinCheck {}

  /// It is them, but they may not work here any more; told to nobody without the right PIN.
  record Barred(Person person) implements PinCheck {}

  /// Not them; so many tries (1 to 4) are left before the lock-out.
  record Wrong(int triesLeft) implements PinCheck {}

  /// Too many failures, the one just made among them; no PIN is looked at until then.
  record LockedOut(Instant until) implements PinCheck {}
}
