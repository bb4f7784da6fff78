package lv.lete.money;

import java.util.regex.Pattern;

/// Reads an amount that a person keyed.
///
/// Taken: `25`, `25.5`, `25.50`, `25,50`, `0.30`. Refused with a reason, never guessed: signs,
/// exponents, letters, groups of thousands, more decimals than the currency has. `12,345` is
/// refused because it could mean two different sums.
public final class AmountText {

  /// More than this many digits before the decimals is a scan or a slip of the hand.
  public static final int MAX_WHOLE_DIGITS = 9;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private AmountText() {}

  /// What the text says.
  public sealed interface Reading {}

  /// A sum, zero or more.
  public record Amount(Money money) implements Reading {}

  /// Not a sum, and why.
  public record NotAnAmount(Reason reason) implements Reading {}

  /// Why a text is not a sum.
  public enum Reason {
    /// Nothing was keyed.
    EMPTY,
    /// It holds something other than digits and one decimal sign.
    NOT_A_NUMBER,
    /// It has a minus sign: a payment is never negative.
    NEGATIVE,
    /// It has more decimals than the currency.
    TOO_MANY_DECIMALS,
    /// It is longer than any sum paid at a counter: perhaps a code was scanned into the field.
    TOO_LONG
  }

  /// Reads `text` as a sum of `currency`; surrounding blanks do not count.
  public static Reading read(String text, Currency currency) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return new NotAnAmount(Reason.EMPTY);
    }
    if (trimmed.startsWith("-") || trimmed.startsWith("\u2212")) {
      return new NotAnAmount(Reason.NEGATIVE);
    }
    int mark = Math.max(trimmed.indexOf('.'), trimmed.indexOf(','));
    String whole = mark < 0 ? trimmed : trimmed.substring(0, mark);
    String decimals = mark < 0 ? "" : trimmed.substring(mark + 1);
    if (!DIGITS.matcher(whole).matches() || (mark >= 0 && !DIGITS.matcher(decimals).matches())) {
      return new NotAnAmount(Reason.NOT_A_NUMBER);
    }
    if (decimals.length() > currency.minorDigits()) {
      return new NotAnAmount(Reason.TOO_MANY_DECIMALS);
    }
    if (whole.length() > MAX_WHOLE_DIGITS) {
      return new NotAnAmount(Reason.TOO_LONG);
    }
    String minor = whole + decimals + "0".repeat(currency.minorDigits() - decimals.length());
    return new Amount(new Money(currency, Long.parseLong(minor)));
  }
}
