package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.JournalRecord.AbandonCause;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.RecordJson;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.payment.TakePayment.Abandoning;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.till.Role;
import lv.lete.till.Till;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakePaymentTest {
  @TempDir Path home;
  private Counter counter;
  private final Payer payer = Counter.payer(Samples.NUMBER);

  @BeforeEach
  void open() {
    counter = Counter.open(home);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private Refusal refusal(Start start) {
    return assertInstanceOf(Start.NotStarted.class, start).refusal();
  }

  private Refusal refusal(Taking taking) {
    return assertInstanceOf(Taking.NotTaken.class, taking).refusal();
  }

  private Refusal refusal(Abandoning abandoning) {
    return assertInstanceOf(Abandoning.NotAbandoned.class, abandoning).refusal();
  }

  @Test
  void recordsTheIntentBeforeAnyMoneyMoves() {
    Start.Started started = counter.start(payer, 25_00);

    assertEquals(Money.eur(25_30), started.due());
    assertEquals(List.of(started.fact()), counter.facts(PaymentStarted.class));
    assertEquals(List.of(), counter.facts(PaymentTaken.class));
    assertEquals(Counter.TODAY, started.fact().businessDate());
  }

  @Test
  void takesCashAndGivesTheChange() {
    Start.Started started = counter.start(payer, 25_00);
    Taking.Taken taken =
        assertInstanceOf(
            Taking.Taken.class,
            counter.take.take(started.payment(), Tender.CASH, Money.eur(30_00)));

    assertEquals(Money.eur(4_70), taken.fact().change());
    assertEquals(Money.eur(0), taken.fact().rounding());
    assertEquals(taken.fact(), Counter.fact(taken.entry()));
    assertEquals(
        new Actor(Actor.Kind.TELLER, "anna"),
        RecordJson.read(taken.entry().number(), taken.entry().bytes()).actor());
    assertEquals(counter.journal.head().number(), taken.entry().number());
  }

  @Test
  void cardTenderIsExactlyWhatIsDue() {
    Start.Started started = counter.start(payer, 25_00);
    UUID id = started.payment();

    assertEquals(
        new Refusal.TooMuchGiven(Money.eur(25_30)),
        refusal(counter.take.take(id, Tender.CARD, Money.eur(25_31))));
    assertEquals(
        new Refusal.TooLittleGiven(Money.eur(25_30)),
        refusal(counter.take.take(id, Tender.CARD, Money.eur(25_29))));
    assertInstanceOf(Taking.Taken.class, counter.take.take(id, Tender.CARD, Money.eur(25_30)));
  }

  @Test
  void refusesCashThatIsLessThanDueOrAScannedCode() {
    UUID id = counter.start(payer, 25_00).payment();

    assertEquals(
        new Refusal.TooLittleGiven(Money.eur(25_30)),
        refusal(counter.take.take(id, Tender.CASH, Money.eur(25_29))));
    assertEquals(
        new Refusal.TooMuchGiven(Money.eur(525_30)),
        refusal(counter.take.take(id, Tender.CASH, Money.eur(525_31))));
    assertEquals(
        new Refusal.TooMuchGiven(Money.eur(525_30)),
        refusal(counter.take.take(id, Tender.CASH, Money.eur(Long.MAX_VALUE))));
    assertEquals(
        new Refusal.TooLittleGiven(Money.eur(25_30)),
        refusal(counter.take.take(id, Tender.CASH, new Money(Currency.LVL, 30_00))));
    assertInstanceOf(Taking.Taken.class, counter.take.take(id, Tender.CASH, Money.eur(525_30)));
  }

  @Test
  void chargesTheFeeOfTheWayThePayerWasCaptured() {
    for (var capture : lv.lete.journal.JournalRecord.Capture.values()) {
      Payer captured =
          new Payer(payer.contract(), payer.biller(), capture, null, null, null, false);
      Money fee = counter.pay(captured, 10_00).fact().fee();
      assertEquals(
          switch (capture) {
            case SCANNED -> Money.eur(30);
            case KEYED -> Money.eur(50);
            case FOUND -> Money.eur(60);
          },
          fee);
    }
  }

  @Test
  void refusesAmountsOutsideTheBillersLimits() {
    Refusal limits = new Refusal.AmountOutOfLimits(Money.eur(1_00), Money.eur(5_000_00));
    for (long cents : new long[] {Long.MIN_VALUE, -1, 0, 99, 5_000_01, Long.MAX_VALUE}) {
      assertEquals(
          limits, refusal(counter.take.start(payer, Money.eur(cents), Counter.YES)), "" + cents);
    }
    assertEquals(
        limits, refusal(counter.take.start(payer, new Money(Currency.LVL, 25_00), Counter.YES)));
    assertEquals(List.of(), counter.facts(PaymentStarted.class));
  }

  @Test
  void pressingEnterAgainAnswersTheFirstPayment() {
    Start.Started started = counter.start(payer, 25_00);
    Taking.Taken first =
        assertInstanceOf(
            Taking.Taken.class,
            counter.take.take(started.payment(), Tender.CASH, Money.eur(30_00)));
    for (int i = 0; i < 5; i++) {
      Refusal.AlreadyTaken again =
          assertInstanceOf(
              Refusal.AlreadyTaken.class,
              refusal(counter.take.take(started.payment(), Tender.CASH, Money.eur(50_00))));
      assertEquals(first.fact(), again.taken().fact());
      assertArrayEquals(first.entry().hash(), again.taken().entry().hash());
    }
    assertEquals(1, counter.facts(PaymentTaken.class).size());
  }

  @Test
  void enteringTheAmountAgainAnswersTheSameIntent() {
    Start.Started first = counter.start(payer, 25_00);

    assertEquals(first, counter.start(payer, 25_00));
    assertEquals(1, counter.facts(PaymentStarted.class).size());
  }

  @Test
  void servesOneCustomerAtATime() {
    Start.Started first = counter.start(payer, 25_00);
    Payer next = Counter.payer("1002003001");

    assertEquals(
        new Refusal.AnotherOpen(first.fact()),
        refusal(counter.take.start(next, Money.eur(10_00), Counter.YES)));
    assertEquals(
        new Refusal.AnotherOpen(first.fact()),
        refusal(counter.take.start(payer, Money.eur(26_00), Counter.YES)));
    assertInstanceOf(Abandoning.Abandoned.class, counter.take.abandon(first.payment()));
    counter.start(next, 10_00);
  }

  @Test
  void abandonsOnceAndTakesNothingAfterwards() {
    UUID id = counter.start(payer, 25_00).payment();

    assertEquals(new Abandoning.Abandoned(id), counter.take.abandon(id));
    assertEquals(new Abandoning.Abandoned(id), counter.take.abandon(id));
    assertEquals(
        new Refusal.NotOpen(), refusal(counter.take.take(id, Tender.CASH, Money.eur(25_30))));
    assertEquals(
        List.of(new PaymentAbandoned(id, AbandonCause.CANCELLED, false)),
        counter.facts(PaymentAbandoned.class));
  }

  @Test
  void abandonsNothingThatWasTaken() {
    Taking.Taken taken = counter.pay(payer, 25_00);

    Refusal refusal = refusal(counter.take.abandon(taken.fact().payment()));
    assertEquals(
        taken.fact(), assertInstanceOf(Refusal.AlreadyTaken.class, refusal).taken().fact());
  }

  @Test
  void knowsNoPaymentThatWasNeverStarted() {
    UUID stranger = Counter.IDS.get();

    assertEquals(
        new Refusal.NotOpen(), refusal(counter.take.take(stranger, Tender.CASH, Money.eur(1))));
    assertEquals(new Refusal.NotOpen(), refusal(counter.take.abandon(stranger)));
    assertEquals(
        new Refusal.NotOpen(),
        refusal(counter.take.takenBeforeRestart(stranger, Tender.CASH, Money.eur(1))));
    assertEquals(new Refusal.NotOpen(), refusal(counter.take.notTakenBeforeRestart(stranger)));
  }

  @Test
  void refusesWhenNobodyIsSignedIn() {
    UUID id = counter.start(payer, 25_00).payment();
    counter.till.signOut(true);
    Refusal locked = new Refusal.TillNotReady(Till.Reason.NOT_SIGNED_IN);

    assertEquals(locked, refusal(counter.take.take(id, Tender.CASH, Money.eur(25_30))));
    assertEquals(locked, refusal(counter.take.abandon(id)));
    assertEquals(locked, refusal(counter.take.start(payer, Money.eur(1_00), Counter.YES)));
    counter.signIn("anna");
    assertInstanceOf(Taking.Taken.class, counter.take.take(id, Tender.CASH, Money.eur(25_30)));
  }

  @Test
  void refusesAnotherTellerOnThisDrawerButNotASupervisor() {
    counter.addPerson("berta", Role.TELLER);
    counter.addPerson("cilda", Role.SUPERVISOR);
    counter.signIn("berta");
    assertEquals(
        new Refusal.TillNotReady(Till.Reason.NOT_THEIR_SESSION),
        refusal(counter.take.start(payer, Money.eur(25_00), Set.of())));
    counter.signIn("cilda");
    Taking.Taken taken = counter.pay(payer, 25_00);
    assertEquals(
        new Actor(Actor.Kind.SUPERVISOR, "cilda"),
        RecordJson.read(taken.entry().number(), taken.entry().bytes()).actor());
  }

  @Test
  void trainsOnATrainingJournalAlike(@TempDir Path trainingHome) {
    try (Counter training = Counter.training(trainingHome).withOpenTill()) {
      assertTrue(training.journal.identity().training());
      assertEquals(Money.eur(25_00), training.pay(payer, 25_00).fact().amount());
    }
  }
}
