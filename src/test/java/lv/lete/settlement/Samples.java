package lv.lete.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Member.Kind;
import org.jspecify.annotations.Nullable;

/// Settlements made up, the same ones every time.
public final class Samples {
  /// The business date of all of them.
  public static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  /// When their batches were cut.
  public static final Instant CUT_AT = Instant.parse("2026-11-22T18:00:00.123Z");

  private Samples() {}

  /// Three payments, one of them late and one by card, and a reversal.
  public static Settlement small() {
    return cut(
        Money.eur(0),
        List.of(
            payment(1, "1002003000", 2500, Tender.CASH, DATE.minusDays(1)),
            payment(2, "1002003001", 3000, Tender.CARD, DATE),
            payment(3, "ž-7", 1, Tender.CASH, DATE),
            reversal(2, "1002003001", 3000, Tender.CARD)));
  }

  /// As many payments as wanted, no reversal, nothing carried.
  public static Settlement plain(int payments) {
    List<Member> members = new ArrayList<>();
    for (int at = 1; at <= payments; at++) {
      members.add(payment(at, Integer.toString(1_002_003_000 + at), 100 + at, Tender.CASH, DATE));
    }
    return cut(Money.eur(0), members);
  }

  /// Anything that may come, by chance of a seed.
  public static Settlement any(long seed) {
    Random chance = new Random(seed);
    List<Member> members = new ArrayList<>();
    int payments = chance.nextInt(40);
    for (int at = 1; at <= payments; at++) {
      Tender tender = chance.nextBoolean() ? Tender.CASH : Tender.CARD;
      LocalDate date = DATE.minusDays(chance.nextInt(10) / 8);
      members.add(payment(at, contract(chance), 1 + chance.nextInt(1_000_000), tender, date));
    }
    int reversals = chance.nextInt(3) == 0 ? 1 + chance.nextInt(10) : 0;
    for (int at = 1; at <= reversals; at++) {
      members.add(reversal(at, contract(chance), 1 + chance.nextInt(1_000_000), Tender.CASH));
    }
    return cut(Money.eur(chance.nextInt(4) == 0 ? -chance.nextInt(500_000) : 0), members);
  }

  /// A batch of these.
  public static Settlement cut(Money carriedIn, List<Member> members) {
    return new Settlement(
        "latvenergo",
        DATE,
        Currency.EUR,
        terms(),
        new Settlement.Cut("0123456789abcdef0123456789abcdef", CUT_AT),
        carriedIn,
        members);
  }

  /// Between whom.
  public static Terms terms() {
    return new Terms(
        "Latvenergo & dēli",
        "LV59SAMP0000000000001",
        new Institution(
            "Pasts <1>",
            "SAMPLV22",
            "LV32SAMP0000000000099",
            "Europe/Riga",
            Set.of("latvenergo"),
            false));
  }

  /// A payment; its number is its place in the journal too.
  public static Member payment(
      int number, String contract, long cents, Tender tender, LocalDate date) {
    return member(Kind.PAYMENT, number, null, contract, cents, tender, date);
  }

  /// The reversal of the payment with that number.
  public static Member reversal(int number, String contract, long cents, Tender tender) {
    UUID id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_9000L + number);
    return member(Kind.REVERSAL, number, id, contract, cents, tender, DATE);
  }

  private static Member member(
      Kind kind,
      int number,
      @Nullable UUID reversal,
      String contract,
      long cents,
      Tender tender,
      LocalDate date) {
    return new Member(
        kind,
        new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number),
        reversal,
        contract,
        Money.eur(cents),
        Money.eur(30),
        tender,
        date,
        DATE.atTime(8 + number % 9, number % 60).toInstant(ZoneOffset.UTC),
        new Member.Place(number % 3 == 0 ? "Brocēni" : "Saldus", "T" + number % 4),
        new UUID(1, number % 4),
        1,
        number,
        date.isBefore(DATE));
  }

  private static String contract(Random chance) {
    return Integer.toString(1_000_000_000 + chance.nextInt(9_999));
  }
}
