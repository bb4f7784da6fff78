package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.ReversalRecord;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.money.Money;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.payment.ReversePayment.Withdrawing;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.till.Approval;
import lv.lete.till.Till;
import org.junit.jupiter.api.Test;

/// Asking, approving, carrying out and withdrawing: each once, by who may, and nothing by itself.
class ReversePaymentTest extends ReversalCase {
  @Test
  void anApprovalIsBoundToTheHashOfTheRequest() {
    Asking.Asked asked = ask();
    done(approve(asked.fact().reversal(), "ZANE"));
    ReversalApproved yes = counter.facts(ReversalApproved.class).getFirst();
    assertEquals(hash(asked.entry()), yes.requestHash());
    assertEquals("anna", yes.requester());
  }

  @Test
  void wrongPinsTellersAndTheRequesterApproveNothing() {
    UUID reversal = asked();
    char[] pin = "0000".toCharArray();
    assertInstanceOf(
        Approval.WrongPin.class,
        refused(ReversalRefusal.NotApproved.class, counter.reverse.approve(reversal, "zane", pin))
            .why());
    assertEquals(0, pin[0], "wiped");
    assertInstanceOf(
        Approval.NotASupervisor.class,
        refused(ReversalRefusal.NotApproved.class, approve(reversal, "berta")).why());
    assertInstanceOf(
        Approval.SamePerson.class,
        refused(ReversalRefusal.NotApproved.class, approve(reversal, "Anna")).why());
    assertEquals(1, counter.facts(ReversalRecord.class).size(), "the request alone");
    assertEquals(1, counter.reverse.leftOpen().size());
  }

  @Test
  void aPinIsWipedThoughNobodyNeedsIt() {
    char[] pin = "2580".toCharArray();
    refused(
        ReversalRefusal.NoSuchRequest.class,
        counter.reverse.approve(Counter.IDS.get(), "zane", pin));
    assertEquals(0, pin[3]);
  }

  @Test
  void aPaymentIsReversedOnce() {
    UUID reversal = asked();
    Reversing.Reversed first = done(counter.reverse.carryOut(reversal));
    ReversalRefusal.AlreadyReversed again =
        refused(ReversalRefusal.AlreadyReversed.class, counter.reverse.carryOut(reversal));
    assertEquals(first.fact(), again.fact());
    assertEquals(first.entry().number(), again.entry().number());
    refused(ReversalRefusal.AlreadyReversed.class, approve(reversal, "zane"));
    refused(ReversalRefusal.AlreadyReversed.class, counter.reverse.ask(payment(), "again"));
    assertInstanceOf(
        ReversalRefusal.AlreadyReversed.class,
        assertInstanceOf(Withdrawing.NotWithdrawn.class, counter.reverse.withdraw(reversal))
            .refusal());
    assertRecorded(1);
  }

  @Test
  void nothingIsReversedWhileTheHostHoldsOtherRecords() {
    UUID reversal = asked();
    counter.hostDiffers = true;
    ReversalRefusal why = new ReversalRefusal.HostDiffers();
    assertEquals(new Offer.MayNotBe(why), counter.reverse.offer(payment()));
    assertEquals(new Asking.NotAsked(why), counter.reverse.ask(payment(), "again"));
    assertEquals(new Reversing.NotReversed(why), counter.reverse.carryOut(reversal));
    assertEquals(new Reversing.NotReversed(why), approve(reversal, "zane"));
    assertEquals(SupportCode.REVERSAL_HOST_DIFFERS, SupportCode.of(why));
    assertRecorded(0);
    assertEquals(new Withdrawing.Withdrawn(reversal), counter.reverse.withdraw(reversal));
  }

  @Test
  void aReasonDrivesNoPrinterAndIsOnOneLine() {
    for (String note : List.of("a\0b", "\u001b[31mred", "turned \u202e round")) {
      assertEquals(
          new Asking.NotAsked(new ReversalRefusal.NoteMissing()),
          counter.reverse.ask(payment(), note));
    }
    Asking.Asked asked =
        assertInstanceOf(Asking.Asked.class, counter.reverse.ask(payment(), " two\nlines\t"));
    assertEquals("two lines", asked.fact().note());
  }

