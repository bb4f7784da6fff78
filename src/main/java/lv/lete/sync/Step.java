package lv.lete.sync;

/// What one exchange with the host came to.
sealed interface Step {
  /// Something moved, and there may be more.
  record Moved() implements Step {}

  /// The host's head is known and agrees with the journal. Says nothing of what comes next: a host
  /// may tell its head and still refuse the records.
  record Learnt() implements Step {}

  /// Nothing is left to do.
  record Current() implements Step {}

  /// No usable answer: whether the exchange had an effect is unknown. It is tried again.
  record Failed(String why) implements Step {}

  /// The host, or what it holds, speaks against this terminal. Tried again at the longest pause's
  /// pace, because a person at the other side may mend it.
  record Refused(SyncNotice notice) implements Step {}
}
