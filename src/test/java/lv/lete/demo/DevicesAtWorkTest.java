package lv.lete.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import lv.lete.device.simulator.Printed;
import lv.lete.device.simulator.Pty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Devices in trouble while customers are served: window, JavaPOS services and lines are the real
/// ones, the devices at their ends are simulated. No step restarts anything.
class DevicesAtWorkTest {
  @TempDir private Path folder;

  @Test
  void aPrinterWithoutPaperCostsNoOriginalAndTheSecondPrinterTakesOver() throws Exception {
    assumeTrue(Pty.available());
    try (CounterAtWork at = CounterAtWork.open(folder)) {
      at.pay(0, "25");
      at.awaitSaid("printed (");
      assertEquals(List.of("0 printer-tcp"), at.prints());
      at.printer.paperOut();
      at.screen.await("the status bar", () -> at.screen.text("#hands").contains("out of paper"));
      at.pay(1, "26");
      at.awaitSaid("put in a new roll");
      assertEquals(1, at.prints().size(), "nothing was recorded, so nothing is lost");
      at.key(KeyCode.F5);
      at.awaitSaid("printed (");
      assertEquals("0 printer-two", at.prints().getLast());
      assertFalse(CounterAtWork.texts(at.second).getLast().contains("COPY"));
      at.pay(2, "27");
      at.awaitSaid("put in a new roll");
      at.printer.newRoll();
      at.screen.await("the printer is well", () -> !at.screen.shows("#hands"));
      at.key(KeyCode.F9);
      at.awaitSaid("printed (");
      at.key(KeyCode.F9);
      at.awaitSaid("Copy of receipt");
      assertEquals(
          List.of("0 printer-tcp", "0 printer-two", "0 printer-tcp", "1 printer-tcp"), at.prints());
      List<String> paper = CounterAtWork.texts(at.printer);
      assertEquals(3, paper.size());
      assertFalse(paper.get(1).contains("COPY"));
      assertTrue(paper.get(2).contains("COPY 1"), paper.get(2));
      assertEquals(List.of(), at.printer.sheets().getLast().all(Printed.Unknown.class));
    }
  }

  @Test
  void paperThatEndsInTheMiddleMakesTheNextOneACopy() throws Exception {
    assumeTrue(Pty.available());
    try (CounterAtWork at = CounterAtWork.open(folder)) {
      at.printer.paperLasts(8);
      at.pay(0, "25");
      at.awaitSaid("it will say COPY");
      assertEquals(List.of("0 printer-tcp"), at.prints());
      at.printer.newRoll();
      at.screen.await("the printer is well", () -> !at.screen.shows("#hands"));
      at.key(KeyCode.F9);
      at.awaitSaid("Copy of receipt");
      assertTrue(CounterAtWork.texts(at.printer).getLast().contains("COPY 1"));
      at.pay(1, "26");
      at.awaitSaid("printed (");
      assertEquals("0 printer-tcp", at.prints().getLast());
    }
  }

  @Test
  void aLineThatBreaksInTheMiddleOfAReceiptIsTakenUpAgain() throws Exception {
    assumeTrue(Pty.available());
    try (CounterAtWork at = CounterAtWork.open(folder)) {
      at.printer.speed(400);
      at.pay(0, "25");
      at.screen.await("the receipt has begun", () -> at.printer.received().length > 200);
      at.printer.cutConnection();
      at.awaitSaid("it will say COPY");
      at.printer.speed(0);
      at.screen.await("the printer is back", () -> at.ready("printer-tcp"));
      at.screen.await("the status bar is quiet", () -> !at.screen.shows("#hands"));
      at.key(KeyCode.F9);
      at.awaitSaid("Copy of receipt");
      assertEquals(List.of("0 printer-tcp", "1 printer-tcp"), at.prints());
    }
  }

  @Test
  void theNextPaymentIsTakenWhileThePrinterCrawls() throws Exception {
    assumeTrue(Pty.available());
    try (CounterAtWork at = CounterAtWork.open(folder)) {
      at.printer.speed(20);
      at.pay(0, "25");
      long begun = System.nanoTime();
      at.pay(1, "26");
      at.pay(2, "27");
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      assertEquals(3, at.teller.taken());
      assertEquals(0, at.printer.sheets().size(), "the first receipt is still on its way: " + took);
      at.printer.speed(0);
      at.screen.await("all receipts", () -> at.printer.sheets().size() == 3);
    }
  }

  @Test
  void aStuckDrawerIsToldAndThePaymentStands() throws Exception {
    assumeTrue(Pty.available());
    try (CounterAtWork at = CounterAtWork.open(folder)) {
      at.printer.drawerStuck(true);
      at.pay(0, "25");
      at.screen.await(
          "the drawer is told",
          () -> at.screen.text("#todaySlot #notice .notice-text").contains("did not open"));
      at.awaitSaid("printed (");
      at.printer.drawerStuck(false);
      at.pay(1, "26");
      at.screen.await("the drawer opens", at.printer::drawerOpen);
      at.screen.await("nothing is told", () -> !at.screen.shows("#todaySlot #notice"));
    }
  }

  @Test
  void aScannerPulledOutAndPutBackCostsScanningOnly() throws Exception {
    assumeTrue(Pty.available());
    try (CounterAtWork at = CounterAtWork.open(folder)) {
      at.teller.scan(at.deck.active().get(0).code());
      at.scanner.plug().unplug();
      at.screen.await("the status bar", () -> at.screen.text("#hands").contains("Scanner"));
      assertTrue(at.screen.focused("amount"), "nothing moves under the hand");
      at.teller.amount("25");
      at.teller.exactCash();
      at.key(KeyCode.ESCAPE);
      at.screen.await(
          "the screen says how to go on",
          () -> at.screen.text("#waitingSlot #title").contains("scanner does not answer"));
      at.scanner.plug().plug();
      at.screen.await("the scanner is back", () -> !at.screen.shows("#hands"));
      at.pay(1, "26");
      assertEquals(2, at.teller.taken());
    }
  }
}
