package lv.lete.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.money.Money;
import lv.lete.till.CloseSession.Ending;
import lv.lete.till.CloseSession.Proposal;
import lv.lete.till.CloseSession.Proposing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseSessionTest {
  @TempDir Path home;
  private DayAtTheTill day;
  private CloseSession close;

  @BeforeEach
  void open() {
    day = DayAtTheTill.open(home);
    close = day.day.closeSession();
    day.pay("latvenergo", 25_00);
  }

  @AfterEach
  void shut() {
    day.close();
  }

  private Ending.Ended ended(Proposal proposal, CloseOutcome outcome, @Nullable String statement) {
    return assertInstanceOf(Ending.Ended.class, close.close(proposal, outcome, statement, 7));
  }

  private void assertRefused(DayRefusal refusal, Ending ending) {
    assertEquals(new Ending.NotEnded(refusal), ending);
    day.assertRecorded(TillSessionClosed.class, 0);
  }

  @Test
  void closesEvenWithEverythingOnTheRecord() {
    Proposal proposal = day.counted(0);
    assertEquals(Set.of(CloseOutcome.EVEN), proposal.open());
    Ending.Ended ended = ended(proposal, CloseOutcome.EVEN, " ");
    Money expected = Money.eur(125_30);
    assertEquals(
        new TillSessionClosed(
            proposal.session(),
            proposal.count(),
            expected,
            expected,
            Money.eur(0),
            CloseOutcome.EVEN,
            null,
            7),
        ended.fact());
    assertEquals(ended.fact(), Objects.requireNonNull(ended.figures().closed()).fact());
    assertEquals(ended.entry().number(), ended.figures().lastNumber());
    assertEquals(Optional.empty(), day.till.session());
    assertEquals(Till.Reason.NO_SESSION, day.till.cannotTakePayments());
    day.restart();
    assertEquals(Optional.empty(), day.till.session());
  }

  @ParameterizedTest
  @EnumSource(names = {"AGREED", "DISPUTED", "PENDING"})
  void closesOutOfBalanceOnlyAsTheTellerSays(CloseOutcome outcome) {
    Proposal proposal = day.counted(-50);
    assertEquals(Money.eur(-50), proposal.difference());
    assertEquals(
        Set.of(CloseOutcome.AGREED, CloseOutcome.DISPUTED, CloseOutcome.PENDING), proposal.open());
    assertRefused(
        new DayRefusal.OutcomeNotOpen(proposal.open()),
        close.close(proposal, CloseOutcome.EVEN, null, 0));
    assertEquals("I counted twice", ended(proposal, outcome, "I counted twice").fact().statement());
  }

  @Test
  void disputesWithAStatementOnly() {
    Proposal proposal = day.counted(1);
    for (String nothing : List.of("", "  \t", "x".repeat(2_001), "\u001b[2J", "\u202e")) {
      assertRefused(
          new DayRefusal.StatementMissing(),
          close.close(proposal, CloseOutcome.DISPUTED, nothing, 0));
    }
    assertRefused(
        new DayRefusal.StatementMissing(), close.close(proposal, CloseOutcome.DISPUTED, null, 0));
    ended(proposal, CloseOutcome.DISPUTED, "x".repeat(2_000));
  }

  @Test
  void aSupervisorSpeaksForNobodyElse() {
    Proposal own = day.counted(5);
    day.signIn("zane");
    Proposal hers = assertInstanceOf(Proposing.Proposed.class, close.propose()).proposal();
    assertEquals(Set.of(CloseOutcome.PENDING), hers.open());
    assertRefused(new DayRefusal.Changed(), close.close(own, CloseOutcome.AGREED, null, 0));
    assertRefused(
        new DayRefusal.OutcomeNotOpen(hers.open()),
        close.close(hers, CloseOutcome.AGREED, null, 0));
    ended(hers, CloseOutcome.PENDING, null);
  }

  @Test
  void anotherTellerClosesNothing() {
    Proposal proposal = day.counted(0);
    day.signIn("berta");
    DayRefusal refusal = new DayRefusal.TillNotReady(Till.Reason.NOT_THEIR_SESSION);
    assertEquals(Optional.of(refusal), close.obstacle());
    assertEquals(new Proposing.NotProposed(refusal), close.propose());
    assertRefused(refusal, close.close(proposal, CloseOutcome.EVEN, null, 0));
  }

  @Test
  void asksForACountOfTheDrawerAsItIsNow() {
    assertEquals(new Proposing.NotProposed(new DayRefusal.NotCounted()), close.propose());
    Proposal proposal = day.counted(0);
    day.pay("latvenergo", 5_00);
    assertEquals(new Proposing.NotProposed(new DayRefusal.CountOutdated()), close.propose());
    assertRefused(
        new DayRefusal.CountOutdated(), close.close(proposal, CloseOutcome.EVEN, null, 0));
    day.counted(0);
    assertRefused(new DayRefusal.Changed(), close.close(proposal, CloseOutcome.EVEN, null, 0));
  }

  @Test
  void asksWhatBecameOfOpenPaymentsFirst() {
    Proposal proposal = day.counted(0);
    PaymentStarted open = day.start("latvenergo", 5_00);
    DayRefusal refusal = new DayRefusal.PaymentsOpen(1);
    assertEquals(Optional.of(refusal), close.obstacle());
    assertEquals(new Proposing.NotProposed(refusal), close.propose());
    assertEquals(new CountDrawer.Counting.NotCounted(refusal), day.count(100_00));
    assertRefused(refusal, close.close(proposal, CloseOutcome.EVEN, null, 0));
    day.abandon(open, false);
    assertEquals(Optional.empty(), close.obstacle());
    ended(proposal, CloseOutcome.EVEN, null);
  }

  @Test
  void cancellingAtAnyStepChangesNothingButTheCountThatWasMade() {
    List<?> before = day.facts();
    close.obstacle();
    assertEquals(before, day.facts(), "after asking whether it can begin");
    day.day.countDrawer().denominations();
    assertEquals(before, day.facts(), "while counting");
    day.counted(-3);
    List<?> counted = day.facts();
    assertEquals(before.size() + 1, counted.size(), "the count is a fact");
    assertInstanceOf(DrawerCounted.class, counted.getLast());
    close.propose();
    assertEquals(counted, day.facts(), "after seeing the proposal");
    day.restart();
    day.signIn("anna");
    close = day.day.closeSession();
    close.propose();
    day.signIn("anna");
    assertEquals(Optional.empty(), close.obstacle(), "the till goes on as if nothing had been");
    day.pay("latvenergo", 5_00);
    day.assertRecorded(TillSessionClosed.class, 0);
    assertEquals(Money.eur(130_60), day.figures().drawer().expected());
  }

  @Test
  void nothingChangesAClosedSession() {
    PaymentStarted started = day.start("latvenergo", 5_00);
    day.take(started, Tender.CASH, 0, false);
    SessionFigures z = ended(day.counted(0), CloseOutcome.EVEN, null).figures();
    MoveCash move = day.day.moveCash();
    DayRefusal none = new DayRefusal.TillNotReady(Till.Reason.NO_SESSION);
    assertEquals(
        new MoveCash.Moving.NotMoved(none),
        move.move(move.intend(CashMovement.PAY_IN, Money.eur(1), "late")));
    assertEquals(new CountDrawer.Counting.NotCounted(none), day.count(0));
    assertEquals(new Proposing.NotProposed(none), close.propose());
    List<?> before = day.facts();
    assertThrows(IllegalStateException.class, () -> day.append(z.counts().getLast().fact()));
    assertThrows(
        IllegalStateException.class, () -> day.append(Objects.requireNonNull(z.closed()).fact()));
    assertEquals(before, day.facts());
    assertEquals(Optional.of(z), day.day.sessions().of(z.session()));
  }

  @Test
  void aSessionLeftOpenOverMidnightIsAskedAboutAndKeepsItsDate() {
    assertEquals(Optional.empty(), day.till.leftOpenOvernight());
    day.now = day.now.plus(Duration.ofDays(1));
    assertEquals(Optional.of(DayAtTheTill.TODAY.plusDays(1)), day.till.leftOpenOvernight());
    day.till.confirmOvernight();
    assertEquals(Optional.empty(), day.till.leftOpenOvernight());
    day.now = day.now.plus(Duration.ofDays(1));
    assertEquals(Optional.of(DayAtTheTill.TODAY.plusDays(2)), day.till.leftOpenOvernight());
    SessionFigures z = ended(day.counted(0), CloseOutcome.EVEN, null).figures();
    assertEquals(DayAtTheTill.TODAY, z.businessDate());
    assertEquals(Optional.empty(), day.till.leftOpenOvernight());
  }

  @Test
  void aFullDiskClosesNothing() throws Exception {
    Proposal proposal = day.counted(0);
    day.sql("CREATE TRIGGER full BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'full'); END");
    assertEquals(
        new Ending.NotEnded(new DayRefusal.TillNotReady(Till.Reason.STORE_FAULT)),
        close.close(proposal, CloseOutcome.EVEN, null, 0));
    day.sql("DROP TRIGGER full");
    assertEquals(Optional.of(proposal.session()), day.till.session().map(TillSession::id));
    ended(proposal, CloseOutcome.EVEN, null);
  }
}
