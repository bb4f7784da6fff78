package lv.lete.ui.cards.printing;

import java.util.List;
import lv.lete.card.output.BatchOutcome;
import lv.lete.card.print.CardPrinter.Readiness;
import lv.lete.card.print.PrintWatch;
import lv.lete.card.print.Printing;
import lv.lete.card.register.PrintJob;
import org.jspecify.annotations.Nullable;

/// What the screen of printing asks. Any thread; throws [lv.lete.store.StoreFault] when the disk
/// fails.
public interface PrintDesk {
  /// A batch that may be printed: so many of its cards are not made yet, so many are; `open` is its
  /// job of which nobody knows what came out, null for none.
  record Row(long batch, String place, int left, int made, @Nullable PrintJob open) {}

  /// What came of looking at a printer.
  sealed interface Looked {
    /// It was asked.
    record Asked(Readiness readiness) implements Looked {}

    /// This names no printer.
    record NoPrinter(String why) implements Looked {}
  }

  /// What came of printing.
  sealed interface Answer {
    /// It was tried.
    record Tried(Printing printing) implements Answer {}

    /// It was not begun: why.
    record NotBegun(BatchOutcome why) implements Answer {}

    /// This names no printer; nothing was sent.
    record NoPrinter(String why) implements Answer {}
  }

  /// Batches with cards to be printed, or with a job that somebody has to look after, newest first.
  List<Row> all();

  /// Whether the printer can print cards now. It is named by its address, `ipp://...`, or as a
  /// queue of the system, `queue:NAME`.
  Looked look(String printer);

  /// Prints what is not printed of a batch.
  Answer print(long batch, String printer, PrintWatch watch);

  /// Somebody looked: the first so many cards of the open job are there. Answers false where no job
  /// is open any more, or it has fewer cards.
  boolean settle(long batch, int cameOut);
}
