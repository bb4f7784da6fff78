package lv.lete.payment;

import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.payment.TakePayment.Refusal;

/// What the customer gave against what is due: the change, or why it is not taken.
sealed interface Tendered {

  /// The most that a drawer gives back, in cents: a 500 euro note for the smallest sum. More given
  /// is a slip of the hand, or a code scanned into the field.
  long LARGEST_CHANGE_MINOR = 500_00;

  /// Enough was given; hand back so much.
  record Enough(Money change) implements Tendered {}

  /// Not taken.
  record Wrong(Refusal refusal) implements Tendered {}

  /// Counts: cash is what is due or more, within [#LARGEST_CHANGE_MINOR]; the card terminal took
  /// exactly what is due. Another currency than the due one counts as nothing.
  static Tendered count(Tender tender, Money due, Money given) {
    if (given.currency() != due.currency() || given.compareTo(due) < 0) {
      return new Wrong(new Refusal.TooLittleGiven(due));
    }
    Money limit =
        switch (tender) {
          case CASH -> due.plus(new Money(due.currency(), LARGEST_CHANGE_MINOR));
          case CARD -> due;
        };
    return given.compareTo(limit) > 0
        ? new Wrong(new Refusal.TooMuchGiven(limit))
        : new Enough(given.minus(due));
  }
}
