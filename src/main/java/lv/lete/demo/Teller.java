package lv.lete.demo;

import java.time.Duration;
import javafx.scene.input.KeyCode;

/// A teller at work: eyes on the screen, hands on keys and cards. Knows the screens by what they
/// show, and touches nothing behind them.
final class Teller {
  private final Screen screen;
  private final Keys keys;
  private final Glass glass;
  private int taken;

  Teller(Screen screen, Keys keys, Glass glass) {
    this.screen = screen;
    this.keys = keys;
    this.glass = glass;
  }

  /// How many times the screen said "done".
  int taken() {
    return taken;
  }

  void signIn(String name, String pin) {
    screen.await("the cursor in the field for the name", () -> screen.focused("name"));
    keys.type(name);
    keys.press(KeyCode.ENTER);
    pin(pin);
    screen.await("the next screen after the PIN", () -> !screen.shows("#pin"));
  }

  private void pin(String pin) {
    screen.await("the cursor in the field for the PIN", () -> screen.focused("pin"));
    keys.type(pin);
    keys.press(KeyCode.ENTER);
  }

  void openTill(String openingFloat) {
    screen.await("the question for the float", () -> screen.focused("amount"));
    screen.picture("open-till");
    keys.type(openingFloat);
    keys.press(KeyCode.ENTER);
    screen.await("the counter", () -> screen.shows("#waitingSlot"));
  }

  /// Waits until the till has locked itself, and unlocks it.
  void comeBack(Duration idle, String pin) {
    screen.await("the till locks itself", idle, () -> screen.shows("#pin"));
    screen.picture("locked");
    pin(pin);
    screen.await("the counter after the PIN", () -> !screen.shows("#pin"));
  }

  /// Presents a code and waits for the contract.
  void scan(String code) {
    present(code);
    awaitAmount();
  }

  /// Presents a code, whatever comes of it.
  void present(String code) {
    screen.await("the scanner listens", () -> glass.scan(code));
  }

  void awaitAmount() {
    screen.await("the contract and the cursor in the amount", () -> paying() && amountFocused());
  }

  /// The name is asked: it is the right one.
  void confirmName(String picture) {
    screen.await("the question for the name", () -> screen.shows("#yes"));
    screen.picture(picture);
    keys.press(KeyCode.F8);
    awaitAmount();
  }

  /// Keys the sum; the cursor goes to the money given, and no question comes.
  void amount(String sum) {
    keys.type(sum);
    keys.press(KeyCode.ENTER);
    screen.await("the cursor in the money given", () -> screen.focused("given"));
  }

  /// Keys the sum; a question comes.
  void amountAsked(String sum, String picture) {
    keys.type(sum);
    keys.press(KeyCode.ENTER);
    screen.await("the question about the amount", () -> screen.shows("#yes"));
    screen.picture(picture);
  }

  void yesToAmount() {
    keys.press(KeyCode.F8);
    screen.await("the cursor in the money given", () -> screen.focused("given"));
  }

  void noToAmount() {
    keys.press(KeyCode.ESCAPE);
    screen.await("the cursor back in the amount", () -> !screen.shows("#yes") && amountFocused());
  }

  void cash(String given) {
    keys.type(given);
    keys.press(KeyCode.ENTER);
    done();
  }

  void exactCash() {
    keys.press(KeyCode.F6);
    keys.press(KeyCode.ENTER);
    done();
  }

  void card(String picture) {
    keys.press(KeyCode.F4);
    screen.await("the question for the card terminal", () -> screen.shows("#yes"));
    screen.picture(picture);
    keys.press(KeyCode.F8);
    done();
  }

  void giveUp(String picture) {
    keys.press(KeyCode.ESCAPE);
    screen.await("the question whether to give up", () -> screen.shows("#yes"));
    screen.picture(picture);
    keys.press(KeyCode.F8);
    screen.await("the empty counter", () -> screen.shows("#waitingSlot"));
  }

  /// The code on a card whose bars do not read.
  void keyCode(String code) {
    keys.press(KeyCode.F3);
    screen.await("the field for a code", () -> screen.focused("code"));
    keys.type(code);
    screen.picture("key-code");
    keys.press(KeyCode.ENTER);
  }

  void find(String words, String picture) {
    keys.press(KeyCode.F2);
    screen.await("the field to search", () -> screen.focused("query"));
    keys.type(words);
    screen.await("somebody found", () -> screen.shows("#results .list-cell .label"));
    screen.picture(picture);
    keys.press(KeyCode.ENTER);
    awaitAmount();
  }

  /// Whether the screen has told what became of the last receipt.
  boolean receiptIsTold() {
    String said = screen.text("#doneSlot .notice-text");
    return !said.isEmpty() && !said.contains("…");
  }

  /// The receipt that is on the screen, once more.
  void reprint() {
    keys.press(KeyCode.F9);
  }

  /// Something is explained in plain words, with a code for support.
  void explained(String what, String picture) {
    screen.await(
        "the explanation: " + what,
        () -> screen.shows("#waitingSlot") && !screen.text("#waitingSlot #code").isBlank());
    screen.picture(picture);
    keys.press(KeyCode.ESCAPE);
    screen.await(
        "the empty counter",
        () -> screen.shows("#waitingSlot") && screen.text("#waitingSlot #code").isBlank());
  }

  private boolean paying() {
    return screen.shows("#paying");
  }

  private boolean amountFocused() {
    return screen.focused("amount");
  }

  private void done() {
    screen.await("the payment is done", () -> screen.shows("#doneSlot"));
    taken++;
  }
}
