package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The settlement screen, driven by its keys.
class SettlementScreenTest {
  private final FxRobot robot = new FxRobot();
  private final List<String> cut = new ArrayList<>();
  private String language = "en";

  @TempDir private Path folder;
  private Stage stage;
  private FakeSettlement books;

  @BeforeEach
  void begin() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    books = new FakeSettlement(folder);
  }

  @AfterEach
  void hide() {
    robot.interact(stage::hide);
  }

  @Test
  void goesFromTheWholeDownToEachPayment() throws TimeoutException {
    show();
    assertTrue(says("€23.81") && says("Not cut yet"), "the sums");
    assertEquals("Institution: records 4", text("membersTitle"));
    key(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    assertEquals("Branch Saldus: records 3", text("membersTitle"));
    key(KeyCode.DOWN, KeyCode.F7);
    assertEquals("Till T1: records 1", text("membersTitle"));
    key(KeyCode.F3);
    assertTrue(says("2026-11-21") || text("date").equals("2026-11-21"));
    assertEquals("Institution: records 0", text("membersTitle"));
    key(KeyCode.F4, KeyCode.F4);
    assertTrue(says("LT-L11"), "a day that has not come");
    key(KeyCode.F9);
    robot.write("22.11.2026");
    key(KeyCode.ENTER);
    assertEquals("Institution: records 4", text("membersTitle"));
    key(KeyCode.F9);
    robot.write("yesterday");
    key(KeyCode.ENTER);
    assertTrue(says("This is not a date"));
  }

  @Test
  void asksOnceBeforeABatchIsCutAndOnceBeforeAFileIsReplaced() throws Exception {
    show();
    key(KeyCode.F6, KeyCode.DIGIT2, KeyCode.ENTER);
    assertTrue(says("has not been cut"));
    assertEquals(0, books.exports.get());
    key(KeyCode.ENTER, KeyCode.ENTER);
    assertEquals(0, books.exports.get(), "Enter is no yes");
    key(KeyCode.ESCAPE);
    assertFalse(books.cut, "no is no");
    key(KeyCode.ENTER, KeyCode.F8, KeyCode.F8);
    assertEquals(1, books.exports.get(), "once");
    Path file = folder.resolve("latvenergo-2026-11-22.camt054.xml");
    byte[] first = Files.readAllBytes(file);
    assertTrue(says("Written: "));
    key(KeyCode.ENTER);
    assertTrue(says("it will be replaced"));
    key(KeyCode.F8);
    assertEquals(2, books.exports.get());
    assertEquals(-1, Arrays.mismatch(first, Files.readAllBytes(file)));
  }

  @Test
  void saysWhatIsRefusedAndCutsNoBatchForIt() throws Exception {
    books.members = List.of(Samples.small().members().getLast());
    show();
    key(KeyCode.F6, KeyCode.DIGIT3);
    assertTrue(says("LT-L05"), "nothing to pay");
    books.full = "no space left";
    key(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.F8);
    assertTrue(says("no space left") && says("LT-L15"));
    key(KeyCode.F9);
    robot.interact(() -> robot.lookup("#path").queryTextInputControl().setText(" "));
    int before = books.exports.get();
    key(KeyCode.ENTER);
    assertTrue(says("Key the name of a file"));
    assertEquals(before, books.exports.get());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(), files.toList(), "no half file");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsEverythingWithoutCuttingAText(String wanted) throws Exception {
    language = wanted;
    books.members = Samples.any(11).members();
    show();
    look("60-settlement-open");
    key(KeyCode.F6);
    look("61-settlement-export");
    key(KeyCode.ENTER);
    look("62-settlement-ask");
    key(KeyCode.F8);
    look("63-settlement-written");
    key(KeyCode.ESCAPE);
    books.alarms.add(new Difference.NotSent(books.members.getFirst()));
    books.alarms.add(new Difference.Unlike(books.members.getFirst(), books.members.get(1)));
    books.alarms.add(
        new Difference.Held(
            books.members.get(2), "UNKNOWN_CONTRACT", "support", "find the contract"));
    key(KeyCode.F5, KeyCode.DOWN, KeyCode.DOWN);
    look("64-settlement-differs");
    key(KeyCode.F8);
    look("65-settlement-findings");
    key(KeyCode.ESCAPE);
    books.part = true;
    key(KeyCode.F5, KeyCode.F7);
    look("66-settlement-till");
    key(KeyCode.ESCAPE, KeyCode.F4);
    look("67-settlement-future");
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  private void show() throws TimeoutException {
    Parts.Threads threads = new Parts.Threads(Runnable::run, Runnable::run);
    FxToolkit.setupFixture(
        () -> SettlementWindow.show(stage, books, threads, Locale.of(language), Window.RIGA));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void key(KeyCode... codes) {
    for (KeyCode code : codes) {
      robot.type(code);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private boolean says(String text) {
    return Looks.says(robot, text);
  }

  private String text(String id) {
    return switch (robot.lookup("#" + id).match(Looks::shown).query()) {
      case Labeled label -> label.getText();
      case TextInputControl field -> field.getText();
      default -> "";
    };
  }

  private void look(String name) throws IOException {
    Looks.picture(robot, stage, Path.of("target", "screens", language, name + ".png"));
    Cut.find(stage.getScene().getRoot())
        .forEach(text -> cut.add(language + " " + name + ": " + text));
  }
}
