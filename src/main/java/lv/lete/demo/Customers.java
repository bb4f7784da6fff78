package lv.lete.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import lv.lete.device.simulator.ReceiptPrinter;

/// The customers of the demo day, one method each part of the day. What they do is what customers
/// do; what the teller does is in [Teller].
final class Customers {
  private final Screen screen;
  private final Teller teller;
  private final Glass glass;
  private final ReceiptPrinter printer;
  private final PaperTray tray;
  private final Deck deck;
  private final Path out;
  private final PrintWriter say;

  Customers(
      Screen screen,
      Teller teller,
      Edges edges,
      PaperTray tray,
      Deck deck,
      Path out,
      PrintWriter say) {
    this.screen = screen;
    this.teller = teller;
    this.glass = edges.glass();
    this.printer = edges.printer();
    this.tray = tray;
    this.deck = deck;
    this.out = out;
    this.say = say;
  }

  /// Cash, card, a picture of a card, bare numbers, a forgotten card.
  void morning() {
    say.println("A card is scanned; 25.00 in cash, change from 30.00.");
    teller.scan(deck.active().get(0).code());
    screen.picture("contract");
    teller.amount("25");
    screen.picture("tender");
    teller.cash("30");
    screen.await("the receipt is on the paper", () -> tray.count() == 1);
    screen.await("the drawer springs open", printer::drawerOpen);
    printer.drawerOpen(false);
    screen.picture("done");
    say.println("The next card, held up on a telephone's screen; paid by bank card.");
    picture(deck.active().get(1));
    teller.amount("41.70");
    teller.card("card-terminal");
    say.println("A plain number without a check digit: the name is asked.");
    teller.present(deck.active().get(2).plainCode());
    teller.confirmName("confirm-name");
    teller.amount("19.50");
    teller.exactCash();
    say.println("Bars that do not read: the number is keyed.");
    teller.keyCode(deck.active().get(3).number());
    teller.confirmName("keyed");
    teller.amount("22");
    teller.cash("50");
    say.println("The card is at home: found by name.");
    teller.find(ascii(deck.active().get(4).contract().familyName()), "find");
    screen.picture("found");
    teller.amount("30");
    teller.cash("40");
    refusals();
  }

  /// Three cards that cannot be paid for, and each is explained.
  private void refusals() {
    say.println("A contract that has ended, a card nobody knows, a code that makes no sense.");
    teller.present(deck.closed().code());
    teller.explained("the contract is closed", "closed-contract");
    teller.present(deck.unknownCode());
    teller.explained("nobody knows the card", "unknown-card");
    String code = deck.active().get(5).code();
    char wrong = code.charAt(12) == '9' ? '8' : '9';
    teller.present(code.substring(0, 12) + wrong + code.substring(13));
    teller.explained("the check digit is wrong", "unreadable-code");
  }

  /// Two payments while nobody answers.
  void duringOutage() {
    teller.scan(deck.active().get(5).code());
    teller.amount("18.40");
    teller.cash("20");
    teller.scan(deck.active().get(6).code());
    teller.amount("27");
    teller.exactCash();
    screen.picture("done-queued");
  }

  /// The same again, far too much, changed minds, a copy.
  void afternoon() {
    say.println("The first customer again, with the same sum: a question.");
    teller.scan(deck.active().get(0).code());
    teller.amountAsked("25", "same-again");
    teller.yesToAmount();
    teller.cash("30");
    say.println("A sum far outside the usual: a question, and the customer means less.");
    teller.scan(deck.active().get(7).code());
    teller.amountAsked("900", "unusual-amount");
    teller.noToAmount();
    teller.amount("35");
    teller.cash("40");
    say.println("A customer who left the money at home: nothing is taken.");
    teller.scan(deck.active().get(8).code());
    teller.amount("28");
    teller.giveUp("give-up");
    say.println("One more customer, who wants the receipt twice.");
    teller.scan(deck.active().get(9).code());
    teller.amount("26.30");
    teller.cash("30");
    int before = tray.count();
    screen.await("the receipt is told to be printed", () -> teller.receiptIsTold());
    teller.reprint();
    screen.await("the copy is printed", () -> tray.count() > before && copy(tray.count() - 1));
    screen.picture("copy");
    withoutPaper();
  }

  /// The paper runs out: the payment stands, and its receipt comes later, as the original.
  private void withoutPaper() {
    say.println("The printer runs out of paper. The payment stands; its receipt comes later.");
    int before = tray.count();
    printer.paperOut();
    screen.await("the status bar names the printer", () -> screen.shows("#hands"));
    teller.scan(deck.active().get(10).code());
    teller.amount("24.60");
    teller.cash("25");
    screen.await("the screen says what to do", () -> screen.shows("#doneSlot .notice:warning"));
    screen.picture("paper-out");
    printer.newRoll();
    screen.await("the printer works again", () -> !screen.shows("#hands"));
    screen.picture("new-roll");
    teller.reprint();
    screen.await("the receipt is on the paper", () -> tray.count() == before + 1);
    if (copy(before)) {
      throw new DemoFailure("The receipt that was printed later says COPY.");
    }
    screen.picture("printed-later");
  }

  private boolean copy(int index) {
    return tray.texts().get(index).contains("KOPIJA");
  }

  /// A picture of the card, taken and read.
  private void picture(SampleCard card) {
    Path png = out.resolve("cards").resolve(card.number() + ".png");
    Screen.onScreen(() -> {
      CardView.write(card, png);
      return png;
    });
    screen.await("the scanner listens", () -> glass.present(png));
    teller.awaitAmount();
  }

  /// As a teller in a hurry keys it: small letters, no diacritics.
  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z ]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
