package lv.lete.journal;

import java.time.Instant;

/// A journal entry, read: who stated what, when. `record` is [Unknown] for a type that a newer
/// version wrote; such an entry still verifies and still ships.
public record Recorded(long number, Instant at, Actor actor, String software, Content record) {
  /// Known or not.
  public sealed interface Content {}

  /// A fact of a type this version knows.
  public record Known(JournalRecord fact) implements Content {}

  /// A fact of a type this version does not know, by its name.
  public record Unknown(String type) implements Content {}
}
