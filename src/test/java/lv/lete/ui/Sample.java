package lv.lete.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.directory.Directory;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import lv.lete.payment.FindPayments;
import lv.lete.payment.HostSaid;
import lv.lete.payment.PaymentLife;
import lv.lete.payment.ReversalRules;
import lv.lete.payment.ReversePayment;
import lv.lete.request.CardOrderBook;
import lv.lete.request.TakeCardOrder;
import lv.lete.till.People;
import lv.lete.till.Role;
import org.jspecify.annotations.Nullable;

/// Made-up billers and contracts, the longest names and addresses of real files among them.
final class Sample {
  static final String PREFIX = "4751234";
  static final String ANN = "1002003000";
  static final String LONG = "1002003001";
  static final String CLOSED = "1002003002";
  static final String FIRM = "1002003003";
  static final String SHARED = "1002003004";

  static final UUID TERMINAL = new UUID(0x0190_a0b0_0000_7000L, 0x8000_0000_0000_0001L);
  private static final AtomicLong NEXT = new AtomicLong(1);

  private Sample() {}

  /// The replica in this file, filled where it is empty.
  static Directory directory(Path file) {
    Directory directory = Directory.open(file);
    if (directory.size() == 0) {
      directory.putBillers(billers());
      directory.apply(contracts(), 1);
    }
    return directory;
  }

  /// The journal of the tests' till in this file, made where there is none.
  static Journal journal(Path file, boolean training, InstantSource clock) {
    return Files.exists(file)
        ? Journal.open(file, clock)
        : Journal.create(file, new ChainIdentity(TERMINAL, 1, training), "Kase 3", "Saldus", clock);
  }

  /// Ids in order of time.
  static UUID id() {
    long n = NEXT.getAndIncrement();
    return new UUID(0x0190_a0b0_0000_7000L + (n << 16), 0x8000_0000_0000_0000L | (n * 7919));
  }

  static List<Biller> billers() {
    return List.of(
        biller("latvenergo", "Latvenergo", "4751234000016", PREFIX),
        biller("ignitis", "Ignitis Latvija", "4779876000012", "4779876"));
  }

  static List<Contract> contracts() {
    List<Contract> all = new ArrayList<>();
    all.add(person("latvenergo", ANN, "Ilze", "Bērziņa-Kalniņa", "Jāņa bulvāris", "68", "2"));
    all.add(
        person(
            "latvenergo",
            LONG,
            "Ģertrūde Šarlote Elizabete",
            "Vītoliņa-Breņķe-Ķīķerniece",
            "Ģimnastikas laukums",
            "139",
            "19"));
    all.add(with(person("latvenergo", CLOSED, "Jānis", "Ozols", "Rīgas iela", "1", ""), null));
    all.add(firm());
    all.add(person("latvenergo", SHARED, "Anna", "Liepa", "Parka iela", "5", "12"));
    all.add(person("ignitis", SHARED, "Rūta", "Žukauskaitė", "Liepų gatvė", "7", "3"));
    for (int i = 0; i < 25; i++) {
      all.add(
          person(
              "latvenergo",
              Long.toString(1_100_000_000L + i),
              "Inese",
              "Kļaviņa",
              "Skolas iela",
              Integer.toString(i + 1),
              ""));
    }
    return all;
  }

  private static Biller biller(String id, String name, String gln, String prefix) {
    return new Biller(
        id,
        name,
        gln,
        prefix,
        "LV80BANK0000435195001",
        Currency.EUR,
        new Biller.NumberRule(10, true),
        new Biller.Contacts("80200400", "info@example.com", "https://example.com"),
        Set.of(Biller.Profile.values()),
        new Biller.Fees(Money.eur(30), Money.eur(50), Money.eur(60)),
        null,
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
                            new TariffSchedule.Step(0, 117_000),
                            new TariffSchedule.Step(1200, 152_000)))))));
  }

  private static Contract person(
      String biller,
      String number,
      String given,
      String family,
      String street,
      String house,
      String flat) {
    return new Contract(
        biller,
        number,
        Contract.Kind.PRIVATE,
        given,
        family,
        "",
        "",
        street,
        house,
        flat,
        "Valmiera",
        "Valmiera",
        "LV-4245",
        "T1",
        "25210248",
        50_688L,
        LocalDate.of(2026, 1, 1),
        210L,
        number.equals(LONG) ? null : Long.valueOf(900),
        Contract.Status.ACTIVE,
        Contract.BillingChannel.PAPER_SLIP,
        true,
        number.equals(LONG) ? Money.eur(77_00) : null,
        "lv",
        null);
  }

  private static Contract firm() {
    Contract base = person("latvenergo", FIRM, "", "", "Ausekļa iela", "14a", "");
    return new Contract(
        base.biller(),
        base.number(),
        Contract.Kind.LEGAL,
        "",
        "",
        "Biedrība \"Saule, jūra un vējš\"",
        "40003521600",
        base.street(),
        base.house(),
        base.flat(),
        base.city(),
        base.municipality(),
        base.postalCode(),
        base.tariff(),
        base.meterNumber(),
        base.meterReading(),
        base.readingDate(),
        base.averageMonthlyKwh(),
        base.yearKwh(),
        base.status(),
        base.billingChannel(),
        base.selfDeclares(),
        base.levelledAmount(),
        base.language(),
        null);
  }

  private static Contract with(Contract base, @Nullable Money levelled) {
    return new Contract(
        base.biller(),
        base.number(),
        base.kind(),
        base.givenName(),
        base.familyName(),
        base.legalName(),
        base.registrationNumber(),
        base.street(),
        base.house(),
        base.flat(),
        base.city(),
        base.municipality(),
        base.postalCode(),
        base.tariff(),
        base.meterNumber(),
        base.meterReading(),
        base.readingDate(),
        base.averageMonthlyKwh(),
        base.yearKwh(),
        Contract.Status.CLOSED,
        base.billingChannel(),
        base.selfDeclares(),
        levelled,
        base.language(),
        base.gsrn());
  }

  /// Anna and Cilla take payments, Boriss runs the branch; one PIN for all.
  static void hire(People people) {
    people.add("anna", Role.TELLER, "2580".toCharArray());
    people.add("cilla", Role.TELLER, "2580".toCharArray());
    people.add("boriss", Role.SUPERVISOR, "2580".toCharArray());
  }

  /// Orders of cards over a window's journal; what the host made of them a test says.
  static CardParts cards(Window window) {
    return new CardParts(
        new TakeCardOrder(window.journal, window.till, window.directory, Sample::id),
        new CardOrderBook(window.journal),
        order -> window.fate.of(order),
        window.statements);
  }

  /// Finding and reversing over a window's journal; a teller reverses alone for a quarter of an
  /// hour.
  static PaymentParts past(Window window, InstantSource clock) {
    return new PaymentParts(
        new FindPayments(window.book),
        new PaymentLife(
            window.journal,
            window.book,
            number -> number <= window.sync.status().acknowledged(),
            window.host),
        new ReversePayment(
            window.journal,
            window.till,
            window.people,
            window.book,
            window.day.sessions(),
            ReversalRules.USUAL,
            HostSaid.NOTHING,
            clock,
            Sample::id));
  }
}
