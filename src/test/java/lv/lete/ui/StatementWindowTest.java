package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import lv.lete.ui.StatementDesk.Giving;
import lv.lete.ui.StatementDesk.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A statement of payments for the customer on the screen, by one key.
class StatementWindowTest {
  private final List<String> cut = new ArrayList<>();

  @TempDir private Path home;

  @Test
  void oneKeyAsksTheHostAndSaysWhatCameOfIt() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.card(Sample.ANN).type("25").key(KeyCode.S);
      assertEquals(List.of("HOST " + Sample.ANN), window.statements.asked);
      assertTrue(window.says("345.67"));
      assertTrue(window.says("reports"));
      assertEquals("25", window.text("amount"), "the sum that was keyed waits");
    }
  }

  @Test
  void aSilentHostIsSaidAndTheSameKeyAgainTakesWhatThisTillKnows() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.statements.host = new Giving.HostSilent();
      window.card(Sample.ANN).key(KeyCode.S);
      assertTrue(window.says("LT-W87"));
      assertFalse(window.says("THIS TILL ONLY"));
      window.key(KeyCode.S);
      assertTrue(window.says("THIS TILL ONLY"));
      window.key(KeyCode.S);
      String number = " " + Sample.ANN;
      assertEquals(
          List.of("HOST" + number, "THIS_TILL" + number, "HOST" + number),
          window.statements.asked,
          "every statement asks the host first");
    }
  }

  @Test
  void anotherCustomersSilenceIsNotThisOnes() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.statements.host = new Giving.HostSilent();
      window.card(Sample.ANN).key(KeyCode.S, KeyCode.ESCAPE);
      window.card(Sample.LONG).key(KeyCode.S);
      assertEquals("HOST " + Sample.LONG, window.statements.asked.getLast());
    }
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void everyRefusalSaysWhyWithItsCode(Why why) {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.statements.host = new Giving.NotGiven(why);
      window.card(Sample.ANN).key(KeyCode.S);
      assertTrue(window.says(why.code()));
    }
  }

  @Test
  void isNotGivenWhileMoneyIsTakenOrNobodyIsOnTheScreen() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.key(KeyCode.S);
      window.card(Sample.ANN).type("25").enter().key(KeyCode.S);
      assertEquals(List.of(), window.statements.asked);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void standsWholeOnTheScreen(String language) {
    try (Window window = Window.open(home, language).signIn().openTill()) {
      window.statements.till = FakeStatements.given(true, false);
      window.statements.host = new Giving.HostSilent();
      window.card(Sample.LONG).key(KeyCode.S);
      look(window, language, "68-statement-silent");
      window.key(KeyCode.S);
      look(window, language, "69-statement-till");
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  private void look(Window window, String language, String name) {
    window.picture(Path.of("target", "screens", language, name + ".png"));
    Cut.find(window.stage.getScene().getRoot())
        .forEach(text -> cut.add(language + " " + name + ": " + text));
  }
}
