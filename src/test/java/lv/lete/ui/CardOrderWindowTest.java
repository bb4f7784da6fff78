package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import lv.lete.contract.IssuedCard;
import lv.lete.contract.IssuedCard.Standing;
import lv.lete.journal.Entry;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.RequestRecord.CardOrdered;
import lv.lete.journal.RequestRecord.CardWish;
import lv.lete.request.OrderFate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A card is ordered from the contract on the screen, as a teller does it: keys and scans.
class CardOrderWindowTest {
  private final List<String> cut = new ArrayList<>();

  @TempDir private Path home;

  @Test
  void ordersACardByDigitAndOneFurtherKeyAndKeepsTheSumThatWasKeyed() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      has(window, Sample.ANN, 2, "OUT");
      window.card(Sample.ANN).type("25").key(KeyCode.F1);
      assertTrue(window.says("Card no. 2 is with the customer"));
      window.key(KeyCode.F8, KeyCode.ENTER);
      assertEquals(List.of(), ordered(window), "nothing was marked");
      window.key(KeyCode.DIGIT2, KeyCode.ENTER);
      assertEquals(List.of(), ordered(window), "Enter orders nothing");
      window.key(KeyCode.F8, KeyCode.F8);
      CardOrdered fact = ordered(window).getFirst();
      assertEquals(1, ordered(window).size(), "the key held down orders once");
      assertEquals(CardWish.DAMAGED, fact.wish());
      assertEquals(2, fact.shownIssue());
      assertTrue(window.says("Order taken"));
      window.enter();
      assertEquals("25", window.text("amount"));
    }
  }

  @Test
  void aSumThatIsKeyedIntoThePanelOrdersNothing() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.card(Sample.ANN).key(KeyCode.F1, KeyCode.DIGIT2, KeyCode.DIGIT5);
      window.type("25").enter().key(KeyCode.F8);
      assertEquals(List.of(), ordered(window));
      window.key(KeyCode.ESCAPE);
      assertEquals("", window.text("amount"));
    }
  }

  @Test
  void aCardThatWasScannedIsNotLostAndOneThatIsComingIsNotOrderedAgain() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      has(window, Sample.ANN, 2, "OUT");
      window.card(Sample.ANN).key(KeyCode.F1, KeyCode.DIGIT1, KeyCode.F8);
      window.key(KeyCode.DIGIT4, KeyCode.F8);
      assertEquals(List.of(), ordered(window));
      window.key(KeyCode.ESCAPE, KeyCode.ESCAPE);
      has(window, Sample.ANN, 3, "COMING");
      window.card(Sample.ANN).key(KeyCode.F1, KeyCode.DIGIT2, KeyCode.F8);
      assertEquals(List.of(), ordered(window));
      assertTrue(window.says("LT-W38"));
    }
  }

  @Test
  void whereNoCardWasEverMadeNoneIsLostAndTheFirstIsOffered() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.key(KeyCode.F3).type(Sample.ANN).enter().key(KeyCode.F8, KeyCode.F1);
      assertTrue(window.says("none is lost or broken"));
      window.key(KeyCode.DIGIT1, KeyCode.F8);
      assertEquals(List.of(), ordered(window));
      window.key(KeyCode.DIGIT4, KeyCode.F8);
      assertEquals(CardWish.FIRST, ordered(window).getFirst().wish());
    }
  }

  @Test
  void companiesGetNoneAndAScanGoesOnToTheNextCustomer() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.card(Sample.FIRM).key(KeyCode.F1, KeyCode.DIGIT2, KeyCode.F8);
      assertTrue(window.says("LT-W37"));
      window.card(Sample.ANN);
      assertEquals(List.of(), ordered(window));
      assertEquals("", window.text("amount"));
      assertTrue(window.says("Ilze"));
    }
  }

  @Test
  void isOfferedAfterThePaymentTooAndNeverWhileMoneyIsTaken() {
    try (Window window = Window.open(home, "en").signIn().openTill()) {
      window.card(Sample.ANN).type("25").enter().key(KeyCode.F1);
      assertFalse(window.says("Why does the customer want a card?"));
      window.type("30").enter().key(KeyCode.F1, KeyCode.DIGIT3, KeyCode.F8);
      assertEquals(CardWish.DATA_CHANGED, ordered(window).getFirst().wish());
      window.key(KeyCode.ESCAPE);
      assertTrue(window.says("Paid"), "the payment is told of as before");
    }
  }

  @Test
  void saysNothingIsTakenBeforeTheDiskHasItAndWhatItIsWhenItFails() {
    SlowDesk desk = new SlowDesk();
    try (Window window = Window.open(home, "en", false, desk.around()).signIn().openTill()) {
      window.card(Sample.ANN).key(KeyCode.F1, KeyCode.DIGIT2);
      desk.hold("order");
      window.held = 1;
      window.key(KeyCode.F8, KeyCode.F8, KeyCode.ESCAPE).card(Sample.LONG);
      assertFalse(window.says("Order taken"));
      desk.release("order");
      window.held = 0;
      window.await("taken", () -> window.says("Order taken"));
      assertEquals(1, desk.calls("order"));
      assertEquals(Sample.ANN, ordered(window).getFirst().contract());
      window.enter().key(KeyCode.F1, KeyCode.DIGIT3);
      desk.breakDown("order");
      window.key(KeyCode.F8);
      assertTrue(window.says("LT-W23"));
      assertFalse(window.says("Order taken"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsEveryStepWithoutCuttingAText(String language) {
    try (Window window = Window.open(home, language).signIn().openTill()) {
      window.card(Sample.LONG).type("25");
      look(window, language, "60-card-order-key");
      has(window, Sample.LONG, 2, "OUT");
      window.key(KeyCode.F1);
      look(window, language, "61-card-order");
      for (int digit = 2; digit <= 3; digit++) {
        window.key(digit == 2 ? KeyCode.DIGIT2 : KeyCode.DIGIT3);
        look(window, language, "62-card-order-" + digit);
      }
      window.key(KeyCode.F8);
      look(window, language, "63-card-order-taken");
      window.fate = _ -> new OrderFate.Answer.CardOrdered(3, Standing.COMING, Window.NOON);
      has(window, Sample.LONG, 3, "COMING");
      window.enter().key(KeyCode.F1);
      look(window, language, "64-card-order-coming");
      window.key(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.F3).type(Sample.ANN).enter();
      window.key(KeyCode.F8, KeyCode.F1, KeyCode.DIGIT1);
      look(window, language, "65-card-order-lost");
      window.key(KeyCode.DIGIT4);
      look(window, language, "66-card-order-first");
      window.key(KeyCode.ESCAPE, KeyCode.ESCAPE).card(Sample.FIRM).key(KeyCode.F1);
      look(window, language, "67-card-order-company");
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  private void look(Window window, String language, String name) {
    window.picture(Path.of("target", "screens", language, name + ".png"));
    Cut.find(window.stage.getScene().getRoot())
        .forEach(text -> cut.add(language + " " + name + ": " + text));
  }

  private static void has(Window window, String contract, int issue, String state) {
    window.directory.applyCards(
        List.of(new IssuedCard("latvenergo", contract, issue, state)),
        window.directory.cardsVersion() + 1);
  }

  private static List<CardOrdered> ordered(Window window) {
    List<CardOrdered> orders = new ArrayList<>();
    for (Entry entry : window.journal.cardOrders(10)) {
      Recorded recorded = RecordJson.read(entry.number(), entry.bytes());
      if (recorded.record() instanceof Recorded.Known(CardOrdered fact)) {
        orders.add(fact);
      }
    }
    return orders;
  }
}
