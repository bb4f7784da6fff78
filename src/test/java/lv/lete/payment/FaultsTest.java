package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.payment.TakePayment.Abandoning;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is told as done that the disk did not take, and nothing is lost by asking again.
class FaultsTest {
  private static final Refusal FAULT = new Refusal.StoreFault("LT-J02");
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

  private Start start(long cents) {
    return counter.take.start(payer, Money.eur(cents), Counter.YES);
  }

  @Test
  void startsNothingOnAFullDiskAndGoesOnAfterwards() {
    try (FailingDisk _ = new FailingDisk(home)) {
      assertEquals(new Start.NotStarted(FAULT), start(25_00));
      assertEquals(new Start.NotStarted(FAULT), start(25_00));
    }
    assertEquals(List.of(), counter.facts(PaymentStarted.class));
    assertInstanceOf(Start.Started.class, start(30_00));
    assertEquals(1, counter.facts(PaymentStarted.class).size());
  }

  @Test
  void keepsTheIntentOpenWhenTheDiskRefusesThePayment() {
    Start.Started started = counter.start(payer, 25_00);
    UUID id = started.payment();
    try (FailingDisk _ = new FailingDisk(home)) {
      assertEquals(new Taking.NotTaken(FAULT), counter.take.take(id, Tender.CASH, started.due()));
      assertEquals(new Abandoning.NotAbandoned(FAULT), counter.take.abandon(id));
      assertEquals(List.of(id), counter.book.open().stream().map(l -> l.payment()).toList());
    }
    assertEquals(List.of(), counter.facts(PaymentTaken.class));
    assertEquals(List.of(), counter.take.leftOpen());
    assertInstanceOf(Taking.Taken.class, counter.take.take(id, Tender.CASH, started.due()));
    assertEquals(1, counter.facts(PaymentTaken.class).size());
  }

  @Test
  void signsNobodyInWhomTheJournalDoesNotKnow() {
    counter.till.signOut(false);
    try (FailingDisk _ = new FailingDisk(home)) {
      assertThrows(StoreFault.class, () -> counter.till.signIn("anna", "2580".toCharArray()));
    }
    assertEquals(java.util.Optional.empty(), counter.till.person());
  }

  @Test
  void takesNoPaymentAfterABugUntilRestart() {
    Payer impossible =
        new Payer(payer.contract(), payer.biller(), Capture.SCANNED, null, null, null, false);
    UUID used = counter.pay(payer, 25_00).fact().payment();
    TakePayment broken = new TakePayment(counter.journal, counter.till, counter.book, () -> used);

    assertThrows(
        IllegalStateException.class, () -> broken.start(impossible, Money.eur(10_00), Counter.YES));
    assertEquals(
        new Start.NotStarted(new Refusal.Stopped()),
        broken.start(payer, Money.eur(10_00), Counter.YES));
    assertEquals(
        new Taking.NotTaken(new Refusal.Stopped()),
        broken.take(used, Tender.CASH, Money.eur(10_30)));
    assertInstanceOf(Start.Started.class, start(10_00));
  }
}
