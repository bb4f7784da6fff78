package lv.lete.sync;

/// What the teller must know about the line to the host; its name is what [SyncStatus#notice]
/// carries, so that a screen can say it in the teller's language.
public enum SyncNotice {
  /// This home was never enrolled: nothing is shipped.
  NOT_ENROLLED,
  /// A training journal: nothing is ever shipped.
  TRAINING,
  /// The journal's chain is broken: nothing is shipped before it has been looked at.
  JOURNAL_BROKEN,
  /// The host does not know this terminal's token (any more): enrol again.
  UNKNOWN_TOKEN,
  /// The host holds other records than this journal: a restored backup or a copied home.
  FORKED,
  /// The host holds more records than this journal: a restored backup, its tail is cut.
  JOURNAL_BEHIND,
  /// The host holds fewer records than it had signed for: it was restored. They are sent again.
  HOST_WENT_BACK,
  /// The host's contracts went back: they are fetched anew.
  CONTRACTS_WENT_BACK,
  /// The host refuses what this terminal sends, for a reason this version does not know.
  REFUSED_BY_HOST,
  /// The host holds payments of this terminal in suspense.
  IN_SUSPENSE,
  /// This terminal's disk did not take what the host had answered; it is tried again.
  STORE_FAULT,
  /// A bug of this terminal's software stopped the exchange; it is tried again.
  UNEXPECTED
}