  @Test
  void askingTwiceAsksOnce() {
    Asking.Asked first = ask();
    Asking.Asked again =
        assertInstanceOf(Asking.Asked.class, counter.reverse.ask(payment(), "other"));
    assertEquals(first.fact(), again.fact());
    assertEquals(first.entry().number(), again.entry().number());
    assertEquals(1, counter.facts(ReversalRequested.class).size());
  }

  @Test
  void anothersRequestIsCarriedOutByNobodyElse() {
    UUID reversal = asked();
    counter.signIn("zane");
    ReversalRefusal.AskedByAnother why =
        refused(ReversalRefusal.AskedByAnother.class, counter.reverse.ask(payment(), "me"));
    assertEquals("anna", why.requester());
    refused(ReversalRefusal.AskedByAnother.class, counter.reverse.carryOut(reversal));
    refused(ReversalRefusal.AskedByAnother.class, approve(reversal, "ilze"));
    assertInstanceOf(Withdrawing.Withdrawn.class, counter.reverse.withdraw(reversal));
    assertEquals(0, counter.reverse.leftOpen().size());
  }

  @Test
  void aWithdrawnRequestIsNeverCarriedOut() {
    UUID reversal = asked();
    for (int twice = 0; twice < 2; twice++) {
      assertInstanceOf(Withdrawing.Withdrawn.class, counter.reverse.withdraw(reversal));
    }
    assertEquals(1, counter.facts(ReversalRecord.ReversalWithdrawn.class).size());
    refused(ReversalRefusal.RequestWithdrawn.class, counter.reverse.carryOut(reversal));
    refused(ReversalRefusal.RequestWithdrawn.class, approve(reversal, "zane"));
    done(counter.reverse.carryOut(asked()));
    refused(ReversalRefusal.AlreadyReversed.class, counter.reverse.carryOut(reversal));
    assertRecorded(1);
  }

  @Test
  void anOpenPaymentIsNotReversed() {
    Start.Started open = counter.start(Counter.payer("1002003002"), 10_00);
    refused(ReversalRefusal.StillOpen.class, counter.reverse.ask(open.payment(), "x"));
    counter.take.abandon(open.payment());
    refused(ReversalRefusal.NotTaken.class, counter.reverse.ask(open.payment(), "x"));
    refused(ReversalRefusal.NoSuchPayment.class, counter.reverse.ask(Counter.IDS.get(), "x"));
  }

  @Test
  void aNoteIsNeeded() {
    for (String note : List.of("", "  ", "x".repeat(201))) {
      refused(ReversalRefusal.NoteMissing.class, counter.reverse.ask(payment(), note));
    }
    assertEquals(0, counter.facts(ReversalRecord.class).size());
  }

  @Test
  void theDrawerGivesOnlyWhatItShouldHold() {
    UUID reversal = asked();
    drop(Money.eur(120_00));
    refused(ReversalRefusal.NotEnoughCash.class, counter.reverse.carryOut(reversal));
    refused(ReversalRefusal.NotEnoughCash.class, approve(reversal, "zane"));
    assertEquals(0, counter.facts(ReversalApproved.class).size(), "no yes to what cannot be done");
  }

  @Test
  void aCardPaymentTakesNoCashOutOfTheDrawer() {
    Start.Started started = counter.start(Counter.payer("1002003003"), 900_00);
    paid =
        assertInstanceOf(
            Taking.Taken.class, counter.take.take(started.payment(), Tender.CARD, started.due()));
    Money before = counter.sessions.open().orElseThrow().drawer().expected();
    assertEquals(Tender.CARD, done(counter.reverse.carryOut(asked())).fact().tender());
    assertEquals(before, counter.sessions.open().orElseThrow().drawer().expected());
  }

  @Test
  void nothingIsReversedInAClosedSession() {
    UUID reversal = asked();
    closeTheSession();
    assertEquals(
        Till.Reason.NO_SESSION,
        refused(ReversalRefusal.TillNotReady.class, counter.reverse.carryOut(reversal)).reason());
    refused(ReversalRefusal.TillNotReady.class, counter.reverse.ask(payment(), "x"));
    assertRecorded(0);
  }

