package lv.lete.till;

import java.time.LocalDate;
import java.util.UUID;
import lv.lete.money.Money;

/// A till from opening float to close. The business date is fixed when it opens; `teller` answers
/// for the drawer now, and is another after a hand-over.
public record TillSession(UUID id, String teller, LocalDate businessDate, Money openingFloat) {
  /// The same session in another teller's hands.
  TillSession withTeller(String other) {
    return new TillSession(id, other, businessDate, openingFloat);
  }
}
