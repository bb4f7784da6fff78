package lv.lete.contract;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.lete.barcode.CheckDigits;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import org.jspecify.annotations.Nullable;

/// A biller's configuration, one JSON file in the host's `billers/`, carried to terminals by the
/// feed.
///
/// Amounts below `minimum` or above `maximum` are refused; an amount outside the contract's usual
/// band (`usualLowPercent`..`usualHighPercent` of its usual monthly amount) is a question.
@Json
public record Biller(
    String id,
    String name,
    String gln,
    String companyPrefix,
    String iban,
    Currency currency,
    NumberRule numberRule,
    Contacts contacts,
    Set<Profile> profiles,
    Fees fees,
    @Nullable LocalDate slipCutOff,
    Money minimum,
    Money maximum,
    int usualLowPercent,
    int usualHighPercent,
    List<TariffSchedule> tariffs) {

  /// Length of a contract number and whether it may come without a check digit.
  @Json
  public record NumberRule(int length, boolean plainAccepted) {
    /// Whether the text has the shape of a contract number: exactly `length` digits 0-9.
    public boolean accepts(String number) {
      return number.length() == length && CheckDigits.isDigits(number);
    }
  }

  /// The utility's customer service, as printed on cards and told to customers.
  @Json
  public record Contacts(String phone, String email, String web) {}

  /// What the payer is charged by the counter, by how the payer was identified. The counter's
  /// money, never the biller's.
  @Json
  public record Fees(Money scanned, Money keyed, Money found) {}

  /// Codes that this biller's payers may show.
  public enum Profile {
    /// GS1-128 with (8018)(8019).
    CUSTOMER_CARD,
    /// Plain Code 128 of the contract number.
    PLAIN_NUMBER,
    /// (415)(8020) slip.
    PAYMENT_SLIP
  }
}
