package lv.lete.journal;

/// What verification found.
public sealed interface Verdict {
  /// Every record up to `head` is in its place and unaltered, as far as a lone journal can show.
  record Intact(Head head) implements Verdict {}

  /// The first record that is wrong, and what is wrong with it.
  record Broken(long number, Flaw flaw, String detail) implements Verdict {}

  /// What can be wrong.
  enum Flaw {
    /// The number is not there although a later one is.
    MISSING,
    /// The bytes, a column or the stored hash do not agree with the recomputed hash.
    ALTERED,
    /// The record is in its place and unaltered, but its content breaks the rules of its type: a
    /// program with a bug wrote it, or somebody who can make hashes too.
    INVALID,
    /// The record is whole but follows another record than the one before it.
    REORDERED,
    /// The other side holds more than this journal: its tail is cut.
    TRUNCATED,
    /// The other side holds another record under this number.
    FORKED,
    /// The first record is not the genesis of this terminal.
    WRONG_GENESIS,
    /// Every record is right, but what keeps records from being changed is not as the program made
    /// it: named with the number after the last record.
    UNGUARDED,
    /// The file cannot be read as a journal.
    UNREADABLE
  }
}
