package lv.lete.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Contracts and billers as the tests need them.
public final class Samples {
  private Samples() {}

  /// A biller with numbers of ten digits and this prefix.
  public static Biller biller(String id, String prefix) {
    return biller(id, prefix, 10);
  }

  /// A biller with numbers of so many digits.
  public static Biller biller(String id, String prefix, int digits) {
    return new Biller(
        id,
        id,
        "0000000000000",
        prefix,
        "LV00",
        Currency.EUR,
        new Biller.NumberRule(digits, true),
        new Biller.Contacts("1", "a@example.com", "example.com"),
        Set.of(Biller.Profile.CUSTOMER_CARD),
        new Biller.Fees(Money.eur(30), Money.eur(50), Money.eur(50)),
        null,
        Money.eur(1),
        Money.eur(100_000),
        10,
        400,
        List.of());
  }

  /// A person's contract.
  public static Contract person(String biller, String number, String given, String family) {
    return contract(biller, number, given, family, null);
  }

  /// A contract with a mapped GSRN.
  public static Contract mapped(String biller, String number, String gsrn) {
    return contract(biller, number, "Anna", "Ozola", gsrn);
  }

  private static Contract contract(
      String biller, String number, String given, String family, @Nullable String gsrn) {
    return new Contract(
        biller,
        number,
        Contract.Kind.PRIVATE,
        given,
        family,
        "",
        "",
        "Jāņa bulvāris",
        "68",
        "2",
        "Valmiera",
        "Valmieras novads",
        "LV-4245",
        "T1",
        "58776679",
        83331L,
        LocalDate.of(2010, 1, 22),
        529L,
        null,
        Contract.Status.ACTIVE,
        Contract.BillingChannel.PAPER_SLIP,
        true,
        Money.eur(7700),
        "lv",
        gsrn);
  }
}
