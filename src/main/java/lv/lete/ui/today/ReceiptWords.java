package lv.lete.ui.today;

import lv.lete.money.Money;
import lv.lete.receipt.OutletTrouble;
import lv.lete.receipt.PrintReceipt.Printing;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;

/// What became of a receipt, in plain words: the payment stands, what the matter is, what to do.
public final class ReceiptWords {
  private static final String FILE = "file";

  private final Words words;

  /// In these words.
  public ReceiptWords(Words words) {
    this.words = words;
  }

  /// The notice for one payment's receipt.
  public Notice of(String code, Money amount, Printing printing) {
    return switch (printing) {
      case Printing.Printed(int copy, _, String medium) -> {
        String key = medium.equals(FILE) ? "receipt.filed" : "receipt.printed";
        String copied = copy == 0 ? "" : "-copy";
        yield Notice.info(words.say(key + copied, code, words.money(amount)));
      }
      case Printing.NotPrinted(var reason) ->
          warning(words.say("receipt.failed", code, reason.code()), reason.code());
      case Printing.NotReady(OutletTrouble trouble) ->
          warning(stands(code, trouble) + " " + words.say("receipt.keys"), trouble.code());
      case Printing.Failed(OutletTrouble trouble, boolean partly) -> {
        String next = words.say(partly ? "receipt.partly" : "receipt.copy-next");
        yield warning(stands(code, trouble) + " " + next, trouble.code());
      }
    };
  }

  private String stands(String code, OutletTrouble trouble) {
    return words.say("receipt.stands", code) + " " + words.say("outlet", trouble);
  }

  private static Notice warning(String text, String code) {
    return new Notice(Notice.Tone.WARNING, text, code);
  }
}
