package lv.lete.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.money.Money;
import lv.lete.till.SessionFigures.BillerLine;
import lv.lete.till.SessionFigures.Correction;
import lv.lete.till.SessionFigures.CorrectionKind;
import lv.lete.till.SessionFigures.Drawer;
import lv.lete.till.SessionFigures.HourLine;
import lv.lete.till.SessionFigures.Payments;
import lv.lete.till.SessionFigures.TenderLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionBookTest {
  @TempDir Path home;
  private DayAtTheTill day;

  @BeforeEach
  void open() {
    day = DayAtTheTill.open(home);
  }

  @AfterEach
  void close() {
    day.close();
  }

  private static Money eur(long cents) {
    return Money.eur(cents);
  }

  /// Two payments in cash, one by card, one reversed, one given up, one open, cash in and out.
  private void aBusyHour() {
    PaymentTaken first = day.pay("latvenergo", 25_00);
    day.pay("rigas-udens", 10_00);
    day.take(day.start("latvenergo", 40_00), Tender.CARD, 0, false);
    day.abandon(day.start("latvenergo", 5_00), false);
    day.reverse(first);
    MoveCash move = day.day.moveCash();
    move.move(move.intend(CashMovement.PAY_IN, eur(50_00), "change money"));
    move.move(move.intend(CashMovement.PAY_OUT, eur(5_00), "stamps"));
    move.move(move.intend(CashMovement.DROP, eur(60_00), "to the safe"));
    day.start("latvenergo", 7_00);
  }

  @Test
  void addsUpWhatEachHourTook() {
    day.pay("latvenergo", 25_00);
    day.now = day.now.plusSeconds(2 * 3_600);
    day.take(day.start("latvenergo", 40_00), Tender.CARD, 0, false);
    day.pay("rigas-udens", 10_00);
    day.now = day.now.minusSeconds(2 * 3_600);
    day.pay("latvenergo", 5_00);

    Instant first = Instant.parse("2026-11-22T10:00:00Z");
    assertEquals(
        List.of(
            new HourLine(first, 2, eur(30_60)),
            new HourLine(first.plusSeconds(2 * 3_600), 2, eur(50_60))),
        day.figures().hours());
  }

  @Test
  void addsUpEverythingThatAReportShows() {
    aBusyHour();
    SessionFigures figures = day.figures();

    assertEquals(
        new Payments(
            3,
            1,
            1,
            1,
            eur(75_00),
            eur(90),
            eur(0),
            eur(85_30),
            eur(9_40),
            eur(25_00),
            eur(30),
            eur(0),
            eur(25_30)),
        figures.payments());
    assertEquals(
        List.of(
            new BillerLine(
                "latvenergo", 2, eur(65_00), eur(60), eur(0), 1, eur(25_00), eur(30), eur(0)),
            new BillerLine(
                "rigas-udens", 1, eur(10_00), eur(30), eur(0), 0, eur(0), eur(0), eur(0))),
        figures.billers());
    assertEquals(eur(40_00), figures.billers().getFirst().net());
    assertEquals(
        List.of(
            new TenderLine(Tender.CASH, 2, eur(35_60), 1, eur(25_30)),
            new TenderLine(Tender.CARD, 1, eur(40_30), 0, eur(0))),
        figures.tenders());
    assertEquals(
        new Drawer(
            eur(100_00), eur(35_60), eur(25_30), eur(50_00), eur(5_00), eur(60_00), eur(95_30)),
        figures.drawer());
    assertEquals(3, figures.movements().size());
    assertEquals(1, figures.reversals().size());
    assertEquals(day.journal.head().number(), figures.lastNumber());
    assertEquals(1, figures.ordinal());
  }

  @Test
  void saysTheSameAfterARestart() {
    aBusyHour();
    SessionFigures before = day.figures();
    day.restart();
    assertEquals(before, day.figures());
  }

  @Test
  void listsWhatAnyoneCorrected() {
    PaymentTaken taken = day.pay("latvenergo", 25_00);
    var recovered = day.start("latvenergo", 3_00);
    day.take(recovered, Tender.CASH, 0, true);
    var lost = day.start("latvenergo", 4_00);
    day.abandon(lost, true);
    day.signIn("zane");
    day.reverse(taken, "ilze");
    PaymentTaken hers = day.pay("latvenergo", 1_00);
    MoveCash move = day.day.moveCash();
    MoveCash.Intended drop = move.intend(CashMovement.DROP, eur(10_00), "full");
    move.move(drop);

    List<Correction> corrections = day.figures().corrections();
    assertEquals(
        List.of(
            CorrectionKind.TAKEN_AFTER_RESTART,
            CorrectionKind.NOT_TAKEN_AFTER_RESTART,
            CorrectionKind.REVERSED,
            CorrectionKind.TAKEN_BY_ANOTHER,
            CorrectionKind.MOVED_BY_ANOTHER),
        corrections.stream().map(Correction::kind).toList());
    assertEquals(
        List.of(
            recovered.payment(), lost.payment(), taken.payment(), hers.payment(), drop.movement()),
        corrections.stream().map(Correction::subject).toList());
    assertEquals(
        List.of(eur(3_30), eur(0), eur(-25_30), eur(1_30), eur(-10_00)),
        corrections.stream().map(Correction::amount).toList());
    assertEquals(
        List.of(false, false, true, true, true),
        corrections.stream().map(Correction::byAnother).toList());
  }

  @Test
  void keepsTheExpectedSumFromWhoeverCountsBlind() {
    Person anna = new Person("anna", Role.TELLER);
    Person zane = new Person("zane", Role.SUPERVISOR);
    day.pay("latvenergo", 25_00);
    assertFalse(day.figures().mayShowExpected(anna));
    assertTrue(day.figures().mayShowExpected(zane));
    day.count(100_00);
    assertTrue(day.figures().mayShowExpected(anna));
    day.pay("latvenergo", 25_00);
    assertFalse(day.figures().mayShowExpected(anna), "the drawer has moved since");
    day.take(day.start("latvenergo", 40_00), Tender.CARD, 0, false);
    day.count(100_00);
    day.take(day.start("latvenergo", 40_00), Tender.CARD, 0, false);
    assertTrue(day.figures().mayShowExpected(anna), "a card moves no cash");
  }

  @Test
  void findsEverySessionAgainAndAddsItUpTheSame() {
    day.pay("latvenergo", 25_00);
    CloseSession.Proposal proposal = day.counted(0);
    SessionFigures z =
        ((CloseSession.Ending.Ended)
                day.day.closeSession().close(proposal, CloseOutcome.EVEN, null, 3))
            .figures();
    assertEquals(Optional.empty(), day.day.sessions().open());
    day.now = day.now.plus(Duration.ofDays(1));
    day.till.open(DayAtTheTill.FLOAT, false);
    day.pay("latvenergo", 1_00);

    SessionBook book = day.day.sessions();
    assertEquals(Optional.of(z), book.of(z.session()));
    assertEquals(2, day.figures().ordinal());
    assertEquals(
        List.of(2, 1), book.sessions().stream().map(SessionBook.Heading::ordinal).toList());
    assertEquals(z.session(), book.on(DayAtTheTill.TODAY).getFirst().session());
    assertEquals(z.lastNumber(), book.on(DayAtTheTill.TODAY).getFirst().closedNumber());
    assertTrue(book.on(DayAtTheTill.TODAY.plusDays(1)).getFirst().open());
    assertEquals(Optional.empty(), book.of(DayAtTheTill.id()));
    day.restart();
    assertEquals(Optional.of(z), day.day.sessions().of(z.session()));
    assertEquals(2, day.figures().ordinal());
  }
}
