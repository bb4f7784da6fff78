package lv.lete.receipt;

import java.util.Locale;

/// Where receipts come out: a printer, or files. Called for one receipt at a time.
@FunctionalInterface
public interface ReceiptOutlet {

  /// Hands over one receipt, the whole of it.
  ///
  /// @throws OutletFault when it cannot; part of the paper may have moved
  void deliver(Receipt receipt, Locale language);

  /// What it comes out on, as the journal names it.
  default String medium() {
    return "paper";
  }
}
