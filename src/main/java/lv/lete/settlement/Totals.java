package lv.lete.settlement;

import lv.lete.money.Currency;
import lv.lete.money.Money;

/// Sums over payments and reversals: how many, how much is credited to the biller, how much is
/// taken away again. `fees` is what the counter kept for itself beside it: those of the payments
/// less those given back.
public record Totals(int payments, Money credits, int reversals, Money debits, Money fees) {

  /// Of nothing.
  public static Totals none(Currency currency) {
    Money zero = Money.zero(currency);
    return new Totals(0, zero, 0, zero, zero);
  }

  /// Of these.
  public static Totals of(Iterable<Member> members, Currency currency) {
    Totals totals = none(currency);
    for (Member member : members) {
      totals = totals.plus(member);
    }
    return totals;
  }

  /// With one more.
  public Totals plus(Member member) {
    return switch (member.kind()) {
      case PAYMENT ->
          new Totals(
              payments + 1,
              credits.plus(member.amount()),
              reversals,
              debits,
              fees.plus(member.fee()));
      case REVERSAL ->
          new Totals(
              payments,
              credits,
              reversals + 1,
              debits.plus(member.amount()),
              fees.minus(member.fee()));
    };
  }

  /// What is left for the biller: credits less debits, perhaps less than nothing.
  public Money net() {
    return credits.minus(debits);
  }

  /// Payments and reversals.
  public int count() {
    return Math.addExact(payments, reversals);
  }
}
