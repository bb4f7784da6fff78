package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.lete.contract.Contract;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import lv.lete.payment.TakePayment.Question;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
  @TempDir Path home;
  private Counter counter;

  @BeforeEach
  void open() {
    counter = Counter.open(home);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private static Payer payer(
      @Nullable Long monthlyKwh,
      @Nullable Long yearKwh,
      @Nullable Money levelled,
      boolean confirmName) {
    Contract contract =
        Samples.contract(
            "latvenergo",
            Samples.NUMBER,
            Contract.Status.ACTIVE,
            monthlyKwh,
            yearKwh,
            levelled,
            null);
    return new Payer(contract, Samples.biller(), Capture.KEYED, null, null, null, confirmName);
  }

  private Start start(Payer payer, long cents, Set<Question> confirmed) {
    return counter.take.start(payer, Money.eur(cents), confirmed);
  }

  private void assertAsks(@Nullable Question question, Payer payer, long cents) {
    Start start = start(payer, cents, Set.of());
    if (question == null) {
      counter.take.abandon(assertInstanceOf(Start.Started.class, start).payment());
    } else {
      assertEquals(new Start.Asked(question), start, () -> "of " + cents);
    }
  }

  @Test
  void asksOneAtATimeInAFixedOrderAndRecordsNothingMeanwhile() {
    Payer payer = payer(null, null, Money.eur(10_00), true);
    counter.pay(payer, 99_00);
    nextDay();
    Set<Question> confirmed = EnumSet.noneOf(Question.class);
    for (Question question : Question.values()) {
      assertEquals(new Start.Asked(question), start(payer, 99_00, confirmed));
      confirmed.add(question);
    }
    assertEquals(1, counter.facts(PaymentStarted.class).size());
    assertInstanceOf(Start.Started.class, start(payer, 99_00, confirmed));
  }

  /// The till was not closed in the evening.
  private void nextDay() {
    counter.close();
    counter = Counter.startedAfter(home, Duration.ofDays(1)).withOpenTill();
  }

  @Test
  void asksOnceADayWhetherTheSessionLeftOpenIsMeant() {
    Payer payer = payer(null, null, null, false);
    assertAsks(null, payer, 25_00);
    nextDay();
    assertAsks(Question.SESSION_LEFT_OPEN, payer, 26_00);
    assertAsks(Question.SESSION_LEFT_OPEN, payer, 27_00);
    Start.Started started =
        assertInstanceOf(
            Start.Started.class, start(payer, 26_00, EnumSet.of(Question.SESSION_LEFT_OPEN)));
    assertEquals(Counter.TODAY, started.fact().businessDate(), "the session's date");
    counter.take.abandon(started.payment());
    assertAsks(null, payer, 27_00);
  }

  @Test
  void asksWhetherTheSameAmountIsPaidAgainToday() {
    Payer payer = payer(null, null, null, false);
    counter.pay(payer, 25_00);

    assertAsks(Question.SAME_AGAIN_TODAY, payer, 25_00);
    assertAsks(null, payer, 25_01);
    assertAsks(null, Counter.payer("1002003001"), 25_00);
  }

  @Test
  void asksTheSameAgainAfterARestart() {
    Payer payer = payer(null, null, null, false);
    counter.pay(payer, 25_00);
    counter.close();
    counter = Counter.open(home);

    assertAsks(Question.SAME_AGAIN_TODAY, payer, 25_00);
  }

  @Test
  void asksAboutNoAmountThatWasAbandoned() {
    Payer payer = payer(null, null, null, false);
    counter.take.abandon(counter.start(payer, 25_00).payment());

    assertAsks(null, payer, 25_00);
  }

  @Test
  void asksAboutAmountsFarFromTheLevelledSum() {
    Payer payer = payer(5_000L, 0L, Money.eur(50_00), false);

    assertAsks(Question.UNUSUAL_AMOUNT, payer, 14_99);
    assertAsks(null, payer, 15_00);
    assertAsks(null, payer, 150_00);
    assertAsks(Question.UNUSUAL_AMOUNT, payer, 150_01);
  }

  @Test
  void asksAboutAmountsFarFromTheUsualConsumption() {
    Payer payer = payer(100L, 0L, null, false);

    assertAsks(Question.UNUSUAL_AMOUNT, payer, 2_90);
    assertAsks(null, payer, 3_00);
    assertAsks(null, payer, 30_00);
    assertAsks(Question.UNUSUAL_AMOUNT, payer, 30_10);
  }

  @Test
  void asksOnlyWhenTheWholeRangeOfAnUnknownYearLiesOutside() {
    Payer payer = payer(100L, null, null, false);

    assertAsks(null, payer, 60_00);
    assertAsks(Question.UNUSUAL_AMOUNT, payer, 60_30);
  }

  @Test
  void asksAboutAmountsFarFromTheAverageOfThreePayments() {
    Payer payer = payer(null, null, null, false);
    counter.pay(payer, 10_00);
    counter.pay(payer, 20_00);
    assertAsks(null, payer, 999_00);
    counter.pay(payer, 30_00);

    assertAsks(Question.UNUSUAL_AMOUNT, payer, 60_01);
    assertAsks(null, payer, 60_00);
  }

  @Test
  void neverStumblesOverAnAbsurdFigureOfTheUtility() {
    assertAsks(Question.UNUSUAL_AMOUNT, payer(Long.MAX_VALUE, 0L, null, false), 25_00);
    assertAsks(null, payer(Long.MIN_VALUE, Long.MIN_VALUE, Money.eur(-5), false), 25_00);
  }

  @Test
  void keepsTheEstimateThatTheCustomerWasTold() {
    Start.Started started = counter.start(payer(null, null, null, false), 30_00);
    assertEquals(new TariffSchedule.Estimate(150, 300), started.kwh());

    Taking.Taken taken =
        assertInstanceOf(
            Taking.Taken.class, counter.take.take(started.payment(), Tender.CARD, started.due()));
    assertEquals(150L, taken.fact().kwhFrom());
    assertEquals(300L, taken.fact().kwhTo());
    assertEquals(List.of(taken.fact()), counter.facts(PaymentTaken.class));
  }
}
