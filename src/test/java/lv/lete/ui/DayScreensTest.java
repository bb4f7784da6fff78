package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import lv.lete.sync.SyncStatus;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks the screens of the day in every language, leaves a picture of each in `target/screens/`,
/// and finds texts that do not fit.
class DayScreensTest {
  private final List<String> cut = new ArrayList<>();
  private String language = "";

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsATellersDayWithoutCuttingAText(String wanted) {
    language = wanted;
    try (Window window = Window.open(home, wanted).signIn()) {
      window.key(KeyCode.F12);
      look(window, "60-day-menu-no-session");
      window.key(KeyCode.ESCAPE).openTill();
      aDay(window);
      window.key(KeyCode.F12);
      look(window, "61-day-menu");
      cash(window);
      window.key(KeyCode.DIGIT1);
      look(window, "65-own-view");
      window.key(KeyCode.F2);
      look(window, "66-own-view-verified");
      window.key(KeyCode.ESCAPE, KeyCode.DIGIT7);
      window.type("2580").enter().type("1357").enter().type("1358").enter();
      look(window, "67-own-pin");
      window.key(KeyCode.ESCAPE);
      close(window);
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsASupervisorsDayWithoutCuttingAText(String wanted) {
    language = wanted;
    try (Window window = Window.open(home, wanted)) {
      window.key(KeyCode.F2);
      look(window, "80-one-time-code");
      window.key(KeyCode.ESCAPE).signIn("boriss").openTill();
      aDay(window);
      people(window);
      window.key(KeyCode.ESCAPE, KeyCode.DIGIT5);
      count(window, "125", "1");
      look(window, "85-hand-over");
      window.type("anna").enter().type("1111").enter();
      look(window, "86-hand-over-wrong-pin");
      window.type("2580").enter();
      look(window, "87-handed-over");
      window.enter();
      look(window, "88-sign-in-of-the-other");
      window.pass(Duration.ofDays(1));
      window.type("2580").enter();
      look(window, "89-left-open-overnight");
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  private static void aDay(Window window) {
    window.card(Sample.ANN).type("25").enter().type("30").enter();
    window.pass(Duration.ofHours(1));
    window.card(Sample.LONG).type("77").enter().key(KeyCode.F4, KeyCode.F8);
    window.pass(Duration.ofHours(2));
    window.card(Sample.FIRM).type("60").enter().key(KeyCode.F6).enter();
    window.key(KeyCode.ESCAPE);
  }

  private void cash(Window window) {
    window.key(KeyCode.DIGIT2);
    look(window, "62-cash");
    window.key(KeyCode.F6).type("60").enter().type("Stamps").enter();
    look(window, "63-cash-approval");
    window.type("boriss").enter().type("1111").enter();
    look(window, "64-cash-not-approved");
    window.type("2580").enter().key(KeyCode.ESCAPE);
  }

  private void close(Window window) {
    window.told(
        new SyncStatus(
            SyncStatus.Link.DOWN, 5, 3, Window.NOON.minus(Duration.ofMinutes(5)), 1, true, null));
    window.key(KeyCode.DIGIT4);
    look(window, "70-count");
    count(window, "125", "x");
    look(window, "71-count-nonsense");
    window.key(KeyCode.BACK_SPACE).type("1").key(KeyCode.F8);
    look(window, "72-close");
    window.key(KeyCode.F6).type("Somebody gave me a note that the drawer does not hold.");
    look(window, "73-close-disputed");
    window.key(KeyCode.F8);
    look(window, "74-closed");
    window.enter();
    look(window, "75-open-again");
    window.key(KeyCode.F12, KeyCode.DIGIT6);
    look(window, "76-reports");
  }

  /// So many cents' worth in hundreds and one cent pieces, keyed as it is.
  private static void count(Window window, String hundreds, String cents) {
    window.robot.clickOn("#pieces100");
    window.type(hundreds);
    window.robot.clickOn("#pieces1");
    window.type(cents).key(KeyCode.F8);
  }

  private void people(Window window) {
    window.key(KeyCode.F12);
    look(window, "81-day-menu-supervisor");
    window.key(KeyCode.DIGIT8, KeyCode.F2).type("dace").key(KeyCode.DOWN);
    look(window, "82-people-add");
    window.key(KeyCode.F8);
    look(window, "83-people-code");
    window.key(KeyCode.F3, KeyCode.F8);
    look(window, "84-people-barred");
    window.key(KeyCode.F3, KeyCode.F8);
  }

  private void look(Window window, String name) {
    window.picture(Path.of("target", "screens", language, name + ".png"));
    Cut.find(window.stage.getScene().getRoot())
        .forEach(text -> cut.add(language + " " + name + ": " + text));
  }
}
