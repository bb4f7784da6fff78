package lv.lete.till;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.till.CountDrawer.Counting;
import lv.lete.till.CountDrawer.Keyed;
import lv.lete.till.DayRefusal.CountProblem;
import lv.lete.till.HandOver.Handing;
import lv.lete.till.MoveCash.Intended;
import lv.lete.till.MoveCash.Moving;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cash in and out of the drawer, counting it, handing it over.
class DrawerTest {
  @TempDir Path home;
  private DayAtTheTill day;
  private MoveCash move;
  private CountDrawer count;
  private HandOver hand;

  @BeforeEach
  void open() {
    day = DayAtTheTill.open(home);
    move = day.day.moveCash();
    count = day.day.countDrawer();
    hand = day.day.handOver();
  }

  @AfterEach
  void close() {
    day.close();
  }

  private Intended out(long cents) {
    return move.intend(CashMovement.PAY_OUT, Money.eur(cents), "stamps");
  }

  private static Moving refused(DayRefusal refusal) {
    return new Moving.NotMoved(refusal);
  }

  @Test
  void movesTheCashOnceHoweverOftenEnterIsPressed() {
    Intended intended = out(20_00);
    Moving.Moved first = assertInstanceOf(Moving.Moved.class, move.move(intended));
    Moving.Moved again = assertInstanceOf(Moving.Moved.class, move.move(intended));
    assertEquals(first.fact(), again.fact());
    assertEquals(first.entry().number(), again.entry().number());
    day.assertRecorded(CashMoved.class, 1);
    assertEquals(Money.eur(80_00), day.figures().drawer().expected());
  }

  @Test
  void moreThanATellerMayGiveOutAloneNeedsASupervisorsPin() {
    move.move(move.intend(CashMovement.PAY_IN, Money.eur(2_000_00), "change"));
    assertEquals(refused(new DayRefusal.NeedsApproval(Money.eur(50_00))), move.move(out(50_01)));
    assertInstanceOf(Moving.Moved.class, move.move(out(50_00)));
    assertEquals(
        refused(new DayRefusal.NeedsApproval(Money.eur(1_000_00))),
        move.move(move.intend(CashMovement.DROP, Money.eur(1_000_01), "safe")));
    char[] pin = DayAtTheTill.pin();
    Moving moved = move.move(out(60_00), "Zane", pin);
    assertEquals("zane", assertInstanceOf(Moving.Moved.class, moved).fact().approver());
    assertArrayEquals(new char[4], pin);
  }

  @Test
  void nobodyButASupervisorWithTheRightPinApproves() {
    Intended intended = out(60_00);
    char[] wrong = "9753".toCharArray();
    assertEquals(
        refused(new DayRefusal.NotApproved(new Approval.WrongPin(4))),
        move.move(intended, "zane", wrong));
    assertEquals(
        refused(new DayRefusal.NotApproved(new Approval.NotASupervisor())),
        move.move(intended, "berta", DayAtTheTill.pin()));
    assertEquals(
        refused(new DayRefusal.NotApproved(new Approval.SamePerson())),
        move.move(intended, "ANNA", DayAtTheTill.pin()));
    for (int i = 0; i < 4; i++) {
      move.move(intended, "zane", "9753".toCharArray());
    }
    assertInstanceOf(
        Approval.LockedOut.class,
        assertInstanceOf(
                DayRefusal.NotApproved.class,
                assertInstanceOf(
                        Moving.NotMoved.class, move.move(intended, "zane", DayAtTheTill.pin()))
                    .refusal())
            .why());
    day.assertRecorded(CashMoved.class, 0);
  }

  @Test
  void aSupervisorNeedsNoOtherAndStandsOnTheRecord() {
    day.signIn("zane");
    Moving moved = move.move(out(90_00));
    assertEquals(null, assertInstanceOf(Moving.Moved.class, moved).fact().approver());
    assertEquals("zane", day.figures().movements().getFirst().actor().name());
  }

  @Test
  void refusesNonsense() {
    DayRefusal bad = new DayRefusal.BadAmount(Money.eur(10_000_000));
    for (Money amount :
        List.of(
            Money.eur(0),
            Money.eur(-1),
            Money.eur(10_000_001),
            Money.eur(Long.MAX_VALUE),
            new Money(Currency.LVL, 1_00))) {
      assertEquals(refused(bad), move.move(move.intend(CashMovement.PAY_IN, amount, "note")));
    }
    for (String note : List.of("", "  ", "x".repeat(201), "a\0b", "\u001b[31m", "c\u202ed")) {
      assertEquals(
          refused(new DayRefusal.NoteMissing()),
          move.move(move.intend(CashMovement.PAY_IN, Money.eur(1), note)));
    }
    day.signIn("zane");
    assertEquals(refused(new DayRefusal.MoreThanDrawer()), move.move(out(100_01)));
    day.till.signOut(false);
    assertEquals(
        refused(new DayRefusal.TillNotReady(Till.Reason.NOT_SIGNED_IN)), move.move(out(1)));
    day.assertRecorded(CashMoved.class, 0);
  }

