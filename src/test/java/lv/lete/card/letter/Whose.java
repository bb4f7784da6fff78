package lv.lete.card.letter;

import java.time.LocalDate;
import lv.lete.card.output.CardWords;
import lv.lete.card.register.Customers;
import lv.lete.contract.Contract;

/// To whom tests write.
final class Whose {
  private Whose() {}

  static CardWords one() {
    Contract contract = Customers.person(1);
    return new CardWords(contract, Customers.BILLER, 1, 1, LocalDate.of(2026, 11, 22));
  }
}
