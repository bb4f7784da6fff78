package lv.lete.contract;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// A contract as the utility's file states it. Empty texts mean "not given".
///
/// `yearKwh` is the consumption since the tariff year began, null where the utility does not know
/// it; `gsrn` is the mapping column for billers whose numbers do not fit our card profile.
@Json
public record Contract(
    String biller,
    String number,
    Kind kind,
    String givenName,
    String familyName,
    String legalName,
    String registrationNumber,
    String street,
    String house,
    String flat,
    String city,
    String municipality,
    String postalCode,
    String tariff,
    String meterNumber,
    @Nullable Long meterReading,
    @Nullable LocalDate readingDate,
    @Nullable Long averageMonthlyKwh,
    @Nullable Long yearKwh,
    Status status,
    BillingChannel billingChannel,
    boolean selfDeclares,
    @Nullable Money levelledAmount,
    String language,
    @Nullable String gsrn) {

  /// A person or a company.
  public enum Kind {
    /// A private customer.
    PRIVATE,
    /// A company, association or farm.
    LEGAL
  }

  /// Whether payments are taken.
  public enum Status {
    /// In force.
    ACTIVE,
    /// Ended: no payment is taken.
    CLOSED
  }

  /// How the utility bills.
  public enum BillingChannel {
    /// Paper settlement slips.
    PAPER_SLIP,
    /// The customer pays on the internet.
    INTERNET,
    /// Direct debit.
    DIRECT_DEBIT,
    /// A paper invoice.
    PAPER_INVOICE,
    /// An electronic invoice.
    E_INVOICE
  }

  /// Biller and number.
  public ContractId id() {
    return new ContractId(biller, number);
  }

  /// The payer as people say it: given and family name, or the company's name.
  public String payerName() {
    return kind == Kind.LEGAL ? legalName : (givenName + " " + familyName).strip();
  }

  /// The address of the contract's object on one line: `Jāņa bulvāris 68-2, Valmiera, LV-4245`.
  /// Parts that are not given are left out.
  public String addressLine() {
    String place = flat.isEmpty() ? house : house + "-" + flat;
    return Stream.of((street + " " + place).strip(), city, postalCode)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
