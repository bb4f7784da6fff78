package lv.lete.ui.payments;

import java.time.Instant;
import java.util.UUID;
import lv.lete.money.Money;

/// One payment that was found: when, by whom taken, who paid how much, and what became of it.
record FoundRow(
    UUID payment,
    Instant at,
    String name,
    String contract,
    String code,
    Money amount,
    String teller,
    State state) {

  /// What became of it, as far as the list tells.
  enum State {
    /// Begun; nobody has said yet what became of the money.
    OPEN,
    /// The money was taken.
    TAKEN,
    /// No money was taken.
    ABANDONED,
    /// The money went back.
    REVERSED
  }
}
