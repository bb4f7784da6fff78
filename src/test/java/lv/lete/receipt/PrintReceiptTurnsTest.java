package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.lete.journal.Actor;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.receipt.PrintReceipt.Printing;
import lv.lete.receipt.PrintReceipt.Printing.Printed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several outlets and several receipts at once.
class PrintReceiptTurnsTest {
  private static final Actor TELLER = new Actor(Actor.Kind.TELLER, "anna");
  private static final InstantSource CLOCK = InstantSource.fixed(Samples.AT);

  @TempDir private Path home;

  private Journal journal;
  private PrintReceipt printer;

  @BeforeEach
  void take() {
    ChainIdentity chain = new ChainIdentity(Samples.TERMINAL, 1, false);
    journal = Journal.create(home.resolve("journal.db"), chain, "2. kase", "Saldus", CLOCK);
    journal.append(TELLER, Samples.started());
    journal.append(TELLER, Samples.cash());
    printer =
        new PrintReceipt(
            journal,
            _ -> Optional.of(Samples.biller(false)),
            _ -> false,
            Samples.RIGA,
            () -> Locale.ENGLISH);
  }

  @AfterEach
  void closeJournal() {
    journal.close();
  }

  @Test
  void twoOutletsAtOnceNeverBothGetTheOriginal() throws Exception {
    int outlets = 8;
    List<Integer> copies = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch all = new CountDownLatch(outlets);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < outlets; i++) {
        ReceiptOutlet outlet = (receipt, _) -> copies.add(((Receipt) receipt).copy());
        threads.execute(() -> {
          all.countDown();
          await(all);
          printer.print(Samples.PAYMENT, TELLER, outlet);
        });
      }
    }
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), copies.stream().sorted().toList());
  }

  @Test
  void anOutletThatHangsHoldsUpNoOtherOne() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    ReceiptOutlet hangs =
        (_, _) -> {
          begun.countDown();
          await(stuck);
        };
    Thread slow = Thread.ofVirtual().start(() -> printer.print(Samples.PAYMENT, TELLER, hangs));
    await(begun);
    assertEquals(
        1,
        assertInstanceOf(Printed.class, printer.print(Samples.PAYMENT, TELLER, (_, _) -> {}))
            .copy());
    assertTrue(slow.isAlive());
    stuck.countDown();
    slow.join();
  }

  /// While one receipt is on its way, the next of the same printer waits, and asks the printer only
  /// when it is its turn: what the first one's failure shows costs the second no original.
  @Test
  void theNextReceiptOfAPrinterWaitsForItsTurnBeforeAnythingIsRecorded() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch fail = new CountDownLatch(1);
    AtomicBoolean out = new AtomicBoolean();
    ReceiptOutlet runsOut =
        new ReceiptOutlet() {
          @Override
          public Optional<OutletTrouble> trouble() {
            return out.get() ? Optional.of(OutletTrouble.PAPER_OUT) : Optional.empty();
          }

          @Override
          public void deliver(Printout receipt, Locale language) {
            begun.countDown();
            await(fail);
            out.set(true);
            throw new OutletFault(OutletTrouble.PAPER_OUT, true, "no more paper");
          }
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> printer.print(Samples.PAYMENT, TELLER, runsOut));
      await(begun);
      long recorded = journal.head().number();
      var second = threads.submit(() -> printer.print(Samples.PAYMENT, TELLER, runsOut));
      fail.countDown();
      assertEquals(new Printing.Failed(OutletTrouble.PAPER_OUT, true), first.get());
      assertEquals(new Printing.NotReady(OutletTrouble.PAPER_OUT), second.get());
      assertEquals(recorded, journal.head().number());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