  @Test
  void aFullDiskLeavesNothingDone() {
    UUID reversal = asked();
    try (FailingDisk _ = new FailingDisk(home)) {
      refused(ReversalRefusal.StoreFault.class, counter.reverse.carryOut(reversal));
      refused(ReversalRefusal.StoreFault.class, approve(reversal, "zane"));
    }
    assertRecorded(0);
    assertEquals(1, counter.reverse.leftOpen().size());
    done(counter.reverse.carryOut(reversal));
    assertRecorded(1);
  }

  @Test
  void aCrashAfterEachStepLeavesItOpenToBeFinished() {
    UUID reversal = asked();
    restart(Duration.ZERO);
    assertEquals(reversal, counter.reverse.leftOpen().getFirst().fact().reversal());
    assertEquals("anna", counter.reverse.leftOpen().getFirst().requester());
    counter.signIn("anna");
    try (FailingDisk _ = new FailingDisk(home, "PaymentReversed")) {
      refused(ReversalRefusal.StoreFault.class, approve(reversal, "zane"));
    }
    restart(Duration.ofHours(2));
    ReversePayment.OpenRequest left = counter.reverse.leftOpen().getFirst();
    assertEquals("zane", left.approver());
    assertRecorded(0);
    counter.signIn("anna");
    assertEquals(
        "zane", done(counter.reverse.carryOut(reversal)).fact().approver(), "on record already");
    restart(Duration.ofHours(2));
    assertEquals(List.of(), counter.reverse.leftOpen());
    assertRecorded(1);
  }

  @Test
  void paysTheSameAgainAfterAReversalWithoutAQuestion() {
    done(counter.reverse.carryOut(asked()));
    assertInstanceOf(
        Start.Started.class,
        counter.take.start(
            Counter.payer("1002003000"),
            Money.eur(25_00),
            Set.of(TakePayment.Question.UNUSUAL_AMOUNT)));
  }

  @Test
  void theHistoryOfTheContractShowsIt() {
    done(counter.reverse.carryOut(asked()));
    PaymentBook.Line line =
        counter.book.of(Counter.payer("1002003000").contract().id(), 5).getFirst();
    assertTrue(line.reversed() != null);
    restart(Duration.ZERO);
    assertTrue(counter.book.find(payment()).orElseThrow().reversed() != null);
  }

  @Test
  void recordsThreeFactsForAnApprovedReversal() {
    done(approve(asked(), "zane"));
    List<JournalRecord> facts =
        counter.facts(ReversalRecord.class).stream().map(JournalRecord.class::cast).toList();
    assertInstanceOf(ReversalRequested.class, facts.get(0));
    assertInstanceOf(ReversalApproved.class, facts.get(1));
    assertInstanceOf(PaymentReversed.class, facts.get(2));
  }

  @Test
  void theCauseIsWhatIsKnownNotWhatSomebodySays() {
    assertEquals(ReversalCause.TELLER, ask().fact().reversalCause());
    assertInstanceOf(
        Withdrawing.Withdrawn.class,
        counter.reverse.withdraw(counter.reverse.leftOpen().getFirst().fact().reversal()));
    counter.askedByHost.add(payment());
    assertEquals(ReversalCause.HOST, ask().fact().reversalCause());
    Start.Started open = counter.start(Counter.payer("1002003002"), 10_00);
    restart(Duration.ZERO);
    counter.signIn("anna");
    counter.take.takenBeforeRestart(open.payment(), Tender.CASH, open.due());
    Asking.Asked recovered =
        assertInstanceOf(
            Asking.Asked.class, counter.reverse.ask(open.payment(), "counted anew: no such note"));
    assertEquals(ReversalCause.RECOVERY, recovered.fact().reversalCause());
    counter.signIn("zane");
    Taking.Taken own = counter.pay(Counter.payer("1002003004"), 5_00);
    Asking.Asked supervisors =
        assertInstanceOf(
            Asking.Asked.class, counter.reverse.ask(own.fact().payment(), "wrong contract"));
    assertEquals(ReversalCause.SUPERVISOR, supervisors.fact().reversalCause());
  }
}
