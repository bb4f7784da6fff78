package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import lv.lete.card.print.IppServer;
import lv.lete.card.register.CardState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Printing from the desk's window, with its work in the background, on a printer at the end of a
/// real socket: to the end, stopped on the way, and with the window closed meanwhile.
class CardsDeskPrintingTest extends TypedDesk {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final CountDownLatch goOn = new CountDownLatch(1);
  private IppServer printer;
  private long batch;

  @BeforeEach
  void begin() throws Exception {
    printer = IppServer.start();
    openAtWork("en");
    assertEquals(
        0, lete("cards", "plan", "--home", hostHome().toString(), "--name", "a", "--start"));
    batch = books().batches().all().getLast().id();
    assertEquals(
        0,
        lete(
            "cards",
            "render",
            "--home",
            hostHome().toString(),
            "--batch",
            Long.toString(batch),
            "--out",
            files().toString()),
        heard());
    key(KeyCode.F6);
    await("the batch is shown", () -> says("to be printed %d".formatted(cards())));
    key(KeyCode.F11);
    robot.write(printer.address());
    key(KeyCode.ENTER);
    await("the printer was asked", () -> says("The printer is ready"));
  }

  @AfterEach
  void end() {
    goOn.countDown();
    printer.close();
  }

  private void await(String what, BooleanSupplier soon) {
    AtomicBoolean so = new AtomicBoolean();
    long start = System.nanoTime();
    while (true) {
      robot.interact(() -> so.set(soon.getAsBoolean()));
      if (so.get()) {
        return;
      }
      assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "in vain: " + what);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private int cards() {
    return count(batch, CardState.PRINTED) + count(batch, CardState.IN_BATCH);
  }

  /// The printer waits before its second card until the test lets it go on.
  private CountDownLatch waitAtTheSecondCard() {
    CountDownLatch reached = new CountDownLatch(1);
    printer.onCard(job -> {
      if (job.out() == 2) {
        reached.countDown();
        try {
          goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      }
    });
    return reached;
  }

  @Test
  void printsABatchToItsGoodEnd() {
    int all = cards();
    assertTrue(all > 2, "a batch of several cards: " + all);
    key(KeyCode.F7);
    await("it says that all are printed", () -> says("None of batch " + batch + " is left"));
    assertEquals(all, count(batch, CardState.PRINTED));
    assertEquals(all, printer.cardsOut());
    assertFalse(says("Batch %d is being printed".formatted(batch)));
  }

  @Test
  void stoppedOnTheWayKeepsWhatCameOutAndPrintsTheRestLater() throws Exception {
    int all = cards();
    CountDownLatch reached = waitAtTheSecondCard();
    key(KeyCode.F7);
    assertTrue(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    assertTrue(says("Batch %d is being printed".formatted(batch)));
    key(KeyCode.F7);
    assertTrue(says("Other work goes on"), "one work at a time");
    key(KeyCode.ESCAPE);
    goOn.countDown();
    await("it says that it stopped", () -> says("Stopped. Printed: 2"));
    assertEquals(2, count(batch, CardState.PRINTED), "what came out, and no more");
    assertEquals(2, printer.cardsOut());
    key(KeyCode.F7);
    await("the rest", () -> says("None of batch " + batch + " is left"));
    assertEquals(all, count(batch, CardState.PRINTED));
    assertEquals(all, printer.cardsOut(), "no card twice");
  }

  @Test
  void aWindowThatIsClosedMeanwhileEndsTheWorkWhereItIsSafeAndClosesThen() throws Exception {
    CountDownLatch reached = waitAtTheSecondCard();
    key(KeyCode.F7);
    assertTrue(reached.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    robot.interact(
        () -> window().fireEvent(new WindowEvent(window(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    assertTrue(window().isShowing(), "while work goes on");
    goOn.countDown();
    await("it closes", () -> !window().isShowing());
    assertEquals(2, count(batch, CardState.PRINTED), "what came out is kept");
    assertTrue(books().printJobs().open(batch).isEmpty(), "nothing is left unknown");
  }
}
