package lv.lete.journal;

import java.util.Arrays;
import java.util.Optional;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;

/// Whether a row is the link that follows `head`, and if not, what has been done to it.
record LinkCheck(ChainIdentity chain, Head head) {
  /// How many bytes are hashed at most to find where a whole record belongs: a fraction of a
  /// second, and a hundred thousand places for a record of ours. What a tampered file says of
  /// itself, its highest number or a record's size, must not decide how long a look takes.
  private static final long SEARCH_BYTES = 1L << 26;

  /// Empty when the row's hash follows from the head and the bytes.
  Optional<Broken> check(Row row, long last) {
    boolean follows = Arrays.equals(row.previous(), head.hash());
    boolean whole = matches(row, row.number(), head.hash());
    if (whole && follows) {
      return Optional.empty();
    }
    if (whole) {
      return broken(row, Flaw.ALTERED, "its column with the hash before it is another hash");
    }
    if (!follows && matches(row, row.number(), row.previous())) {
      return broken(row, Flaw.REORDERED, "it is whole, but follows another record than this one");
    }
    long places = Math.min(last, SEARCH_BYTES / (row.bytes().length + ChainHash.LENGTH)) + 1;
    for (long place = 1; place <= places; place++) {
      if (place != row.number() && matches(row, place, row.previous())) {
        return broken(row, Flaw.REORDERED, "it is whole, but belongs at number " + place);
      }
    }
    return broken(row, Flaw.ALTERED, "its bytes and its hash do not belong together");
  }

  private boolean matches(Row row, long number, byte[] previous) {
    return previous.length == ChainHash.LENGTH
        && Arrays.equals(ChainHash.of(chain, number, previous, row.bytes()), row.hash());
  }

  private static Optional<Broken> broken(Row row, Flaw flaw, String detail) {
    return Optional.of(new Broken(row.number(), flaw, detail));
  }
}