  @Test
  void countsBlindAndCountsAgain() {
    day.pay("latvenergo", 25_00);
    Counting first =
        count.countKeyed(List.of(new Keyed(100_00, 1), new Keyed(5_00, 5), new Keyed(2, 0)));
    assertEquals(
        new DrawerCounted(
            assertInstanceOf(Counting.Counted.class, first).fact().count(),
            day.session().id(),
            1,
            List.of(new PiecesCounted(100_00, 1), new PiecesCounted(5_00, 5)),
            Money.eur(125_00)),
        assertInstanceOf(Counting.Counted.class, first).fact());
    assertEquals(Money.eur(-30), assertInstanceOf(Counting.Counted.class, first).difference());
    Counting.Counted second = assertInstanceOf(Counting.Counted.class, day.count(125_30));
    assertEquals(2, second.fact().attempt());
    assertEquals(Money.eur(0), second.difference());
    assertEquals(
        List.of(Money.eur(-30), Money.eur(0)),
        day.figures().counts().stream().map(SessionFigures.Count::difference).toList());
    assertEquals(1, day.figures().counts().getFirst().fact().attempt());
  }

  @Test
  void refusesCountsWithNonsense() {
    record Case(CountProblem problem, long face, List<Keyed> keyed) {}
    for (Case each :
        List.of(
            new Case(CountProblem.NEGATIVE, 5_00, List.of(new Keyed(5_00, -1))),
            new Case(CountProblem.UNKNOWN_DENOMINATION, 3, List.of(new Keyed(3, 1))),
            new Case(CountProblem.UNKNOWN_DENOMINATION, 0, List.of(new Keyed(0, 1))),
            new Case(CountProblem.UNKNOWN_DENOMINATION, -1, List.of(new Keyed(-1, 1))),
            new Case(CountProblem.COUNTED_TWICE, 1, List.of(new Keyed(1, 1), new Keyed(1, 2))),
            new Case(CountProblem.TOO_MUCH, 1, List.of(new Keyed(1, Long.MAX_VALUE))),
            new Case(CountProblem.TOO_MUCH, 500_00, List.of(new Keyed(500_00, 20_001))))) {
      assertEquals(
          new Counting.NotCounted(new DayRefusal.BadCount(each.problem(), each.face())),
          count.countKeyed(each.keyed()));
    }
    day.assertRecorded(DrawerCounted.class, 0);
    assertInstanceOf(Counting.Counted.class, count.countKeyed(List.of()), "an empty drawer");
  }

  private HandOver.Proposal proposed() {
    return assertInstanceOf(HandOver.Proposing.Proposed.class, hand.propose()).proposal();
  }

  @Test
  void handsTheDrawerOverOnACountWithTheOthersPin() {
    day.pay("latvenergo", 25_00);
    assertEquals(new HandOver.Proposing.NotProposed(new DayRefusal.NotCounted()), hand.propose());
    day.count(125_20);
    HandOver.Proposal proposal = proposed();
    assertEquals(Money.eur(-10), proposal.difference());
    Handing handed = hand.handOver(proposal, "berta", DayAtTheTill.pin());
    assertEquals(
        new TillHandedOver(
            proposal.session(),
            proposal.count(),
            "anna",
            "berta",
            Money.eur(125_30),
            Money.eur(125_20),
            Money.eur(-10)),
        assertInstanceOf(Handing.Handed.class, handed).fact());
    assertEquals(Till.Reason.NOT_THEIR_SESSION, day.till.cannotTakePayments());
    day.restart();
    day.signIn("berta");
    assertEquals("berta", day.session().teller());
    day.pay("latvenergo", 1_00);
    SessionFigures figures = day.figures();
    assertEquals("anna", figures.openedBy());
    assertEquals("berta", figures.teller());
    assertEquals(List.of(), figures.corrections(), "her own payments are no corrections");
    assertEquals(Money.eur(0), figures.ownDifference(Money.eur(126_50)), "10 cents are Anna's");
    CloseSession.Proposal close = day.counted(-10);
    assertEquals(
        Set.of(CloseOutcome.AGREED, CloseOutcome.DISPUTED, CloseOutcome.PENDING), close.open());
  }

  @Test
  void handsTheDrawerToNobodyElse() {
    day.count(100_00);
    HandOver.Proposal proposal = proposed();
    assertEquals(
        new Handing.NotHanded(new DayRefusal.NotApproved(new Approval.WrongPin(4))),
        hand.handOver(proposal, "berta", "9753".toCharArray()));
    assertEquals(
        new Handing.NotHanded(new DayRefusal.WrongReceiver()),
        hand.handOver(proposal, "Anna", DayAtTheTill.pin()));
    day.people.add("karte", Role.CARD_PRINTING, DayAtTheTill.pin());
    assertEquals(
        new Handing.NotHanded(new DayRefusal.WrongReceiver()),
        hand.handOver(proposal, "karte", DayAtTheTill.pin()));
    day.count(100_00);
    assertEquals(
        new Handing.NotHanded(new DayRefusal.Changed()),
        hand.handOver(proposal, "berta", DayAtTheTill.pin()));
    day.assertRecorded(TillHandedOver.class, 0);
  }

  @Test
  void theFormerTellersPaymentsCountAsAnothersAfterwards() {
    day.count(100_00);
    hand.handOver(proposed(), "berta", DayAtTheTill.pin());
    day.signIn("zane");
    PaymentTaken taken = day.pay("latvenergo", 1_00);
    assertEquals(taken.payment(), day.figures().corrections().getFirst().subject());
  }
}
