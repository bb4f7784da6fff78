package lv.lete.ui;

import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.receipt.PrintReceipt;

/// Hands a receipt over: on a printer, or wherever root says. Called on a background thread and
/// only for a payment that is on disk as taken. The answer is that of [PrintReceipt] itself.
@FunctionalInterface
public interface Receipts {

  /// Where a receipt is to come out.
  enum Where {
    /// Where receipts come out: the receipt printer; a file where there is none.
    HERE,
    /// Elsewhere: the second printer; a file where there is none, or where it cannot print now.
    ELSEWHERE
  }

  /// Prints, in the name of `actor`. Waits for the printer.
  PrintReceipt.Printing print(UUID payment, Actor actor, Where where);

  /// Prints the receipt of the payment's reversal, in the name of `actor`. Waits for the printer.
  default PrintReceipt.Printing printReversal(UUID payment, Actor actor, Where where) {
    return new PrintReceipt.Printing.NotPrinted(PrintReceipt.Reason.NOT_TAKEN);
  }
}
