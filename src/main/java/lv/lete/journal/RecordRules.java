package lv.lete.journal;

import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// What every record must hold to be written, and to be believed when read.
final class RecordRules {
  private RecordRules() {}

  static void requireText(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }

  static void requirePositive(Money money, String name) {
    if (!money.isPositive()) {
      throw new IllegalArgumentException(name + " is not more than nothing: " + money);
    }
  }

  static void requireNotNegative(Money money, String name) {
    if (money.isNegative()) {
      throw new IllegalArgumentException(name + " is negative: " + money);
    }
  }

  static void requireOneCurrency(Money first, Money... others) {
    for (Money other : others) {
      if (other.currency() != first.currency()) {
        throw new IllegalArgumentException("two currencies: " + first + " and " + other);
      }
    }
  }

  /// Given = amount + fee + rounding + change, in one currency.
  static void requireBalance(Money given, Money amount, Money fee, Money rounding, Money change) {
    try {
      if (!amount.plus(fee).plus(rounding).plus(change).equals(given)) {
        throw new IllegalArgumentException(
            "does not balance: given %s, amount %s, fee %s, rounding %s, change %s"
                .formatted(given, amount, fee, rounding, change));
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("more than any sum can be", e);
    }
  }

  /// Both ends or none, not negative, in order.
  static void requireRange(@Nullable Long from, @Nullable Long to) {
    if (from == null && to == null) {
      return;
    }
    if (from == null || to == null || from < 0 || to < from) {
      throw new IllegalArgumentException("no range of kWh: " + from + " to " + to);
    }
  }
}
