package lv.lete.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.lete.contract.Biller;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import lv.lete.money.TariffSchedule.Period;
import lv.lete.money.TariffSchedule.Step;

/// Receipts of one made-up counter day, the same in every test.
final class Samples {

  static final UUID PAYMENT = UUID.fromString("019ab0c0-1111-7222-8333-a1b2c3d4e5f6");
  static final UUID SESSION = UUID.fromString("019ab0c0-0000-7000-8000-000000000002");
  static final UUID TERMINAL = UUID.fromString("019ab0c0-0000-7000-8000-0000c0ffee01");
  static final Instant AT = Instant.parse("2026-11-22T07:14:05Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  private Samples() {}

  static Biller biller(boolean sampleTariff) {
    TariffSchedule tariff =
        new TariffSchedule(
            "T1",
            sampleTariff,
            List.of(new Period(TODAY, "--04-01", List.of(new Step(0, 150_000)))));
    return new Biller(
        "latvenergo",
        "AS \"Latvenergo\"",
        "4751234000002",
        "4751234",
        "LV80BANK0000435195001",
        Currency.EUR,
        new Biller.NumberRule(10, true),
        new Biller.Contacts("+371 80200400", "klients@example.lv", "www.example.lv"),
        Set.of(Biller.Profile.CUSTOMER_CARD),
        new Biller.Fees(Money.eur(30), Money.eur(50), Money.eur(50)),
        null,
        Money.eur(100),
        Money.eur(100_000),
        20,
        500,
        List.of(tariff));
  }

  /// 25.00 in cash with a fee and a range of kWh, not yet acknowledged.
  static PaymentTaken cash() {
    return new PaymentTaken(
        PAYMENT,
        SESSION,
        TODAY,
        "latvenergo",
        "1002003000",
        Money.eur(2500),
        Money.eur(30),
        Money.eur(0),
        Money.eur(3000),
        Money.eur(470),
        Tender.CASH,
        Capture.SCANNED,
        151L,
        166L,
        false);
  }

  /// The intent of [#cash].
  static PaymentStarted started() {
    PaymentTaken fact = cash();
    return new PaymentStarted(
        fact.payment(),
        fact.session(),
        fact.businessDate(),
        fact.biller(),
        fact.contract(),
        fact.amount(),
        fact.fee(),
        fact.capture(),
        1,
        null);
  }

  /// 100.02 by hand without a fee, rounded to 5 cents, stated after a restart.
  static PaymentTaken rounded() {
    return new PaymentTaken(
        PAYMENT,
        SESSION,
        TODAY,
        "latvenergo",
        "1002003000",
        Money.eur(10_002),
        Money.eur(0),
        Money.eur(-2),
        Money.eur(10_000),
        Money.eur(0),
        Tender.CASH,
        Capture.KEYED,
        666L,
        666L,
        true);
  }

  /// 25.00 by card, found by name, without an estimate.
  static PaymentTaken card() {
    return new PaymentTaken(
        PAYMENT,
        SESSION,
        TODAY,
        "latvenergo",
        "1002003000",
        Money.eur(2500),
        Money.eur(50),
        Money.eur(0),
        Money.eur(2550),
        Money.eur(0),
        Tender.CARD,
        Capture.FOUND,
        null,
        null,
        false);
  }

  static Receipt receipt(PaymentTaken fact) {
    return receipt(fact, false, false, 0);
  }

  static Receipt receipt(PaymentTaken fact, boolean training, boolean acknowledged, int copy) {
    byte[] hash = new byte[32];
    IntStream.range(0, 32).forEach(i -> hash[i] = (byte) (i * 37 + 11));
    return new Receipt(
        fact,
        new Entry(1017, new byte[32], hash, new byte[0]),
        AT,
        "Žanete Ķēniņa",
        biller(true),
        "2. kase",
        "Saldus pasta nodaļa",
        new ChainIdentity(TERMINAL, 1, training),
        RIGA,
        acknowledged,
        copy);
  }

  /// The same receipt with other names.
  static Receipt named(String teller, String till, String branch) {
    Receipt r = receipt(cash());
    return new Receipt(
        r.fact(),
        r.entry(),
        r.at(),
        teller,
        r.biller(),
        till,
        branch,
        r.chain(),
        r.zone(),
        r.acknowledged(),
        r.copy());
  }
}
