package lv.lete;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.lete.card.letter.Statement;
import lv.lete.card.letter.Statement.Kind;
import lv.lete.card.letter.Statement.Line;
import lv.lete.card.letter.Statement.Making;
import lv.lete.card.letter.Statement.Sums;
import lv.lete.contract.Contract;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.payment.PaymentBook;
import lv.lete.wire.Statements;

/// What a contract paid at this till alone, by its own journal.
final class OwnPayments {
  private OwnPayments() {}

  /// The statement of it, of the newest payments where there are more than a statement holds.
  static Making of(
      Terminal terminal, Contract contract, LocalDate from, LocalDate to, Instant now) {
    String place = terminal.config().branch() + ", " + terminal.config().till();
    List<Line> lines = new ArrayList<>();
    long paid = 0;
    long back = 0;
    int payments = 0;
    for (PaymentBook.Line line : terminal.book().of(contract.id(), Statements.MAX_LINES / 2)) {
      String code = PaymentCode.of(line.payment());
      var taken = line.taken();
      if (taken != null && within(taken.businessDate(), from, to)) {
        lines.add(new Line(taken.businessDate(), Kind.PAYMENT, place, code, taken.amount()));
        paid = Math.addExact(paid, taken.amount().minor());
        payments++;
      }
      var reversed = line.reversed();
      if (reversed != null && within(reversed.fact().businessDate(), from, to)) {
        Money amount = reversed.fact().amount();
        lines.add(new Line(reversed.fact().businessDate(), Kind.REVERSAL, place, code, amount));
        back = Math.addExact(back, amount.minor());
      }
    }
    Currency currency = lines.isEmpty() ? Currency.EUR : lines.getFirst().amount().currency();
    // the book is newest first; of one day payments come before reversals
    List<Line> sorted =
        lines.reversed().stream()
            .sorted(Comparator.comparing(Line::date).thenComparing(Line::kind))
            .toList();
    return Statement.of(
        from,
        to,
        sorted,
        new Sums(
            payments,
            new Money(currency, paid),
            lines.size() - payments,
            new Money(currency, back)),
        new Statement.Source.ThisTill(place, now),
        new Statement.Waiting(0, new Money(currency, 0)));
  }

  private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
