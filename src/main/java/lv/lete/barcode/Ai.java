package lv.lete.barcode;

import java.util.Optional;

/// The GS1 application identifiers of our cards and slips, with what GS1 says of their data.
///
/// `width` is how many characters the identifier itself has; for 390n and 391n the fourth is the
/// number of decimals. `most` bounds the data. `fixed` data is read by count, so that a separator
/// after it is welcome but not needed: 415 and 12 are of predefined length, and 8018 always has 18
/// digits, which scanners take as a reason to leave the separator out.
enum Ai {
  /// Global service relation number of the recipient: the card.
  GSRN("8018", 4, 18, 18, true),
  /// Service relation instance: the card's issue number.
  SRIN("8019", 4, 1, 10, false),
  /// Global location number of the invoicing party: the biller.
  GLN("415", 3, 13, 13, true),
  /// Payment slip reference.
  REFERENCE("8020", 4, 1, 25, false),
  /// Amount payable in the currency of the place.
  AMOUNT("390", 4, 1, 15, false),
  /// Amount payable, the ISO 4217 number of its currency (three digits) first.
  CURRENCY_AMOUNT("391", 4, 4, 18, false),
  /// Due date.
  DUE("12", 2, 6, 6, true);

  private final String start;
  private final int width;
  private final int least;
  private final int most;
  private final boolean fixed;

  Ai(String start, int width, int least, int most, boolean fixed) {
    this.start = start;
    this.width = width;
    this.least = least;
    this.most = most;
    this.fixed = fixed;
  }

  /// The identifier that stands at `from`, if it is one of ours and whole.
  static Optional<Ai> at(String text, int from) {
    for (Ai ai : values()) {
      int end = from + ai.width;
      if (text.startsWith(ai.start, from)
          && end <= text.length()
          && CheckDigits.isDigits(text.substring(from, end))) {
        return Optional.of(ai);
      }
    }
    return Optional.empty();
  }

  /// How many characters the identifier has.
  int width() {
    return width;
  }

  /// Whether its data is read by count.
  boolean fixed() {
    return fixed;
  }

  /// The length of fixed data, the longest length of other data.
  int most() {
    return most;
  }

  /// Whether the data has a legal length and, save for a reference, nothing but digits.
  boolean holds(String data) {
    return data.length() >= least
        && data.length() <= most
        && (this == REFERENCE || CheckDigits.isDigits(data));
  }
}
