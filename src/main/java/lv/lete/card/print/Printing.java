package lv.lete.card.print;

import java.util.List;
import lv.lete.card.output.RenderCards.Rendering;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.register.Batch;
import lv.lete.card.register.PrintJob;

/// What came of printing cards. What came out before is kept in every case, and doing it again goes
/// on where it ended. `printed` counts the cards that are known to have come out in this run.
public sealed interface Printing {
  /// How many are known to have come out in this run.
  int printed();

  /// None of the batch is left to be printed.
  record Done(int printed) implements Printing {}

  /// The batch is not released: nothing was sent.
  record NotReleased(Batch.State state) implements Printing {
    @Override
    public int printed() {
      return 0;
    }
  }

  /// The batch was held, or a card of it blocked, at this very moment: doing it again sees it.
  record Changed(int printed) implements Printing {}

  /// Cards did not read back right, so none of the job was sent.
  record NotReadable(int printed, Rendering.NotReadable why) implements Printing {}

  /// Somebody has to do something at the printer first; the rest was not sent.
  record NotReady(int printed, List<Obstacle> obstacles) implements Printing {}

  /// The printer took nothing of the job.
  record Refused(int printed, String why) implements Printing {}

  /// The printer ended the job after so many of its cards.
  record Stopped(int printed, PrintJob job, int cameOut, String why) implements Printing {}

  /// Somebody ended it.
  record Cancelled(int printed) implements Printing {}

  /// Nobody knows what came out of the job: somebody looks and says it by [PrintBatch#settle].
  /// Nothing of the batch is printed before.
  record Look(int printed, PrintJob job, String why) implements Printing {}
}
