package lv.lete;

import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.receipt.PrintReceipt;
import lv.lete.ui.Receipts;

/// The screens' wish for a receipt, carried out by [PrintReceipt].
final class PaperReceipts implements Receipts {
  private final PrintReceipt print;

  PaperReceipts(PrintReceipt print) {
    this.print = print;
  }

  @Override
  public Printing print(UUID payment, Actor actor) {
    return switch (print.print(payment, actor)) {
      case PrintReceipt.Printing.Printed(var copy, var text) -> new Printing.Printed(copy, text);
      case PrintReceipt.Printing.NotPrinted(var reason) ->
          new Printing.NotPrinted(
              switch (reason) {
                case NOT_TAKEN -> "LT-R01";
                case JOURNAL_BROKEN -> "LT-J01";
                case STORE_FAULT -> "LT-J02";
                case OUTLET_FAULT -> "LT-R02";
              });
    };
  }
}
