package lv.lete.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /// Paid back = amount + fee + rounding.
  static void requirePaidBack(Money paidBack, Money amount, Money fee, Money rounding) {
    try {
      if (!amount.plus(fee).plus(rounding).equals(paidBack)) {
        throw new IllegalArgumentException(
            "does not balance: paid back %s, amount %s, fee %s, rounding %s"
                .formatted(paidBack, amount, fee, rounding));
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("more than any sum can be", e);
    }
  }

  /// Difference = declared - expected.
  static void requireDifference(Money expected, Money declared, Money difference) {
    try {
      if (!expected.plus(difference).equals(declared)) {
        throw new IllegalArgumentException(
            "no difference: expected %s, declared %s, difference %s"
                .formatted(expected, declared, difference));
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("more than any sum can be", e);
    }
  }

  /// The pieces make the sum, each denomination named once.
  static void requireSum(List<TillRecord.PiecesCounted> pieces, Money declared) {
    long sum = 0;
    Set<Long> faces = new HashSet<>();
    try {
      for (TillRecord.PiecesCounted counted : pieces) {
        if (!faces.add(counted.faceMinor())) {
          throw new IllegalArgumentException("counted twice: " + counted.faceMinor());
        }
        sum = Math.addExact(sum, Math.multiplyExact(counted.faceMinor(), counted.pieces()));
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("more than any sum can be", e);
    }
    if (sum != declared.minor()) {
      throw new IllegalArgumentException("the pieces make " + sum + ", not " + declared);
    }
  }

  /// An entry's hash as text.
  static void requireHash(String hash, String name) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(name + " is no hash: " + hash);
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
