package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lv.lete.device.DrawerPort;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.payment.HostLife;
import lv.lete.sync.SyncStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Finding a payment, seeing its life, reversing it: with the keys alone.
class PaymentsScreenTest {
  private final List<String> cut = new ArrayList<>();
  private String language = "en";

  @TempDir private Path home;

  @Test
  void findsAPaymentAndReversesItAloneOnce() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      pay(window, Sample.ANN, "25");
      pay(window, Sample.LONG, "60");
      window.key(KeyCode.ESCAPE, KeyCode.F8);
      assertTrue(window.says("The newest payments"));
      window.type("25.00");
      assertEquals("€25.00", window.text("amount"));
      assertTrue(window.says("it does not answer"), "the host is away");
      window.key(KeyCode.F6).enter();
      assertTrue(window.says("LT-X07"), "a reason is wanted");
      window.type("keyed wrong").enter();
      assertEquals(0, count(window, ReversalRequested.class), "nothing is recorded before the yes");
      window.enter();
      assertEquals(0, count(window, PaymentReversed.class), "Enter is no yes");
      window.devices.drawer = Optional.of(DrawerPort.Outcome.OPENED);
      int kicks = window.devices.kicks.size();
      window.robot.press(KeyCode.F8).press(KeyCode.F8).press(KeyCode.F8).release(KeyCode.F8);
      window.settle();
      assertEquals(1, count(window, PaymentReversed.class));
      assertEquals(1, count(window, ReversalRequested.class));
      assertEquals(0, count(window, ReversalApproved.class));
      assertTrue(window.says("€25.30"), "amount and fee go back");
      assertEquals(kicks + 1, window.devices.kicks.size(), "the drawer opens once");
      window.enter();
      assertTrue(window.says("Reversed by anna"));
      window.key(KeyCode.F6);
      assertTrue(window.says("LT-X05"), "never twice");
      window.key(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
      assertTrue(window.says("Reversed"), "today's list says it");
      assertEquals(1, count(window, PaymentReversed.class));
    }
  }

  @Test
  void goesBackAtEveryStepAndChangesNothing() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      pay(window, Sample.ANN, "25");
      long before = window.journal.head().number();
      window.key(KeyCode.ESCAPE, KeyCode.F8, KeyCode.F6, KeyCode.ESCAPE);
      window.key(KeyCode.F6).type("keyed wrong").enter().key(KeyCode.ESCAPE, KeyCode.ESCAPE);
      window.key(KeyCode.ESCAPE);
      assertEquals(before, window.journal.head().number());
      late(window);
      window.key(KeyCode.F8, KeyCode.F6).type("keyed wrong").enter();
      assertTrue(window.says("LT-X12"), "too late to be alone");
      window.type("boriss").enter().key(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
      assertEquals(before, window.journal.head().number());
    }
  }

  @Test
  void letsASupervisorApproveAndCountsWrongPins() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      pay(window, Sample.ANN, "25");
      late(window);
      window.key(KeyCode.ESCAPE, KeyCode.F8, KeyCode.F6).type("keyed wrong").enter();
      window.type("anna").enter().type("2580").enter();
      assertTrue(window.says("LT-T12"), "not by oneself");
      retype(window, "cilla", "2580");
      assertTrue(window.says("LT-T13"), "not by a teller");
      retype(window, "boriss", "1357");
      assertTrue(window.says("LT-T14"), "not with a wrong PIN");
      assertEquals(1, count(window, ReversalRequested.class), "asked for once");
      assertEquals(0, count(window, PaymentReversed.class));
      window.type("2580").enter();
      assertEquals(1, count(window, ReversalApproved.class));
      assertEquals(1, count(window, PaymentReversed.class));
      assertTrue(window.says("Reversed"));
    }
  }

  @Test
  void givesUpARequestThatIsOnDisk() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      pay(window, Sample.ANN, "25");
      late(window);
      window.key(KeyCode.ESCAPE, KeyCode.F8, KeyCode.F6).type("keyed wrong").enter();
      window.type("boriss").enter().type("1357").enter();
      assertEquals(1, count(window, ReversalRequested.class));
    }
    try (Window window = Window.open(home, "en").signIn()) {
      late(window);
      window.key(KeyCode.F8, KeyCode.F6);
      assertTrue(window.says("LT-X12"), "the crash left it open, and it goes on there");
      assertEquals("keyed wrong", window.text("note"));
      window.key(KeyCode.ESCAPE);
      assertEquals(1, count(window, ReversalWithdrawn.class));
      assertEquals(0, count(window, PaymentReversed.class));
      assertTrue(window.says("Request withdrawn by anna"));
    }
  }

  @Test
  void neverLeavesAReversalThatTheDiskHasNotAnsweredFor() {
    SlowDesk slow = new SlowDesk();
    try (Window window = Window.open(home, "en", false, slow.around())) {
      window.signIn().openTill();
      pay(window, Sample.ANN, "25");
      window.key(KeyCode.ESCAPE, KeyCode.F8, KeyCode.F6).type("keyed wrong").enter();
      slow.hold("carryOut");
      window.held = 1;
      window.key(KeyCode.F8, KeyCode.F8, KeyCode.ESCAPE, KeyCode.F10);
      assertTrue(window.shows("reversalSlot"), "still there");
      slow.release("carryOut");
      window.held = 0;
      window.settle();
      assertEquals(1, count(window, PaymentReversed.class));
      assertTrue(window.says("Reversed"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsEverythingWithoutCuttingAText(String wanted) {
    language = wanted;
    try (Window window = Window.open(home, wanted).signIn().openTill()) {
      pay(window, Sample.ANN, "25");
      pay(window, Sample.LONG, "60");
      pay(window, Sample.FIRM, "1200.50");
      window.key(KeyCode.ESCAPE, KeyCode.F8);
      look(window, "70-payments");
      window.host.answer =
          new HostLife.Answer.Known(
              Window.NOON,
              new HostLife.Standing.Posted(Window.NOON, 12345),
              new HostLife.Batch(
                  "0123456789abcdef0123456789abcdef",
                  LocalDate.of(2026, 11, 22),
                  Window.NOON,
                  List.of("camt054/1", "pdf/1")),
              null);
      window.told(new SyncStatus(SyncStatus.Link.UP, 0, 999, null, 1, true, null));
      window.key(KeyCode.DOWN);
      look(window, "71-payments-life");
      window.key(KeyCode.F6);
      look(window, "72-reverse-note");
      window.type("Nepareizs klients").enter();
      look(window, "73-reverse-confirm");
      window.key(KeyCode.F8);
      look(window, "74-reverse-done");
      window.enter();
      look(window, "75-reversed-life");
      window.key(KeyCode.F6);
      look(window, "76-reverse-refused");
      lookOn(window);
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  private void lookOn(Window window) {
    window.key(KeyCode.ESCAPE);
    late(window);
    window.host.answer =
        new HostLife.Answer.Known(
            Window.NOON,
            new HostLife.Standing.InSuspense(
                Window.NOON, "UNKNOWN_CONTRACT", "support", "find the contract"),
            null,
            null);
    window.key(KeyCode.UP, KeyCode.F6).type("Klients pārdomāja").enter();
    window.type("boriss").enter().type("1357").enter();
    look(window, "77-reverse-approve");
    window.key(KeyCode.ESCAPE);
    look(window, "78-withdrawn-life");
    window.type("nobody");
    look(window, "79-payments-none");
    window.key(KeyCode.ESCAPE, KeyCode.ESCAPE);
    look(window, "80-today-reversed");
  }

  private static void pay(Window window, String contract, String amount) {
    window.card(contract).type(amount).enter();
    if (window.shows("yes")) {
      window.key(KeyCode.F8);
    }
    window.key(KeyCode.F6).enter();
    assertFalse(window.shows("given") && !window.shows("doneSlot"), "paid");
  }

  /// A quarter of an hour later; somebody touched a key now and then.
  private static void late(Window window) {
    for (int i = 0; i < 2; i++) {
      window.pass(Duration.ofMinutes(8));
      window.key(KeyCode.SHIFT);
    }
  }

  private static void retype(Window window, String name, String pin) {
    window.robot.interact(
        () -> window.robot.lookup("#supervisor").queryTextInputControl().setText(name));
    window.type(pin).enter();
  }

  private static long count(Window window, Class<? extends JournalRecord> type) {
    long found = 0;
    for (Entry entry : window.journal.after(0, 1000)) {
      if (RecordJson.read(entry.number(), entry.bytes()).record()
              instanceof Recorded.Known(JournalRecord fact)
          && type.isInstance(fact)) {
        found++;
      }
    }
    return found;
  }

  private void look(Window window, String name) {
    window.picture(Path.of("target", "screens", language, name + ".png"));
    Cut.find(window.stage.getScene().getRoot())
        .forEach(text -> cut.add(language + " " + name + ": " + text));
  }
}
