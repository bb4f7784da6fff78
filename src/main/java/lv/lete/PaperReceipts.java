package lv.lete;

import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.receipt.PrintReceipt;
import lv.lete.receipt.PrintReceipt.Printing;
import lv.lete.receipt.ReceiptOutlet;
import lv.lete.ui.Receipts;

/// The wish for a receipt, carried out by [PrintReceipt] on the outlets of this terminal: the
/// receipt printer and the second one where they are configured, files where they are not.
final class PaperReceipts implements Receipts {
  private final PrintReceipt print;
  private final ReceiptOutlet here;
  private final ReceiptOutlet elsewhere;

  PaperReceipts(PrintReceipt print, ReceiptOutlet here, ReceiptOutlet elsewhere) {
    this.print = print;
    this.here = here;
    this.elsewhere = elsewhere;
  }

  /// A second printer that cannot print now is a trouble to be told: a file nobody asked for must
  /// not become the original.
  @Override
  public Printing print(UUID payment, Actor actor, Where where) {
    return switch (where) {
      case HERE -> print.print(payment, actor, here);
      case ELSEWHERE -> print.print(payment, actor, elsewhere);
    };
  }

  @Override
  public Printing printReversal(UUID payment, Actor actor, Where where) {
    return switch (where) {
      case HERE -> print.printReversal(payment, actor, here);
      case ELSEWHERE -> print.printReversal(payment, actor, elsewhere);
    };
  }
}
