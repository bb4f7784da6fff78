package lv.lete.ui;

import java.util.UUID;
import lv.lete.journal.Actor;

/// Hands a receipt over: on the printer, or wherever root says. Called on a background thread and
/// only for a payment that is on disk as taken.
@FunctionalInterface
public interface Receipts {

  /// What became of a receipt. Neither answer changes the payment.
  sealed interface Printing {
    /// It left the terminal; copy 0 is the first print, every later one says COPY.
    record Printed(int copy, String text) implements Printing {}

    /// It did not; `code` is short, for support. It can be asked for again.
    record NotPrinted(String code) implements Printing {}
  }

  /// Prints, in the name of `actor`. The first print of a cash payment also opens the drawer.
  Printing print(UUID payment, Actor actor);
}
