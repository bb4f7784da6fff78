package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lv.lete.device.DrawerPort.Outcome;
import lv.lete.payment.PaymentBook.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a teller sees and does while devices are in trouble: the payment stands, the screen says
/// what to do, and nothing needs a restart.
class DevicesAtTheCounterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path home;

  @Test
  void opensTheDrawerOnceForCashWhateverBecomesOfTheReceipt() {
    try (Window window = ready()) {
      window.devices.drawer = Optional.of(Outcome.OPENED);
      window.receipts.paperOut();
      window.card(Sample.ANN).type("25").enter().type("30").enter().enter().enter();
      assertEquals(1, window.devices.kicks.size());
      window.receipts.mend();
      window.key(KeyCode.F9, KeyCode.F9, KeyCode.F5);
      assertEquals(3, window.receipts.printed.size());
      assertEquals(1, window.devices.kicks.size(), "receipts and copies open no drawer");
    }
  }

  @Test
  void opensNoDrawerForACardNorAfterARestart() {
    try (Window window = ready()) {
      window.devices.drawer = Optional.of(Outcome.OPENED);
      window.card(Sample.ANN).type("25").enter().key(KeyCode.F4, KeyCode.F8);
      assertEquals(1, taken(window).size());
      assertEquals(List.of(), window.devices.kicks);
      window.card(Sample.FIRM).type("25").enter();
    }
    try (Window window = Window.open(home, "en").signIn()) {
      window.devices.drawer = Optional.of(Outcome.OPENED);
      window.key(KeyCode.DIGIT1, KeyCode.F8);
      assertEquals(2, taken(window).size());
      assertEquals(List.of(), window.devices.kicks);
    }
  }

  @Test
  void saysWhatToDoWhenTheDrawerIsStuck() {
    try (Window window = ready()) {
      window.devices.drawer = Optional.of(Outcome.STUCK);
      pay(window);
      assertTrue(says(window, "The drawer did not open."));
      assertTrue(says(window, "LT-G11"));
      window.devices.drawer = Optional.of(Outcome.OPENED);
      window.card(Sample.FIRM).type("25").enter().key(KeyCode.F6).enter();
      assertFalse(says(window, "The drawer did not open."));
    }
  }

  @Test
  void theReceiptIsPrintedLaterAndIsStillTheOriginal() {
    try (Window window = ready()) {
      window.receipts.paperOut();
      pay(window);
      assertTrue(says(window, "put in a new roll"));
      assertTrue(says(window, "LT-R03"));
      window.key(KeyCode.ESCAPE).card(Sample.FIRM).type("40").enter().key(KeyCode.F6).enter();
      assertEquals(2, taken(window).size());
      window.receipts.mend();
      window.key(KeyCode.F9);
      window.key(KeyCode.F7, KeyCode.DOWN, KeyCode.F9);
      assertEquals(2, window.receipts.printed.stream().distinct().count());
      assertTrue(says(window, "printed (€25.00)"));
    }
  }

  @Test
  void printsElsewhereWithOneKey() {
    try (Window window = ready()) {
      window.receipts.paperOut();
      pay(window);
      window.key(KeyCode.F5);
      assertEquals(1, window.receipts.printed.size());
      assertTrue(says(window, "saved as a file"));
    }
  }

  @Test
  void theNextPaymentIsTakenWhileThePrinterHangs() {
    SlowDesk desk = new SlowDesk();
    try (Window window = Window.open(home, "en", false, desk.around()).signIn().openTill()) {
      desk.hold("print");
      payWhilePrinterHangs(window, Sample.ANN, 1);
      payWhilePrinterHangs(window, Sample.FIRM, 2);
      assertEquals(2, desk.calls("print"));
      assertEquals(List.of(), window.receipts.printed);
      desk.release("print");
      window.held = 0;
      window.settle();
      assertEquals(2, window.receipts.printed.size());
    }
  }

  private static void payWhilePrinterHangs(Window window, String contract, int nth) {
    window.held = nth;
    window.card(contract);
    window.await("the cursor in the amount", () -> window.focused("amount"));
    window.type("25").enter();
    window.await("the cursor in the money given", () -> window.focused("given"));
    window.type("30").enter();
    window.await("done", () -> window.shows("doneSlot") && taken(window).size() == nth);
  }

  @Test
  void namesDevicesThatNeedAHandAndMovesNothing() {
    try (Window window = ready()) {
      window.card(Sample.ANN).type("25");
      window.need(
          new Hand(Hand.Device.PRINTER, Hand.Need.PAPER_OUT),
          new Hand(Hand.Device.DRAWER, Hand.Need.NO_ANSWER));
      assertEquals("Printer: out of paper · Drawer: does not answer", window.text("hands"));
      assertEquals("25", window.text("amount"));
      window.enter().type("30").enter();
      window.need();
      assertFalse(window.shows("hands"));
    }
  }

  @Test
  void withoutAScannerKeysGoOnAndTheScreenSaysSo() {
    try (Window window = ready()) {
      window.need(new Hand(Hand.Device.SCANNER, Hand.Need.NO_ANSWER));
      assertEquals("The scanner does not answer", window.text("title"));
      window.key(KeyCode.F3).type(Sample.ANN).enter().key(KeyCode.F8).type("25").enter();
      window.type("30").enter();
      assertEquals(1, taken(window).size());
      window.need();
      window.key(KeyCode.ESCAPE);
      assertEquals("Scan the customer card", window.text("title"));
      window.card(Sample.FIRM);
      assertTrue(window.shows("amount"));
    }
  }

  @Test
  void tellsThatReceiptsAreOwedWhenThePrinterWorksAgain() {
    try (Window window = ready()) {
      window.need(new Hand(Hand.Device.PRINTER, Hand.Need.PAPER_OUT));
      window.receipts.paperOut();
      pay(window);
      window.receipts.mend();
      window.need();
      assertTrue(says(window, "Receipts not printed yet: 1."));
      assertTrue(says(window, "Receipt not printed"));
      window.key(KeyCode.F9);
      assertFalse(says(window, "Receipt not printed"));
    }
  }

  @Test
  void theCustomerSeesWhatIsDueAndTheChangeAndNothingPersonal() {
    try (Window window = ready()) {
      pay(window);
      assertEquals(
          List.of(
              "One moment, please|",
              "Welcome!|Your card, please",
              "To pay|25.30 EUR",
              "Given 30.00 EUR|Change 4.70 EUR"),
          window.devices.shown.stream().distinct().toList().subList(0, 4));
      window.await("thanks", () -> window.devices.shown.contains("Thank you!|Change 4.70 EUR"));
      window.key(KeyCode.ESCAPE);
      assertEquals("Welcome!|Your card, please", window.devices.shown.getLast());
      window.key(KeyCode.F10);
      assertEquals("One moment, please|", window.devices.shown.getLast());
      String all = String.join(" ", window.devices.shown);
      assertFalse(all.contains("Ilze") || all.contains(Sample.ANN), all);
      window.devices.shown.forEach(
          lines -> assertTrue(lines.split("[|]", -1)[0].length() <= 20, lines));
    }
  }

  private Window ready() {
    return Window.open(home, "en").signIn().openTill();
  }

  private static void pay(Window window) {
    window.card(Sample.ANN).type("25").enter().type("30").enter();
  }

  private static boolean says(Window window, String text) {
    return window.says(text);
  }

  private static List<Line> taken(Window window) {
    return window.book.on(TODAY).stream().filter(line -> line.taken() != null).toList();
  }
}
