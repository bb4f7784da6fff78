package lv.lete.money;

import java.math.BigDecimal;

/// An exact amount of one currency in minor units (cents). May be negative: a correction is.
///
/// Arithmetic between two currencies and any overflow of `long` is refused with
/// [ArithmeticException]; nothing is ever rounded. Immutable, safe for any thread.
public record Money(Currency currency, long minor) implements Comparable<Money> {

  /// So many cents.
  public static Money eur(long minor) {
    return new Money(Currency.EUR, minor);
  }

  /// Nothing, in a currency.
  public static Money zero(Currency currency) {
    return new Money(currency, 0);
  }

  /// The sum; both in one currency.
  public Money plus(Money other) {
    return new Money(currency, Math.addExact(minor, sameCurrency(other).minor));
  }

  /// The difference; both in one currency.
  public Money minus(Money other) {
    return new Money(currency, Math.subtractExact(minor, sameCurrency(other).minor));
  }

  /// Whether it is more than nothing.
  public boolean isPositive() {
    return minor > 0;
  }

  /// Whether it is less than nothing.
  public boolean isNegative() {
    return minor < 0;
  }

  /// Whether it is nothing.
  public boolean isZero() {
    return minor == 0;
  }

  /// The amount alone, with a dot and the currency's decimals: `25.00`, `-0.30`.
  public String plain() {
    return BigDecimal.valueOf(minor, currency.minorDigits()).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  /// Amount and currency code: `25.00 EUR`.
  @Override
  public String toString() {
    return plain() + " " + currency;
  }

  private Money sameCurrency(Money other) {
    if (other.currency != currency) {
      throw new ArithmeticException("two currencies: " + this + " and " + other);
    }
    return other;
  }
}
