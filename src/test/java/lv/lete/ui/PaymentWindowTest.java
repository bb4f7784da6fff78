package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.payment.PaymentBook.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Payments through the real window, by keys and scans, checked against the real journal.
class PaymentWindowTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path home;

  @Test
  void takesAPaymentByKeysAloneAndTheNextScanAtOnce() {
    try (Window window = ready()) {
      window.card(Sample.ANN);
      assertEquals("Ilze Bērziņa-Kalniņa", window.text("name"));
      window.type("25").enter().type("30").enter();
      assertEquals("€4.70", window.text("change"));
      Line line = taken(window).getFirst();
      assertEquals(Long.toString(line.number()), window.text("number"));
      assertEquals(List.of(line.payment()), window.receipts.printed);
      window.card(Sample.FIRM);
      assertEquals("Biedrība \"Saule, jūra un vējš\"", window.text("name"));
    }
  }

  @Test
  void takesOnePaymentHoweverOftenEnterIsPressed() {
    SlowDesk slow = new SlowDesk();
    try (Window window = ready(slow.around())) {
      window.card(Sample.ANN).type("25");
      slow.hold("start");
      window.robot.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
      slow.release("start");
      window.settle();
      window.type("30");
      slow.hold("take");
      window.robot.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
      assertFalse(window.shows("receipt"), "nothing is shown as taken before it is on disk");
      slow.release("take");
      window.settle();
      window.enter().enter();
      assertEquals(1, slow.calls("start"));
      assertEquals(1, slow.calls("take"));
      assertEquals(1, taken(window).size());
      assertEquals(1, window.receipts.printed.size());
    }
  }

  @Test
  void takesNothingWhileEnterIsHeldDown() {
    try (Window window = ready()) {
      window.card(Sample.ANN).type("25");
      for (int i = 0; i < 20; i++) {
        window.robot.press(KeyCode.ENTER);
        window.settle();
      }
      window.robot.release(KeyCode.ENTER);
      window.settle();
      assertEquals("", window.text("given"));
      assertEquals(0, taken(window).size());
    }
  }

  @Test
  void neverLetsAScanIntoTheAmountOrTheTellerOffTheirCustomer() {
    try (Window window = ready()) {
      window.card(Sample.ANN).type("2").card(Sample.FIRM);
      assertEquals("2", window.text("amount"));
      assertEquals("Ilze Bērziņa-Kalniņa", window.text("name"));
      assertTrue(window.shows("notice"));
      window.type("5").enter().card(Sample.FIRM);
      assertEquals("", window.text("given"));
      assertEquals("Ilze Bērziņa-Kalniņa", window.text("name"));
      window.type("30").enter();
      assertEquals(Sample.ANN, taken(window).getFirst().started().contract());
    }
  }

  @Test
  void refusesACodeThatAWedgeScannerTypedIntoAField() {
    try (Window window = ready()) {
      window.card(Sample.ANN).type("1002003001").enter();
      assertEquals("", window.text("amount"));
      window.type("25").enter().type("1002003001").enter();
      assertEquals("", window.text("given"));
      assertEquals(0, taken(window).size());
    }
  }

  @Test
  void answersNoQuestionByEnter() {
    try (Window window = ready()) {
      pay(window);
      window.card(Sample.ANN).type("25").enter();
      assertTrue(window.shows("question"));
      window.enter().enter();
      assertTrue(window.shows("question"));
      assertEquals(1, taken(window).size());
      window.key(KeyCode.F8).type("25,30").enter();
      assertEquals(2, taken(window).size());
    }
  }

  @Test
  void takesByCardOnlyAfterTheTellerSaidThatTheTerminalDid() {
    try (Window window = ready()) {
      window.card(Sample.ANN).type("25").enter().key(KeyCode.F4);
      assertEquals(0, taken(window).size());
      window.key(KeyCode.F8);
      assertEquals(Tender.CARD, tender(taken(window).getFirst()));
    }
  }

  @Test
  void abandonsAStartedPaymentOnlyAfterAsking() {
    try (Window window = ready()) {
      window.card(Sample.ANN).type("25").enter().key(KeyCode.ESCAPE, KeyCode.ESCAPE);
      assertFalse(window.book.on(TODAY).getFirst().abandoned());
      window.key(KeyCode.ESCAPE, KeyCode.F8);
      assertTrue(window.book.on(TODAY).getFirst().abandoned());
    }
  }

  @Test
  void asksFirstWhatBecameOfAPaymentThatACrashLeftOpen() {
    try (Window window = ready()) {
      window.card(Sample.ANN).type("25").enter();
    }
    try (Window window = Window.open(home, "en").signIn()) {
      assertEquals("€25.30", window.text("due"));
      window.enter().key(KeyCode.F8);
      assertTrue(window.book.on(TODAY).getFirst().open(), "nothing is decided by default");
      window.key(KeyCode.DIGIT1, KeyCode.F8);
      assertEquals(Tender.CASH, tender(taken(window).getFirst()));
      window.card(Sample.FIRM);
      assertEquals("Biedrība \"Saule, jūra un vējš\"", window.text("name"));
    }
  }

  @Test
  void keepsAStartedPaymentBehindTheIdleLock() {
    try (Window window = ready()) {
      window.card(Sample.ANN).type("25").enter();
      window.pass(Duration.ofMinutes(11));
      window.awaitPlace("pin");
      assertTrue(window.till.person().isEmpty());
      window.type("2580").enter();
      window.type("30").enter();
      assertEquals(1, taken(window).size());
    }
  }

  @Test
  void stopsTakingPaymentsWhenThePaymentPathFellOver() {
    SlowDesk desk = new SlowDesk();
    try (Window window = ready(desk.around())) {
      window.card(Sample.ANN).type("25").enter();
      desk.breakDown("take");
      window.type("30").enter().enter();
      assertEquals(1, desk.calls("take"));
      window.key(KeyCode.ESCAPE).card(Sample.FIRM);
      assertEquals("Ilze Bērziņa-Kalniņa", window.text("name"));
      assertEquals(0, window.receipts.printed.size());
    }
  }

  @Test
  void keepsThePaymentWhenThePrinterFails() {
    try (Window window = ready()) {
      window.receipts.breakDown();
      pay(window);
      assertEquals(1, taken(window).size());
      window.receipts.mend();
      window.key(KeyCode.F9);
      assertEquals(List.of(taken(window).getFirst().payment()), window.receipts.printed);
    }
  }

  private Window ready() {
    return ready(UnaryOperator.identity());
  }

  private Window ready(UnaryOperator<Desk> desk) {
    return Window.open(home, "en", false, desk).signIn().openTill();
  }

  private static void pay(Window window) {
    window.card(Sample.ANN).type("25").enter().type("30").enter();
  }

  private static List<Line> taken(Window window) {
    return window.book.on(TODAY).stream().filter(line -> line.taken() != null).toList();
  }

  private static Tender tender(Line line) {
    var fact = line.taken();
    if (fact == null) {
      throw new AssertionError("not taken: " + line);
    }
    return fact.tender();
  }
}
