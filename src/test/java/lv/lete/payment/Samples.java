package lv.lete.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.lete.contract.Biller;
import lv.lete.contract.Biller.Contacts;
import lv.lete.contract.Biller.Fees;
import lv.lete.contract.Biller.NumberRule;
import lv.lete.contract.Biller.Profile;
import lv.lete.contract.Contract;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import org.jspecify.annotations.Nullable;

/// Made-up billers and contracts. One kWh of tariff T1 costs 0.10 up to 1200 kWh a year, then 0.20.
final class Samples {
  static final String GLN = "4751234000019";
  static final String PREFIX = "4751234";
  static final String NUMBER = "1002003000";

  private Samples() {}

  static Biller biller() {
    return biller("latvenergo", GLN, PREFIX, Set.of(Profile.values()), null);
  }

  static Biller biller(
      String id, String gln, String prefix, Set<Profile> profiles, @Nullable LocalDate cutOff) {
    return new Biller(
        id,
        "Biller " + id,
        gln,
        prefix,
        "LV80BANK0000435195001",
        Currency.EUR,
        new NumberRule(10, true),
        new Contacts("80200400", "info@example.com", "https://example.com"),
        profiles,
        new Fees(Money.eur(30), Money.eur(50), Money.eur(60)),
        cutOff,
        Money.eur(1_00),
        Money.eur(5_000_00),
        30,
        300,
        List.of(
            new TariffSchedule(
                "T1",
                true,
                List.of(
                    new TariffSchedule.Period(
                        LocalDate.of(2026, 4, 1),
                        "--04-01",
                        List.of(
                            new TariffSchedule.Step(0, 100_000),
                            new TariffSchedule.Step(1200, 200_000)))))));
  }

  static Contract contract(String number) {
    return contract("latvenergo", number, Contract.Status.ACTIVE, null, null, null, null);
  }

  static Contract contract(
      String biller,
      String number,
      Contract.Status status,
      @Nullable Long averageMonthlyKwh,
      @Nullable Long yearKwh,
      @Nullable Money levelled,
      @Nullable String gsrn) {
    return new Contract(
        biller,
        number,
        Contract.Kind.PRIVATE,
        "Jānis",
        "Bērziņš",
        "",
        "",
        "Alksnāja bulvāris",
        "113",
        "108",
        "Rīga",
        "Rīga",
        "LV-1053",
        "T1",
        "25210248",
        50_688L,
        LocalDate.of(2026, 1, 1),
        averageMonthlyKwh,
        yearKwh,
        status,
        Contract.BillingChannel.PAPER_SLIP,
        true,
        levelled,
        "lv",
        gsrn);
  }
}
