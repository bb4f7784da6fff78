package lv.lete.barcode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import lv.lete.barcode.ScannedCode.PaymentSlip;
import lv.lete.barcode.ScannedCode.Reason;
import lv.lete.barcode.ScannedCode.Unreadable;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// What the elements of a payment slip mean.
final class SlipReader {

  private static final int CURRENCY_DIGITS = 3;

  /// No slip of ours is older than 2000, so two digits of the year need no window around today.
  private static final int CENTURY = 2000;

  private SlipReader() {}

  /// Whether a reference leads to a contract number.
  sealed interface Found {}

  /// It does.
  record Contract(String number) implements Found {}

  /// It does not, and why.
  record NoContract(Reason reason) implements Found {}

  /// Reads a slip: 415 and 8020 are both there, of the amounts at most one.
  static ScannedCode slip(Elements elements) {
    String gln = elements.data(Ai.GLN);
    String reference = elements.data(Ai.REFERENCE);
    boolean twoAmounts =
        elements.data(Ai.AMOUNT) != null && elements.data(Ai.CURRENCY_AMOUNT) != null;
    if (gln == null
        || reference == null
        || twoAmounts
        || !elements.onlyHolds(Ai.GLN, Ai.REFERENCE, Ai.AMOUNT, Ai.CURRENCY_AMOUNT, Ai.DUE)) {
      return new Unreadable(Reason.MALFORMED);
    }
    if (!CheckDigits.gs1Holds(gln)) {
      return new Unreadable(Reason.CHECK_DIGIT);
    }
    return switch (contractNumber(reference)) {
      case NoContract(Reason reason) -> new Unreadable(reason);
      case Contract(String number) -> details(elements, gln, reference, number);
    };
  }

  /// The contract number that a reference is or, in its ISO 11649 form, wraps: 4 to 14 digits.
  static Found contractNumber(String reference) {
    String number = reference;
    if (CreditorReference.isMeant(reference)) {
      String capitals = CreditorReference.capitals(reference);
      if (!CreditorReference.isWellFormed(capitals)) {
        return new NoContract(Reason.MALFORMED);
      }
      Optional<String> content = CreditorReference.unwrap(capitals);
      if (content.isEmpty()) {
        return new NoContract(Reason.CHECK_DIGIT);
      }
      number = content.get();
    }
    boolean ours =
        CheckDigits.isDigits(number)
            && number.length() >= CodeParser.LEAST_PLAIN_DIGITS
            && number.length() <= CodeParser.MOST_PLAIN_DIGITS;
    return ours ? new Contract(number) : new NoContract(Reason.OTHER_CODE);
  }

  private static ScannedCode details(
      Elements elements, String gln, String reference, String number) {
    Money amount = null;
    if (elements.data(Ai.AMOUNT) != null || elements.data(Ai.CURRENCY_AMOUNT) != null) {
      amount = amount(elements);
      if (amount == null) {
        return new Unreadable(Reason.MALFORMED);
      }
    }
    LocalDate due = null;
    String date = elements.data(Ai.DUE);
    if (date != null) {
      due = date(date);
      if (due == null) {
        return new Unreadable(Reason.MALFORMED);
      }
    }
    return new PaymentSlip(gln, reference, number, amount, due);
  }

  /// The amount, null where its currency is not ours or has fewer decimals. 390n is in the currency
  /// of the place: the euro.
  private static @Nullable Money amount(Elements elements) {
    Currency currency = Currency.EUR;
    String digits = elements.data(Ai.AMOUNT);
    if (digits == null) {
      String both = elements.data(Ai.CURRENCY_AMOUNT);
      currency = both == null ? null : currency(both.substring(0, CURRENCY_DIGITS));
      digits = both == null ? "" : both.substring(CURRENCY_DIGITS);
    }
    if (currency == null || elements.decimals() > currency.minorDigits()) {
      return null;
    }
    // At most 15 digits and two more zeros: far below the end of `long`.
    String minor = digits + "0".repeat(currency.minorDigits() - elements.decimals());
    return new Money(currency, Long.parseLong(minor));
  }

  private static @Nullable Currency currency(String numericCode) {
    for (Currency currency : Currency.values()) {
      if (currency.numericCode().equals(numericCode)) {
        return currency;
      }
    }
    return null;
  }

  /// YYMMDD; day 00 is the month's last day (GS1 General Specifications 3.4.3). Null where the
  /// calendar has no such day.
  private static @Nullable LocalDate date(String yymmdd) {
    int year = CENTURY + Integer.parseInt(yymmdd.substring(0, 2));
    int month = Integer.parseInt(yymmdd.substring(2, 4));
    int day = Integer.parseInt(yymmdd.substring(4));
    try {
      YearMonth inMonth = YearMonth.of(year, month);
      return day == 0 ? inMonth.atEndOfMonth() : inMonth.atDay(day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
