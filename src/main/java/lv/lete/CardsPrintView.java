package lv.lete;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.Printing;
import lv.lete.card.register.Batch;
import lv.lete.card.register.PrintJob;

/// What printing cards says on a terminal.
final class CardsPrintView {
  private final PrintWriter out;

  CardsPrintView(PrintWriter out) {
    this.out = out;
  }

  /// Says what came of it; answers the exit code.
  int printing(Printing printing, long batch) {
    return switch (printing) {
      case Printing.Done(int printed) -> {
        out.println("%d cards printed; none of batch %d is left".formatted(printed, batch));
        yield Exit.DONE;
      }
      case Printing.NotReadable wrong -> {
        new CardsOutputView(out).rendering(wrong.why(), 0);
        yield refused("LT-W48 The job was not sent", wrong.printed());
      }
      case Printing.NotReleased(Batch.State state) ->
          refused(
              "LT-W63 Batch %d is %s, not released: lete cards render --batch %d first"
                  .formatted(batch, state, batch),
              0);
      case Printing.Changed(int printed) ->
          refused("LT-W70 The batch was changed by somebody else just now", printed);
      case Printing.NotReady(int printed, List<Obstacle> obstacles) ->
          refused(
              "LT-W71 The printer needs somebody: "
                  + obstacles.stream().map(Obstacle::toString).collect(Collectors.joining("; ")),
              printed);
      case Printing.Refused(int printed, String why) ->
          refused("LT-W67 The printer took nothing: " + why, printed);
      case Printing.Stopped(int printed, PrintJob job, int cameOut, String why) ->
          refused(
              ("LT-W66 The printer stopped: %s. %d of the job's %d cards came out; destroy one"
                      + " that is half in the printer")
                  .formatted(why, cameOut, job.cards()),
              printed);
      case Printing.Cancelled(int printed) -> refused("LT-W49 Cancelled", printed);
      case Printing.Look(int printed, PrintJob job, String why) ->
          refused(
              ("LT-W65 It is not known what came out: %s. Look whether places %s came out, then"
                      + " use --sent OUT, AGAIN or how many")
                  .formatted(why, job.places()),
              printed);
    };
  }

  private int refused(String why, int printed) {
    out.println("%s. %d cards printed before; the same command goes on.".formatted(why, printed));
    return Exit.REFUSED;
  }
}
