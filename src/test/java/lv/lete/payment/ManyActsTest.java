package lv.lete.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.lete.contract.ContractId;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done in whatever order, with restarts and faults in between: every payment has one
/// closing record at most, balances, and the book says what the journal does.
class ManyActsTest {
  private static final int THREADS = 8;
  @TempDir Path home;

  @Test
  void takesOnePaymentWhenManyThreadsPressEnter() throws Exception {
    try (Counter counter = Counter.open(home);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < 10; round++) {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        Payer payer = Counter.payer("100200300" + round);
        Start.Started first = counter.start(payer, 25_00);
        List<Future<Taking>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          answers.add(
              pool.submit(() -> {
                together.await();
                return counter.take.take(first.payment(), Tender.CASH, Money.eur(30_00));
              }));
        }
        int taken = 0;
        for (Future<Taking> answer : answers) {
          switch (answer.get()) {
            case Taking.Taken _ -> taken++;
            case Taking.NotTaken(Refusal refusal) ->
                assertEquals(
                    first.payment(),
                    assertInstanceOf(Refusal.AlreadyTaken.class, refusal).taken().fact().payment());
          }
        }
        assertEquals(1, taken);
        assertEquals(round + 1, counter.facts(PaymentTaken.class).size());
      }
    }
  }

  @Test
  void keepsEveryInvariantOverAnyOrderOfActs() {
    long seed = Long.getLong("lete.seed", 20261122L);
    Random random = new Random(seed);
    Counter counter = Counter.open(home);
    try {
      List<UUID> known = new ArrayList<>(List.of(Counter.IDS.get()));
      for (int act = 0; act < 500; act++) {
        boolean newest = random.nextInt(3) > 0;
        UUID id = newest ? known.getLast() : known.get(random.nextInt(known.size()));
        Money given = Money.eur(random.nextInt(40_00));
        Tender tender = random.nextBoolean() ? Tender.CASH : Tender.CARD;
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> {
            Payer payer = Counter.payer("100200300" + random.nextInt(5));
            Money amount = Money.eur(random.nextInt(-2_00, 20_00));
            if (counter.take.start(payer, amount, Counter.YES)
                instanceof Start.Started(UUID started, var _, Money due, var _)) {
              known.add(started);
              if (random.nextBoolean()) {
                counter.take.take(started, Tender.CARD, due);
              }
            }
          }
          case 3, 4 -> counter.take.take(id, tender, given);
          case 5 -> counter.take.abandon(id);
          case 6 -> counter.take.takenBeforeRestart(id, tender, given);
          case 7 -> counter.take.notTakenBeforeRestart(id);
          case 8 -> print(counter, id);
          default -> {
            if (random.nextInt(4) == 0) {
              counter.close();
              counter = Counter.open(home);
            } else {
              try (FailingDisk _ = new FailingDisk(home)) {
                counter.take.take(id, tender, given);
                counter.take.abandon(id);
              }
            }
          }
        }
      }
      assertInvariants(counter, "seed " + seed);
    } finally {
      counter.close();
    }
  }

  /// Prints a receipt of a payment that was taken.
  private static void print(Counter counter, UUID id) {
    if (counter.book.find(id).map(line -> line.taken() != null).orElse(false)) {
      counter.journal.append(
          counter.till.person().orElseThrow().actor(), ReceiptPrinted.ofPayment(id, 0, "text"));
    }
  }

  private static void assertInvariants(Counter counter, String seed) {
    Map<UUID, PaymentStarted> started = new HashMap<>();
    Map<UUID, JournalRecord> closed = new HashMap<>();
    for (JournalRecord fact : counter.facts(JournalRecord.class)) {
      switch (fact) {
        case PaymentStarted start -> started.put(start.payment(), start);
        case PaymentTaken taken -> {
          assertEquals(null, closed.put(taken.payment(), taken), seed);
          PaymentStarted start = Objects.requireNonNull(started.get(taken.payment()), seed);
          assertEquals(start.amount(), taken.amount(), seed);
          Money parts = taken.amount().plus(taken.fee()).plus(taken.rounding());
          assertEquals(taken.given(), parts.plus(taken.change()), seed);
        }
        case PaymentAbandoned abandoned ->
            assertEquals(null, closed.put(abandoned.payment(), abandoned), seed);
        case JournalRecord _ -> {}
      }
    }
    assertTrue(closed.size() > 50, () -> seed + " closed only " + closed.size());
    PaymentBook fresh = new PaymentBook(counter.journal);
    assertEquals(fresh.on(Counter.TODAY), counter.book.on(Counter.TODAY), seed);
    assertEquals(started.size(), fresh.on(Counter.TODAY).size(), seed);
    assertEquals(fresh.open(), counter.book.open(), seed);
    for (int i = 0; i < 5; i++) {
      ContractId contract = new ContractId("latvenergo", "100200300" + i);
      assertEquals(fresh.of(contract, 1_000), counter.book.of(contract, 1_000), seed);
    }
  }
}
