package lv.lete.card.print;

import java.nio.file.Path;

/// A printer of cards. A maker's own library is put behind this by who has it. One job at a time.
public interface CardPrinter {
  /// A file of cards, front then back on pages of a card's size.
  record Job(String name, Path pdf, int cards) {}

  /// What became of a job. Whether a card came out is never guessed.
  sealed interface Outcome {
    /// All came out.
    record Printed() implements Outcome {}

    /// The printer ended the job. `cardsOut` came out for certain, -1 where it does not say.
    record Stopped(int cardsOut, String why) implements Outcome {}

    /// Somebody ended it: as stopped.
    record Cancelled(int cardsOut) implements Outcome {}

    /// It took nothing: nothing came out.
    record Refused(String why) implements Outcome {}

    /// It may have taken the job, and does not answer: somebody has to look.
    record Unknown(String why) implements Outcome {}
  }

  /// Is told how a job goes.
  interface Progress {
    /// So many cards came out so far; false cancels the job at the printer.
    boolean goesOn(int cardsOut);
  }

  /// Prints the file and follows it to its end.
  Outcome print(Job job, Progress progress);
}
