package lv.lete.host;

import static lv.lete.host.SettledDays.MONDAY;
import static lv.lete.host.SettledDays.TUESDAY;
import static lv.lete.host.SettledDays.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lv.lete.money.Money;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementsTest {
  @TempDir Path home;
  private SettledDays days;

  @BeforeEach
  void start() throws Exception {
    days = new SettledDays(home);
  }

  @AfterEach
  void stop() {
    days.close();
  }

  @Test
  void cutsABatchOnceAndNeverChangesIt() throws Exception {
    days.pay(MONDAY, 1, 2500);
    Settlement first = days.cut(MONDAY);
    days.pay(MONDAY, 2, 700);
    Settlement again = days.cut(MONDAY);
    assertEquals(first, again);
    assertEquals(first, days.show(MONDAY).settlement());
    assertEquals(Money.eur(2500), again.payable());
    assertTrue(((Settlement.Cut) first.standing()).messageId().matches("[0-9a-f]{32}"));
  }

  @Test
  void showsWithoutCutting() throws Exception {
    days.pay(MONDAY, 1, 2500);
    days.ship();
    assertInstanceOf(Settlement.Open.class, days.show(MONDAY).settlement().standing());
    assertInstanceOf(Settlement.Open.class, days.show(MONDAY).settlement().standing());
    assertEquals(Money.eur(2500), days.show(MONDAY).settlement().payable());
  }

  @Test
  void putsALatePaymentIntoTheNextBatchAndSaysSo() throws Exception {
    days.pay(MONDAY, 1, 2500);
    days.cut(MONDAY);
    UUID late = days.pay(MONDAY, 2, 700);
    UUID next = days.pay(TUESDAY, 1, 100);
    days.ship();
    assertNull(days.show(MONDAY).findings().late().getFirst().messageId());
    Settlement tuesday = days.cut(TUESDAY);
    assertEquals(List.of(late, next), SettledDays.payments(tuesday));
    assertEquals(late, tuesday.late().getFirst().payment());
    Settlements.Late told = days.show(MONDAY).findings().late().getFirst();
    assertEquals(((Settlement.Cut) tuesday.standing()).messageId(), told.messageId());
    assertEquals(told.messageId(), days.settlements.batchOf(Member.Kind.PAYMENT, late));
  }

  @Test
  void leavesNothingBehindOfADateThatNobodyAskedFor() throws Exception {
    UUID monday = days.pay(MONDAY, 1, 2500);
    UUID tuesday = days.pay(TUESDAY, 1, 100);
    Settlement both = days.cut(TUESDAY);
    assertEquals(List.of(monday, tuesday), SettledDays.payments(both));
    assertEquals(List.of(), SettledDays.payments(days.cut(MONDAY)));
    assertEquals(
        ((Settlement.Cut) both.standing()).messageId(),
        days.show(MONDAY).findings().late().getFirst().messageId());
    UUID later = days.pay(MONDAY, 1, 300);
    assertEquals(List.of(later), SettledDays.payments(days.cut(MONDAY)));
  }

  @Test
  void takesAReversalAfterTheBatchFromTheNextOne() throws Exception {
    UUID payment = days.pay(MONDAY, 1, 2500);
    Settlement monday = days.cut(MONDAY);
    days.reverse(TUESDAY, payment, 1, 2500);
    days.pay(TUESDAY, 2, 4000);
    Settlement tuesday = days.cut(TUESDAY);
    assertEquals(monday, days.cut(MONDAY));
    assertEquals(1, tuesday.reversals().size());
    assertEquals(Money.eur(1500), tuesday.payable());
    assertEquals(List.of(), days.show(TUESDAY).findings().alarms());
  }

  @Test
  void settlesAReversalOfTheSameDayBesideItsPayment() throws Exception {
    UUID payment = days.pay(MONDAY, 1, 2500);
    days.reverse(MONDAY, payment, 1, 2500);
    Settlement monday = days.cut(MONDAY);
    assertEquals(2, monday.members().size());
    assertEquals(Money.eur(0), monday.payable());
    assertEquals(Money.eur(0), monday.totals().fees());
  }

  @Test
  void keepsAReversalUntilItsPaymentIsPosted() throws Exception {
    UUID held = days.pay(MONDAY, 99, 2500);
    UUID other = days.pay(MONDAY, 2, 100);
    days.ship();
    days.sql(
        "INSERT INTO reversal SELECT 9, payment, ?1, biller, '1000000099', currency, 2500, fee,"
            + " tender, business_date, terminal, epoch, 9998, posted_at FROM ledger",
        held);
    assertEquals(List.of(other), SettledDays.payments(days.cut(MONDAY)));
    days.sql(
        "INSERT INTO ledger SELECT 99, ?, biller, '1000000099', currency, 2500, fee, tender,"
            + " business_date, terminal, epoch, 9999, posted_at FROM ledger",
        held);
    Settlement tuesday = days.cut(TUESDAY);
    assertEquals(List.of(held, held), SettledDays.payments(tuesday));
    assertEquals(Money.eur(0), tuesday.payable());
  }

  @Test
  void carriesANegativeNetOnUntilItIsMadeGood() throws Exception {
    UUID payment = days.pay(MONDAY, 1, 5000);
    days.cut(MONDAY);
    days.reverse(TUESDAY, payment, 1, 5000);
    Settlement tuesday = days.cut(TUESDAY);
    assertEquals(Money.eur(0), tuesday.payable());
    assertEquals(Money.eur(-5000), tuesday.carriedOut());
    days.pay(WEDNESDAY, 2, 3000);
    Settlement wednesday = days.cut(WEDNESDAY);
    assertEquals(Money.eur(-2000), wednesday.carriedOut());
    days.pay(WEDNESDAY.plusDays(1), 2, 3000);
    assertEquals(Money.eur(1000), days.cut(WEDNESDAY.plusDays(1)).payable());
  }

  @Test
  void paysExactlyWhatWasTakenAndNotGivenBackWhateverTheOrder() throws Exception {
    for (long seed = 1; seed <= 4; seed++) {
      Random chance = new Random(seed);
      LocalDate first = MONDAY.minusMonths(seed);
      long owed = 0;
      long paid = 0;
      Money carried = days.show(first).settlement().carriedIn();
      owed += carried.minor();
      List<UUID> left = new ArrayList<>();
      for (int day = 0; day < 6; day++) {
        LocalDate date = first.plusDays(day);
        for (int act = chance.nextInt(4); act > 0; act--) {
          LocalDate on = first.plusDays(chance.nextInt(day + 1));
          if (!left.isEmpty() && chance.nextInt(3) == 0) {
            days.reverse(date, left.remove(chance.nextInt(left.size())), 1, 1000);
            owed -= 1000;
          } else {
            left.add(days.pay(on, 1, 1000));
            owed += 1000;
          }
        }
        paid += days.cut(date).payable().minor();
        days.cut(date);
      }
      for (int day = 6; day < 9; day++) {
        paid += days.cut(first.plusDays(day)).payable().minor();
      }
      long open = days.show(first.plusDays(10)).settlement().carriedIn().minor();
      assertEquals(owed, paid + open, "seed " + seed);
    }
  }

  @Test
  void cutsOneBatchWhenTwoAskAtOnce() throws Exception {
    days.pay(MONDAY, 1, 2500);
    days.ship();
    try (Settlements other =
        Settlements.open(home, () -> Instant.parse("2026-11-22T12:00:01Z"), RawTerminal::id)) {
      var one = CompletableFuture.supplyAsync(() -> other.cut(FakeContracts.BILLER, MONDAY));
      Settlement here = days.cut(MONDAY);
      assertEquals(here, ((Settlements.Found) one.get()).settlement());
    }
  }

  @Test
  void cutsNothingOfADateWithoutPaymentsAndOfADayThatHasNotCome() {
    var nothing = (Settlements.Found) days.settlements.cut(FakeContracts.BILLER, MONDAY);
    assertInstanceOf(Settlement.Open.class, nothing.settlement().standing());
    assertEquals(0, nothing.settlement().totals().count());
    assertInstanceOf(
        Settlements.InFuture.class,
        days.settlements.cut(FakeContracts.BILLER, LocalDate.of(2026, 11, 23)));
    assertInstanceOf(Settlements.NoSuchBiller.class, days.settlements.show("nobody", MONDAY));
  }

  @Test
  void raisesAnAlarmForAPaymentInSuspenseAndNamesIt() throws Exception {
    days.pay(MONDAY, 1, 2500);
    UUID unknown = days.pay(MONDAY, 99, 700);
    days.ship();
    Difference.Held held =
        assertInstanceOf(Difference.Held.class, days.show(MONDAY).findings().alarms().getFirst());
    assertEquals(unknown, held.journal().payment());
    assertEquals("UNKNOWN_CONTRACT", held.reason());
    assertEquals(Money.eur(2500), days.cut(MONDAY).payable());
  }

  @Test
  void raisesAnAlarmForALedgerThatTheRecordsDoNotBear() throws Exception {
    UUID payment = days.pay(MONDAY, 1, 2500);
    days.ship();
    days.sql(
        "INSERT INTO ledger SELECT 99, ?, biller, contract, currency, amount, fee, tender,"
            + " business_date, terminal, epoch, 9999, posted_at FROM ledger",
        RawTerminal.id());
    Difference alarm = days.show(MONDAY).findings().alarms().getFirst();
    assertInstanceOf(Difference.NotInJournal.class, alarm);
    assertTrue(alarm.words().contains("record 9999"), alarm.words());
    assertNotEquals(payment, ((Difference.NotInJournal) alarm).ledger().payment());
  }

  @Test
  void raisesAnAlarmForAReversalThatOnlyOneOfTheBooksHas() throws Exception {
    UUID payment = days.pay(MONDAY, 1, 2500);
    days.ship();
    days.sql(
        "INSERT INTO reversal SELECT 99, ?1, payment, biller, contract, currency, amount, fee,"
            + " tender, business_date, terminal, epoch, 9999, posted_at FROM ledger",
        RawTerminal.id());
    Difference more = days.show(MONDAY).findings().alarms().getFirst();
    assertEquals(
        Member.Kind.REVERSAL,
        assertInstanceOf(Difference.NotInJournal.class, more).ledger().kind());
    days.reverse(MONDAY, payment, 1, 2500);
    days.ship();
    Difference other = days.show(MONDAY).findings().alarms().getFirst();
    assertInstanceOf(Difference.Unlike.class, other, "not the record of the ledger's row");
  }

  @Test
  void raisesAnAlarmForABatchWhoseMembersDoNotMakeItsSums() throws Exception {
    days.pay(MONDAY, 1, 2500);
    days.cut(MONDAY);
    days.sql("DROP TRIGGER settlement_batch_no_update");
    days.sql("UPDATE settlement_batch SET credits = 2501");
    assertInstanceOf(Difference.BatchSums.class, days.show(MONDAY).findings().alarms().getFirst());
  }

  @Test
  void namesTheTillsThatHaveNotClosed() throws Exception {
    days.pay(MONDAY, 1, 2500);
    days.ship();
    assertEquals(
        List.of(new Member.Place("Saldus", "till 1")), days.show(MONDAY).findings().openTills());
  }

  @Test
  void remembersTheFirstExportOnly() throws Exception {
    days.pay(MONDAY, 1, 2500);
    String id = ((Settlement.Cut) days.cut(MONDAY).standing()).messageId();
    assertNull(days.settlements.exported(id, "csv/1"));
    days.settlements.keepExport(id, "csv/1", "aa");
    days.settlements.keepExport(id, "csv/1", "bb");
    assertEquals("aa", days.settlements.exported(id, "csv/1"));
  }

  @Test
  void keepsNamesAndAccountsOfTheDayOfTheCut() throws Exception {
    days.pay(MONDAY, 1, 2500);
    Settlement first = days.cut(MONDAY);
    Path file = home.resolve("institution.json");
    Files.writeString(file, Files.readString(file).replace("SAMPLV22", "OTHRLV22"));
    Settlement again = days.cut(MONDAY);
    assertEquals(first, again);
    assertEquals("SAMPLV22", Objects.requireNonNull(again.terms()).institution().bic());
    Terms now = Objects.requireNonNull(days.show(TUESDAY).settlement().terms());
    assertEquals("OTHRLV22", now.institution().bic());
  }
}
