package lv.lete.receipt;

import java.util.Locale;
import java.util.Optional;

/// Where receipts and reports come out: a printer, or files. Called for one at a time.
@FunctionalInterface
public interface ReceiptOutlet {

  /// What already keeps one from coming out; empty when nothing is known to. Asked before the print
  /// is recorded, so that a printer without paper costs no original. Never waits.
  default Optional<OutletTrouble> trouble() {
    return Optional.empty();
  }

  /// Hands over one receipt or report, the whole of it.
  ///
  /// @throws OutletFault when it cannot; part of the paper may have moved
  void deliver(Printout printout, Locale language);

  /// What it comes out on, as the journal names it.
  default String medium() {
    return "paper";
  }
}
