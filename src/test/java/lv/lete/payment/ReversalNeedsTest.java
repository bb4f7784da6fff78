package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.money.Money;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.till.Approval;
import org.junit.jupiter.api.Test;

/// What a teller reverses alone, and what needs a second person.
class ReversalNeedsTest extends ReversalCase {
  private void assertNeeds(Needs why) {
    Offer.MayBe offer = assertInstanceOf(Offer.MayBe.class, counter.reverse.offer(payment()));
    assertEquals(why, offer.why());
    assertEquals(false, offer.alone());
    Asking.Asked asked = ask();
    assertTrue(asked.approvalNeeded());
    UUID reversal = asked.fact().reversal();
    assertEquals(
        why,
        refused(ReversalRefusal.NeedsApproval.class, counter.reverse.carryOut(reversal)).why());
    assertEquals("zane", done(approve(reversal, "zane")).fact().approver());
  }

  @Test
  void aTellerReversesAnOwnPaymentAlone() {
    Offer.MayBe offer = assertInstanceOf(Offer.MayBe.class, counter.reverse.offer(payment()));
    assertTrue(offer.alone());
    assertNull(offer.why());
    assertEquals(paid.fact().amount().plus(paid.fact().fee()), offer.paidBack());
    Asking.Asked asked = ask();
    assertEquals("wrong contract", asked.fact().note());
    assertEquals(hash(paid.entry()), asked.fact().originalHash());
    Reversing.Reversed done = done(counter.reverse.carryOut(asked.fact().reversal()));
    assertEquals(hash(asked.entry()), done.fact().requestHash());
    assertEquals(offer.paidBack(), done.fact().paidBack());
    assertNull(done.fact().approver());
    assertEquals(Money.eur(100_00), counter.sessions.open().orElseThrow().drawer().expected());
    PaymentBook.Line line = counter.book.find(payment()).orElseThrow();
    assertEquals(paid.fact(), line.taken(), "the original stays");
    assertEquals(done.fact(), line.reversed() == null ? null : line.reversed().fact());
    assertRecorded(1);
  }

  @Test
  void anotherTellersPaymentNeedsASupervisor() {
    counter.signIn("zane");
    paid = counter.pay(Counter.payer("1002003001"), 30_00);
    counter.signIn("anna");
    assertNeeds(Needs.ANOTHERS_PAYMENT);
    assertRecorded(1);
  }

  @Test
  void aPaymentOfASettledDayNeedsASupervisor() {
    counter.settled.add(paid.fact().biller() + " " + Counter.TODAY);
    assertNeeds(Needs.SETTLED);
  }

  @Test
  void aPaymentOfAnotherBusinessDateNeedsASupervisor() {
    closeTheSession();
    restart(Duration.ofDays(1));
    counter.withOpenTill();
    assertNeeds(Needs.OTHER_BUSINESS_DATE);
    PaymentReversed back = counter.facts(PaymentReversed.class).getFirst();
    assertEquals(Counter.TODAY.plusDays(1), back.businessDate());
    assertEquals(counter.till.session().orElseThrow().id(), back.session());
  }

  @Test
  void afterTheConfiguredTimeItNeedsASupervisor() {
    restart(Duration.ofMinutes(15).plusMillis(1));
    counter.withOpenTill();
    assertNeeds(Needs.TOO_LATE);
  }

  @Test
  void withinTheConfiguredTimeItDoesNot() {
    restart(Duration.ofMinutes(15));
    counter.withOpenTill();
    done(counter.reverse.carryOut(asked()));
  }

  @Test
  void aClockThatWentBackProvesNothing() {
    restart(Duration.ofMinutes(-1));
    counter.withOpenTill();
    assertNeeds(Needs.TOO_LATE);
  }

  @Test
  void zeroMinutesIsNeverAlone() {
    ReversePayment strict =
        counter.reversing(new ReversalRules(0), InstantSource.fixed(Counter.NOON));
    assertEquals(
        Needs.TOO_LATE, assertInstanceOf(Offer.MayBe.class, strict.offer(payment())).why());
  }

  @Test
  void theTimeRunsOnBetweenAskingAndCarryingOut() {
    UUID reversal = asked();
    restart(Duration.ofHours(1));
    counter.withOpenTill();
    refused(ReversalRefusal.NeedsApproval.class, counter.reverse.carryOut(reversal));
    done(approve(reversal, "zane"));
  }

  @Test
  void aSupervisorWhoAsksNeedsAnother() {
    counter.signIn("zane");
    Asking.Asked asked = ask();
    assertEquals(ReversalCause.SUPERVISOR, asked.fact().reversalCause());
    UUID reversal = asked.fact().reversal();
    assertInstanceOf(
        Approval.SamePerson.class,
        refused(ReversalRefusal.NotApproved.class, approve(reversal, "zane")).why());
    assertEquals("ilze", done(approve(reversal, "ilze")).fact().approver());
    assertRecorded(1);
  }
}
