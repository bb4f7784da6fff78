package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.Forger;
import lv.lete.journal.JournalRecord.AbandonCause;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.VerifyJournal;
import lv.lete.money.Money;
import lv.lete.payment.TakePayment.Abandoning;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.till.Till;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A restart between the intent and the money: what was open is shown, and a person decides.
class RestartTest {
  @TempDir Path home;
  private final Payer payer = Counter.payer(Samples.NUMBER);
  private TakePayment.Start.Started left;
  private Counter counter;

  @BeforeEach
  void stopBetweenStartAndTake() {
    try (Counter before = Counter.open(home)) {
      left = before.start(payer, 25_00);
    }
    counter = Counter.started(home);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private List<UUID> leftOpen() {
    return counter.take.leftOpen().stream().map(PaymentBook.Line::payment).toList();
  }

  @Test
  void showsWhatWasLeftOpenAndClosesNothingByItself() {
    assertEquals(List.of(left.payment()), leftOpen());
    assertEquals(List.of(left.payment()), ids(counter.book.open()));
    assertEquals(List.of(), counter.facts(PaymentTaken.class));
    assertEquals(List.of(), counter.facts(PaymentAbandoned.class));
  }

  private static List<UUID> ids(List<PaymentBook.Line> lines) {
    return lines.stream().map(PaymentBook.Line::payment).toList();
  }

  @Test
  void letsNobodyDecideWhoIsNotSignedIn() {
    assertEquals(
        new Taking.NotTaken(new Refusal.TillNotReady(Till.Reason.NOT_SIGNED_IN)),
        counter.take.takenBeforeRestart(left.payment(), Tender.CASH, left.due()));
    assertEquals(
        new Abandoning.NotAbandoned(new Refusal.TillNotReady(Till.Reason.NOT_SIGNED_IN)),
        counter.take.notTakenBeforeRestart(left.payment()));
  }

  @Test
  void recordsThePersonWhoSaidThatTheMoneyHadBeenTaken() {
    counter.signIn("anna");
    Taking.Taken taken =
        assertInstanceOf(
            Taking.Taken.class,
            counter.take.takenBeforeRestart(left.payment(), Tender.CASH, Money.eur(30_00)));

    assertTrue(taken.fact().afterRestart());
    assertEquals(Money.eur(4_70), taken.fact().change());
    assertNull(taken.fact().kwhFrom());
    assertEquals(left.fact().session(), taken.fact().session());
    assertEquals(
        new Actor(Actor.Kind.TELLER, "anna"),
        RecordJson.read(taken.entry().number(), taken.entry().bytes()).actor());
    assertEquals(List.of(), leftOpen());
    assertInstanceOf(
        Refusal.AlreadyTaken.class,
        assertInstanceOf(
                Taking.NotTaken.class,
                counter.take.takenBeforeRestart(left.payment(), Tender.CASH, left.due()))
            .refusal());
  }

  @Test
  void recordsThatNoMoneyHadBeenTaken() {
    counter.signIn("anna");
    UUID id = left.payment();

    assertEquals(new Abandoning.Abandoned(id), counter.take.notTakenBeforeRestart(id));
    assertEquals(new Abandoning.Abandoned(id), counter.take.notTakenBeforeRestart(id));
    assertEquals(
        List.of(new PaymentAbandoned(id, AbandonCause.NOT_TAKEN_AFTER_RESTART, true)),
        counter.facts(PaymentAbandoned.class));
  }

  @Test
  void servesTheNextCustomerWhileTheOldOneWaits() {
    counter.signIn("anna");
    counter.pay(Counter.payer("1002003001"), 10_00);

    assertEquals(List.of(left.payment()), leftOpen());
  }

  @Test
  void neverTakesWhatWasLeftOpenAsIfNothingHadHappened() {
    counter.signIn("anna");

    assertEquals(
        new Taking.NotTaken(new Refusal.LeftOpen(left.fact())),
        counter.take.take(left.payment(), Tender.CASH, left.due()));
    assertEquals(
        new Abandoning.NotAbandoned(new Refusal.LeftOpen(left.fact())),
        counter.take.abandon(left.payment()));
  }

  @Test
  void neverSaysAfterRestartOfAnIntentOfThisRun() {
    counter.signIn("anna");
    TakePayment.Start.Started now = counter.start(Counter.payer("1002003001"), 10_00);

    assertEquals(
        new Taking.NotTaken(new Refusal.AnotherOpen(now.fact())),
        counter.take.takenBeforeRestart(now.payment(), Tender.CASH, now.due()));
    assertEquals(
        new Abandoning.NotAbandoned(new Refusal.AnotherOpen(now.fact())),
        counter.take.notTakenBeforeRestart(now.payment()));
    assertEquals(List.of(left.payment()), leftOpen());
  }

  @Test
  void opensForReadingOnlyOverARecordThatBreaksTheRules() throws Exception {
    counter.signIn("anna");
    counter.pay(Counter.payer("1002003001"), 10_00);
    List<UUID> shown = ids(counter.book.on(Counter.TODAY));
    PaymentTaken taken = counter.facts(PaymentTaken.class).getFirst();
    counter.close();
    Path file = home.resolve("journal.db");
    Forger.append(file, withPayment(left.payment(), taken), json -> json.replace("1000", "-1000"));
    counter = Counter.started(home);
    counter.signIn("anna");

    assertEquals(shown, ids(counter.book.on(Counter.TODAY)));
    Broken broken = assertInstanceOf(Broken.class, counter.journal.verdict());
    assertEquals(Flaw.INVALID, broken.flaw());
    assertEquals(VerifyJournal.of(file), broken);
    assertEquals(
        new Taking.NotTaken(new Refusal.JournalBroken(broken)),
        counter.take.takenBeforeRestart(left.payment(), Tender.CASH, left.due()));
  }

  private static PaymentTaken withPayment(UUID payment, PaymentTaken like) {
    return new PaymentTaken(
        payment,
        like.session(),
        like.businessDate(),
        like.biller(),
        like.contract(),
        like.amount(),
        like.fee(),
        like.rounding(),
        like.given(),
        like.change(),
        like.tender(),
        like.capture(),
        null,
        null,
        true);
  }

  @Test
  void keepsTheSessionAndItsBusinessDate() {
    assertEquals(left.fact().session(), counter.till.session().orElseThrow().id());
    assertEquals(Counter.TODAY, counter.till.session().orElseThrow().businessDate());
    assertTrue(counter.till.person().isEmpty());
  }
}
