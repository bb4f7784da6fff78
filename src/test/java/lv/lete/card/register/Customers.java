package lv.lete.card.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lv.lete.card.campaign.ContractPages;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.Contract.BillingChannel;
import lv.lete.contract.Contract.Kind;
import lv.lete.contract.Contract.Status;
import lv.lete.money.Currency;
import lv.lete.money.Money;

/// Contracts as the tests of cards need them, and a registry of them in memory.
public final class Customers implements ContractPages {
  /// The biller of all of them.
  public static final Biller BILLER =
      new Biller(
          "latvenergo",
          "Latvenergo",
          "4750000000007",
          "4751234",
          "LV00",
          Currency.EUR,
          new Biller.NumberRule(10, true),
          new Biller.Contacts("1", "a@example.com", "example.com"),
          Set.of(Biller.Profile.CUSTOMER_CARD),
          new Biller.Fees(Money.eur(30), Money.eur(50), Money.eur(50)),
          null,
          Money.eur(1),
          Money.eur(100_000),
          10,
          400,
          List.of());

  private final List<Contract> all;

  /// A registry of these.
  public Customers(List<Contract> all) {
    this.all = List.copyOf(all);
  }

  /// Somebody who gets a card.
  public static Contract person(int number) {
    return contract(
        number, Kind.PRIVATE, Status.ACTIVE, BillingChannel.PAPER_SLIP, true, "Saldus novads");
  }

  /// Somebody of these traits; houses and postal codes differ, and are not in order.
  public static Contract contract(
      int number,
      Kind kind,
      Status status,
      BillingChannel channel,
      boolean declares,
      String municipality) {
    boolean legal = kind == Kind.LEGAL;
    return new Contract(
        BILLER.id(),
        "%010d".formatted(number),
        kind,
        legal ? "" : "Anna",
        legal ? "" : "Ozola",
        legal ? "SIA Ozols" : "",
        legal ? "40003521600" : "",
        "Lielā iela",
        Integer.toString(number * 7 % 101 + 1),
        number % 3 == 0 ? "" : Integer.toString(number % 13),
        "Saldus",
        municipality,
        "LV-%04d".formatted(3800 + number * 31 % 17),
        "T1",
        "1",
        null,
        null,
        null,
        null,
        status,
        channel,
        declares,
        null,
        "lv",
        null);
  }

  /// So many of all kinds, the same for a seed.
  public static List<Contract> many(long seed, int count, List<String> municipalities) {
    Random random = new Random(seed);
    List<Contract> contracts = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      BillingChannel[] channels = BillingChannel.values();
      contracts.add(
          contract(
              number,
              random.nextInt(10) == 0 ? Kind.LEGAL : Kind.PRIVATE,
              random.nextInt(20) == 0 ? Status.CLOSED : Status.ACTIVE,
              random.nextBoolean()
                  ? BillingChannel.PAPER_SLIP
                  : channels[random.nextInt(channels.length)],
              random.nextInt(5) != 0,
              municipalities.get(random.nextInt(municipalities.size()))));
    }
    return contracts;
  }

  /// The same contract with other places of its card or envelope.
  public static Contract with(Contract it, String given, String family, String postalCode) {
    return new Contract(
        it.biller(),
        it.number(),
        it.kind(),
        given,
        family,
        it.legalName(),
        it.registrationNumber(),
        it.street(),
        it.house(),
        it.flat(),
        it.city(),
        it.municipality(),
        postalCode,
        it.tariff(),
        it.meterNumber(),
        it.meterReading(),
        LocalDate.of(2010, 1, 1),
        it.averageMonthlyKwh(),
        it.yearKwh(),
        it.status(),
        it.billingChannel(),
        it.selfDeclares(),
        it.levelledAmount(),
        it.language(),
        it.gsrn());
  }

  @Override
  public Page after(long place, int limit) {
    int from = (int) place;
    int to = Math.min(all.size(), from + limit);
    return new Page(to, all.subList(from, to));
  }

  @Override
  public long count() {
    return all.size();
  }
}
