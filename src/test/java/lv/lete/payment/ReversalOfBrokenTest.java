package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lv.lete.journal.Forger;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.VerifyJournal;
import lv.lete.money.Money;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.Withdrawing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reversals over a journal that was broken before anybody asked: by records that follow in the
/// chain and that the guards of the database have nothing against. Verification names each, and
/// nothing is reversed, approved or withdrawn any more.
class ReversalOfBrokenTest extends ReversalCase {
  private static final ReversalCause CAUSE = ReversalCause.TELLER;

  private Asking.Asked request;
  private long head;

  @BeforeEach
  void askAndStop() {
    request = ask();
    head = counter.journal.head().number();
    counter.close();
  }

  /// The reversal that would follow from the request, but that `fee` is said to go back.
  private PaymentReversed reversal(Money fee) {
    PaymentTaken taken = paid.fact();
    return new PaymentReversed(
        request.fact().reversal(),
        taken.payment(),
        taken.session(),
        taken.businessDate(),
        taken.biller(),
        taken.contract(),
        taken.amount(),
        fee,
        taken.rounding(),
        taken.amount().plus(fee).plus(taken.rounding()),
        taken.tender(),
        CAUSE,
        request.fact().originalHash(),
        hash(request.entry()),
        null);
  }

  /// Writes it, with all guards in place, and answers what verification says.
  private Broken forged(PaymentReversed fact, UnaryOperator<String> change) throws Exception {
    Path file = home.resolve("journal.db");
    Forger.append(file, fact, change);
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(new Broken(head + 1, Flaw.INVALID, broken.detail()), broken);
    counter = Counter.started(home);
    assertEquals(broken, counter.journal.verdict());
    counter.signIn("anna");
    return broken;
  }

  private void assertNothingGoes(Broken broken) {
    ReversalRefusal why = new ReversalRefusal.JournalBroken(broken);
    UUID reversal = request.fact().reversal();
    assertEquals(new Offer.MayNotBe(why), counter.reverse.offer(payment()));
    assertEquals(new Asking.NotAsked(why), counter.reverse.ask(payment(), "twice"));
    assertEquals(why, refused(why.getClass(), counter.reverse.carryOut(reversal)));
    char[] pin = "2580".toCharArray();
    assertEquals(why, refused(why.getClass(), counter.reverse.approve(reversal, "zane", pin)));
    assertEquals(0, pin[0], "wiped");
    assertEquals(new Withdrawing.NotWithdrawn(why), counter.reverse.withdraw(reversal));
    assertEquals(head, counter.journal.head().number());
    assertEquals(
        List.of(reversal),
        counter.reverse.leftOpen().stream().map(open -> open.fact().reversal()).toList(),
        "what cannot be believed closes no request");
    PaymentBook.Line line = counter.book.find(payment()).orElseThrow();
    assertEquals(paid.fact(), line.taken());
    assertTrue(line.reversed() == null, "nor does it reverse a payment");
  }

  @Test
  void ofAReversalWithOtherSumsThanWereTaken() throws Exception {
    Broken broken = forged(reversal(Money.eur(1)), json -> json);
    assertTrue(broken.detail().contains("not the reversal of the payment"), broken.detail());
    assertNothingGoes(broken);
  }

  @Test
  void ofAReversalForAnotherCauseThanWasAskedFor() throws Exception {
    Broken broken =
        forged(
            reversal(paid.fact().fee()),
            json -> json.replace("\"reversalCause\":\"TELLER\"", "\"reversalCause\":\"RECOVERY\""));
    assertTrue(broken.detail().contains("not the reversal of the payment"), broken.detail());
    assertNothingGoes(broken);
  }
}
