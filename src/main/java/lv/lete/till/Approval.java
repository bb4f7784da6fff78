package lv.lete.till;

import java.time.Instant;

/// Whether a second person said yes, with name and PIN, to what the first may not do alone. Works
/// offline.
public sealed interface Approval {
  /// Yes, by this supervisor, who is not the person who asked.
  record Given(Person supervisor) implements Approval {}

  /// No.
  sealed interface Denied extends Approval {}

  /// Nobody approves what they ask for themselves; no PIN was looked at.
  record SamePerson() implements Denied {}

  /// The PIN is right, but the role does not approve, or the person is barred.
  record NotASupervisor() implements Denied {}

  /// Not them; so many tries are left before the lock-out.
  record WrongPin(int triesLeft) implements Denied {}

  /// Too many failures; no PIN is looked at until then.
  record LockedOut(Instant until) implements Denied {}
}
