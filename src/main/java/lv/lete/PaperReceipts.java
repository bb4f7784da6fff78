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
  private final ReceiptOutlet files;

  PaperReceipts(
      PrintReceipt print, ReceiptOutlet here, ReceiptOutlet elsewhere, ReceiptOutlet files) {
    this.print = print;
    this.here = here;
    this.elsewhere = elsewhere;
    this.files = files;
  }

  /// A second printer that cannot print now has recorded nothing: the file is the original then.
  @Override
  public Printing print(UUID payment, Actor actor, Where where) {
    return switch (where) {
      case HERE -> print.print(payment, actor, here);
      case ELSEWHERE ->
          switch (print.print(payment, actor, elsewhere)) {
            case Printing.NotReady _ when !elsewhere.equals(files) ->
                print.print(payment, actor, files);
            case Printing answer -> answer;
          };
    };
  }
}
