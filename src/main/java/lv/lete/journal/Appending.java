package lv.lete.journal;

/// What became of an append.
public sealed interface Appending {
  /// It is on disk.
  record Appended(Entry entry) implements Appending {}

  /// The journal already holds the record that starts (or closes) this payment: `first` is it, and
  /// nothing was added.
  record AlreadyRecorded(Entry first) implements Appending {}
}
