package lv.lete.till;

import java.time.Instant;

/// What became of choosing a PIN.
public sealed interface PinSetting {
  /// It is theirs from now on, and the journal says so.
  record Chosen(Person person) implements PinSetting {}

  /// PINs are 4-12 digits, not all the same and not a run; the former PIN or code stays.
  record WeakPin() implements PinSetting {}

  /// It is the PIN they had.
  record SamePin() implements PinSetting {}

  /// The present PIN, or the one-time code, is not theirs; so many tries are left.
  record Wrong(int triesLeft) implements PinSetting {}

  /// Too many failures; nothing is looked at until then.
  record LockedOut(Instant until) implements PinSetting {}

  /// The one-time code was right once; a supervisor gives another.
  record CodeExpired() implements PinSetting {}

  /// This person may not work here.
  record Barred() implements PinSetting {}

  /// The journal's chain is broken: nothing about people is changed.
  record JournalBroken() implements PinSetting {}
}
