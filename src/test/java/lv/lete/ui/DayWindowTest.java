package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.receipt.OutletTrouble;
import lv.lete.till.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The day at the till, driven as a teller does.
class DayWindowTest {
  @TempDir private Path home;

  private Window ready() {
    return ready(UnaryOperator.identity());
  }

  private Window ready(UnaryOperator<Desk> desk) {
    return Window.open(home, "en", false, desk).signIn().openTill();
  }

  private static <T extends JournalRecord> List<T> facts(Window window, Class<T> type) {
    return window.journal.after(0, 100_000).stream()
        .map(entry -> RecordJson.read(entry.number(), entry.bytes()).record())
        .filter(Recorded.Known.class::isInstance)
        .map(known -> ((Recorded.Known) known).fact())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /// Keys so many euro in one euro pieces and records the count.
  private static Window count(Window window, int euro) {
    window.robot.clickOn("#pieces100");
    return window.type(Integer.toString(euro)).key(KeyCode.F8);
  }

  @Test
  void closesEvenAndShowsAndPrintsTheZ() {
    try (Window window = ready()) {
      window.key(KeyCode.F12, KeyCode.DIGIT4);
      count(window, 100);
      assertEquals("€0.00", window.text("difference"));
      window.key(KeyCode.F8);
      TillSessionClosed closed = facts(window, TillSessionClosed.class).getFirst();
      assertEquals(CloseOutcome.EVEN, closed.outcome());
      assertEquals(1, window.reports.printed.size());
      assertTrue(window.text("report").contains("Z"), window.text("report"));
      window.enter();
      assertTrue(window.till.session().isEmpty());
      assertTrue(window.focused("amount"), "the float of the next session is asked");
    }
  }

  /// Each step of closing with what is on the screen then; Esc leaves, and nothing has happened but
  /// the counts that were made before.
  @Test
  void cancelsAtEveryStepOfClosingWithoutChangingAnything() {
    List<Consumer<Window>> steps =
        List.of(
            window -> {},
            window -> window.robot.clickOn("#pieces100"),
            window -> window.type("97"),
            window -> window.key(KeyCode.F8),
            window -> window.key(KeyCode.F5),
            window -> window.key(KeyCode.F7),
            window -> window.key(KeyCode.F6),
            window -> window.type("I gave right change"));
    try (Window window = ready()) {
      for (int last = 0; last < steps.size(); last++) {
        window.key(KeyCode.F12);
        long before = window.journal.head().number();
        window.key(KeyCode.DIGIT4);
        boolean counted = !window.shows("declared") || window.shows("agreed");
        for (int step = counted ? 3 : 0; step <= last; step++) {
          if (step != 3 || !counted) {
            steps.get(step).accept(window);
          }
        }
        window.settle();
        long counts = facts(window, DrawerCounted.class).size();
        window.key(KeyCode.ESCAPE, KeyCode.ESCAPE);
        long now = window.journal.head().number();
        assertTrue(now - before <= 1, "at most the count was recorded at step " + last);
        assertEquals(last < 3 ? 0 : 1, counts, "counts at step " + last);
        assertEquals(0, facts(window, TillSessionClosed.class).size(), "closed at step " + last);
        assertTrue(window.till.session().isPresent());
        assertEquals(0, window.reports.printed.size());
      }
      window.card(Sample.ANN);
      assertTrue(window.focused("amount"), "the next customer is served");
    }
  }

  @Test
  void closesADifferenceOnlyAsTheTellerChose() {
    try (Window window = ready()) {
      window.key(KeyCode.F12, KeyCode.DIGIT4);
      count(window, 97);
      window.key(KeyCode.F8).enter();
      assertEquals(0, facts(window, TillSessionClosed.class).size(), "nothing is chosen");
      window.key(KeyCode.F6, KeyCode.F8);
      assertEquals(0, facts(window, TillSessionClosed.class).size(), "no statement");
      window.robot.clickOn("#statement");
      window.type("a note was missing").key(KeyCode.F8, KeyCode.F8);
      TillSessionClosed closed = facts(window, TillSessionClosed.class).getFirst();
      assertEquals(CloseOutcome.DISPUTED, closed.outcome());
      assertEquals("a note was missing", closed.statement());
      assertEquals(-300, closed.difference().minor());
    }
  }

  @Test
  void asksForARecountWhenCashHasMovedSince() {
    try (Window window = ready()) {
      window.key(KeyCode.F12, KeyCode.DIGIT4);
      count(window, 100);
      window.key(KeyCode.F2);
      count(window, 99);
      assertEquals(2, facts(window, DrawerCounted.class).size());
      window.key(KeyCode.ESCAPE, KeyCode.ESCAPE);
      window.card(Sample.ANN).type("25").enter().type("25,30").enter();
      window.key(KeyCode.F12, KeyCode.DIGIT4);
      assertTrue(window.shows("pieces100"), "the count is of another drawer");
    }
  }

  @Test
  void countsBlindAndRefusesNonsense() {
    try (Window window = ready()) {
      window.key(KeyCode.F12, KeyCode.DIGIT1);
      assertFalse(window.says("€100.00") && window.says("Should be there €100.00"));
      window.key(KeyCode.ESCAPE, KeyCode.DIGIT3).key(KeyCode.F8);
      assertEquals(0, facts(window, DrawerCounted.class).size(), "nothing was keyed");
      for (String nonsense : List.of("x", "-1", "1.5", "9999999", "999999")) {
        window.robot.clickOn("#pieces50000");
        window.key(KeyCode.HOME).robot.push(KeyCode.SHIFT, KeyCode.END);
        window.type(nonsense).key(KeyCode.F8);
        assertEquals(0, facts(window, DrawerCounted.class).size(), nonsense);
        assertFalse(window.says("Should be there: "));
      }
      window.robot.clickOn("#pieces50000");
      window.key(KeyCode.HOME).robot.push(KeyCode.SHIFT, KeyCode.END);
      window.type("0").key(KeyCode.F8, KeyCode.F8, KeyCode.ENTER);
      assertEquals(1, facts(window, DrawerCounted.class).size());
      assertEquals("€100.00", window.text("expected"));
    }
  }

  @Test
  void movesCashOnceHoweverOftenEnterIsPressed() {
    SlowDesk slow = new SlowDesk();
    try (Window window = ready(slow.around())) {
      window.key(KeyCode.F12, KeyCode.DIGIT2, KeyCode.F5).type("20").enter().type("change");
      window.held = 1;
      slow.hold("move");
      window.enter().enter().enter().key(KeyCode.ESCAPE);
      slow.release("move");
      window.held = 0;
      window.settle();
      assertEquals(1, facts(window, CashMoved.class).size());
      assertEquals(1, slow.calls("move"));
    }
  }

  @Test
  void keepsTheMovementsIdWhenTheDiskDidNotAnswer() {
    SlowDesk slow = new SlowDesk();
    try (Window window = ready(slow.around())) {
      window.key(KeyCode.F12, KeyCode.DIGIT2, KeyCode.F5).type("20").enter().type("change");
      slow.breakDown("move");
      window.enter();
      slow.mend("move");
      window.enter();
      assertEquals(1, slow.calls("intend"), "the same movement is sent again");
      assertEquals(1, facts(window, CashMoved.class).size());
    }
  }

  @Test
  void givesOutMoreThanATellerMayOnlyWithASupervisor() {
    try (Window window = ready()) {
      window.key(KeyCode.F12, KeyCode.DIGIT2, KeyCode.F6).type("60").enter().type("stamps");
      window.enter();
      assertEquals(0, facts(window, CashMoved.class).size());
      window.type("anna").enter().type("2580").enter();
      assertEquals(0, facts(window, CashMoved.class).size(), "nobody approves for themselves");
      window.key(KeyCode.ESCAPE).enter();
      window.type("boriss").enter().type("2580").enter();
      assertEquals("boriss", facts(window, CashMoved.class).getFirst().approver());
    }
  }

  @Test
  void handsTheTillOverToWhoeverHasThePin() {
    try (Window window = ready()) {
      window.key(KeyCode.F12, KeyCode.DIGIT5);
      count(window, 100);
      window.type("cilla").enter().type("1111").enter();
      assertEquals(0, facts(window, TillHandedOver.class).size());
      window.type("2580").enter();
      assertEquals("cilla", facts(window, TillHandedOver.class).getFirst().toTeller());
      window.enter();
      assertTrue(window.till.person().isEmpty());
      window.type("2580").enter().card(Sample.ANN);
      assertTrue(window.focused("amount"), "cilla serves the next customer");
    }
  }

  @Test
  void showsOnlyWhatTheRoleMay() {
    try (Window window = ready()) {
      window.key(KeyCode.F12, KeyCode.DIGIT8);
      assertFalse(window.shows("list"), "a teller manages nobody");
      window.key(KeyCode.ESCAPE, KeyCode.F10);
      window.key(KeyCode.ESCAPE).signIn("boriss").key(KeyCode.F12, KeyCode.DIGIT8);
      assertTrue(window.shows("list"));
    }
  }

  @Test
  void addsSomebodyWhoChoosesAPinWithTheCode() {
    try (Window window = Window.open(home, "en").signIn("boriss").openTill()) {
      window.key(KeyCode.F12, KeyCode.DIGIT8, KeyCode.F2).type("dace").key(KeyCode.F8);
      String code = window.text("code");
      assertEquals(8, code.length());
      window.key(KeyCode.ESCAPE, KeyCode.DIGIT8);
      assertFalse(window.shows("code"), "a code is shown once");
      window.key(KeyCode.F10, KeyCode.ESCAPE, KeyCode.F2);
      window.type("dace").enter().type(code).enter().type("8642").enter().type("8642").enter();
      window.type("8642").enter();
      assertEquals("dace", window.till.person().orElseThrow().name());
      assertEquals(Role.TELLER, window.till.person().orElseThrow().role());
    }
  }

  @Test
  void asksAboutASessionThatWasLeftOpenOvernight() {
    try (Window window = ready()) {
      window.key(KeyCode.F10);
      window.pass(Duration.ofDays(1));
      window.type("2580").enter().card(Sample.ANN);
      assertFalse(window.shows("amount"), "first the question");
      window.key(KeyCode.DIGIT1);
      assertTrue(window.shows("pieces100"), "closing begins with the count");
      window.key(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.DIGIT2);
      window.card(Sample.ANN).type("25").enter().type("25,30").enter();
      assertEquals(1, window.book.on(window.till.session().orElseThrow().businessDate()).size());
    }
  }

  @Test
  void closesThoughThePrinterHasNoPaper() {
    try (Window window = ready()) {
      window.reports.trouble = OutletTrouble.PAPER_OUT;
      window.key(KeyCode.F12, KeyCode.DIGIT4);
      count(window, 100).key(KeyCode.F8);
      assertEquals(1, facts(window, TillSessionClosed.class).size());
      assertEquals(0, window.reports.printed.size());
      window.reports.trouble = null;
      window.key(KeyCode.F3);
      assertEquals(1, window.reports.printed.size());
    }
  }
}
