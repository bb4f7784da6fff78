package lv.lete.card.print;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A printer of cards. A maker's own library is put behind this by who has it. One job at a time;
/// one thread.
public interface CardPrinter {
  /// A file of cards, each of `sides` pages of a card's size, the front first. No other job has its
  /// name.
  record Job(String name, Path pdf, int cards, int sides) {}

  /// A job that was sent before, perhaps by a process that is gone. `number` is the printer's own
  /// for it; null where it never said one.
  record Sent(String name, @Nullable String number, int cards, int sides) {}

  /// What became of a job. Whether a card came out is never guessed.
  sealed interface Outcome {
    /// All came out.
    record Printed() implements Outcome {}

    /// All was handed to the printer, and that is the last that can be known of it from here.
    record Delivered(String why) implements Outcome {}

    /// The printer ended the job. `cardsOut` came out for certain, -1 where it does not say.
    record Stopped(int cardsOut, String why) implements Outcome {}

    /// Somebody ended it: as stopped.
    record Cancelled(int cardsOut) implements Outcome {}

    /// It took nothing: nothing came out.
    record Refused(String why) implements Outcome {}

    /// It may have taken the job, and does not answer: somebody has to look.
    record Unknown(String why) implements Outcome {}
  }

  /// What stands in a printer's way; `said` is its own word for it.
  record Obstacle(Kind kind, String said) {
    /// What a person can do something about.
    public enum Kind {
      /// No cards are in it.
      NO_CARDS("it has no cards"),
      /// Cards are jammed.
      JAM("cards are jammed in it"),
      /// The ribbon or ink is used up.
      NO_RIBBON("its ribbon is used up"),
      /// A door or cover is open.
      OPEN("a door of it is open"),
      /// The tray of finished cards is full.
      OUTPUT_FULL("its tray of finished cards is full"),
      /// Somebody paused it, or it stopped itself.
      PAUSED("it is paused"),
      /// It takes no jobs.
      NOT_ACCEPTING("it takes no jobs"),
      /// The system cannot reach it.
      OFFLINE("it is switched off or not connected"),
      /// It cannot print on cards of this size.
      NO_CR80("it does not print on cards of the size ID-1"),
      /// It cannot print both sides.
      ONE_SIDE("it does not print both sides"),
      /// It does not understand PDF.
      NO_PDF("it does not take PDF"),
      /// Something else.
      OTHER("something is wrong with it");

      private final String words;

      Kind(String words) {
        this.words = words;
      }
    }

    @Override
    public String toString() {
      return said.isEmpty() ? kind.words : kind.words + " (" + said + ")";
    }
  }

  /// Whether a job may be sent.
  sealed interface Readiness {
    /// It may; `about` is what the printer calls itself.
    record Ready(String about) implements Readiness {}

    /// It may not, before somebody did something.
    record NotReady(List<Obstacle> obstacles) implements Readiness {}

    /// It does not answer.
    record NoAnswer(String why) implements Readiness {}
  }

  /// Is told how a job goes, on the printing thread.
  interface Progress {
    /// The printer has it, under this number of its own. Kept, so that a later process can ask.
    void taken(String number);

    /// So many cards came out so far; false cancels the job at the printer.
    boolean goesOn(int cardsOut);

    /// The job waits until somebody did something at the printer; empty when it goes on again.
    void waits(List<Obstacle> why);
  }

  /// Which printer it is, the same for every process: a job is asked after only where it was sent.
  String address();

  /// Looks, before anything is sent, whether it can print cards of so many sides now.
  Readiness ready(int sides);

  /// Prints the file and follows it to its end.
  Outcome print(Job job, Progress progress);

  /// Follows a job that was sent before to its end.
  Outcome follow(Sent sent, Progress progress);
}
