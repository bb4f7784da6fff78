package lv.lete.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.lete.contract.Contract;
import lv.lete.money.Money;

/// Statements that a test says: what came of each book, and who was asked.
final class FakeStatements implements StatementDesk {
  final List<String> asked = new ArrayList<>();
  Giving host = given(false, true);
  Giving till = given(true, true);

  static Giving given(boolean thisTillOnly, boolean slip) {
    Path letter = Path.of("reports", "statement-1.pdf");
    return new Giving.Given(12, 1, Money.eur(34_567), thisTillOnly, 1, letter, slip);
  }

  @Override
  public Giving give(Contract contract, Books books) {
    asked.add(books + " " + contract.number());
    return switch (books) {
      case HOST -> host;
      case THIS_TILL -> till;
    };
  }

  @Override
  public Giving give(Contract contract, LocalDate from, LocalDate to, Books books, Path letter) {
    throw new IllegalStateException("the window asks for the usual period");
  }
}
