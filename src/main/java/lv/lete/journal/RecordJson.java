package lv.lete.journal;

import java.time.Instant;

/// The one encoding of records: UTF-8 JSON, written once and never again.
public final class RecordJson {
  /// The version of the envelope's format.
  public static final int FORMAT = 1;

  private RecordJson() {}

  /// The bytes of a fact.
  public static byte[] write(Instant at, Actor actor, String software, JournalRecord fact) {
    throw new UnsupportedOperationException();
  }

  /// Reads an entry; an unknown type is no error, broken JSON is [IllegalArgumentException].
  public static Recorded read(long number, byte[] bytes) {
    throw new UnsupportedOperationException();
  }
}
