package lv.lete;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.output.RenderCards;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.HandOver.Handing;
import lv.lete.card.print.Printing;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Places;
import lv.lete.card.register.PrintJob;

/// What printing cards says on a terminal.
final class CardsPrintView {
  private static final int SHOWN = 20;

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
      case Printing.NotReleased(Batch.State state) -> refused(notReleased(batch, state), 0);
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

  /// Says what came of handing a batch to a bureau; answers the exit code.
  int handing(Handing handing, long batch) {
    return switch (handing) {
      case Handing.Handed(PrintJob job, List<ChunkFiles> files) -> {
        files.stream().limit(SHOWN).forEach(file -> out.println(file.pdf()));
        out.println(
            ("%s in %s handed over; nobody else prints them. When they are made:"
                    + " the same with --sent OUT, or how many are there")
                .formatted(
                    CardsOutputView.counted(job.cards(), "card"),
                    CardsOutputView.counted(files.size(), "file")));
        yield Exit.DONE;
      }
      case Handing.NothingLeft() -> {
        out.println("none of batch %d is left to be made".formatted(batch));
        yield Exit.DONE;
      }
      case Handing.NotReleased(Batch.State state) -> refused(notReleased(batch, state), 0);
      case Handing.Elsewhere(PrintJob job) ->
          refused(
              "LT-W74 Places %s are at %s; say what became of them with --sent and that printer"
                  .formatted(job.places(), job.printer()),
              0);
      case Handing.Changed() ->
          refused("LT-W70 The batch was changed by somebody else just now", 0);
      case Handing.Blocked(PrintJob job, List<Integer> places) -> blocked(job, places);
      case Handing.NotReadable(RenderCards.Rendering.NotReadable why, Optional<PrintJob> kept) -> {
        new CardsOutputView(out).rendering(why, 0);
        yield refused(
            kept.isEmpty()
                ? "LT-W48 Nothing was handed over"
                : "LT-W48 The files are not all there again; the batch is still handed over, and"
                    + " waits for --sent",
            0);
      }
      case Handing.Cancelled(PrintJob job, int cards) ->
          refused(
              "LT-W49 Cancelled: %d of %d cards are in whole files".formatted(cards, job.cards()),
              0);
    };
  }

  private int blocked(PrintJob job, List<Integer> places) {
    out.println(
        ("LT-W70 Places %s of what was handed over to %s are not to be made any more. The files"
             + " were not made again. A bureau that has files makes these cards, too: let it"
             + " destroy them, and say --sent OUT, or how many of the files' cards are made, these"
             + " counted. Where nothing was given away: --sent AGAIN, then hand over anew.")
            .formatted(Places.of(places), job.printer()));
    return Exit.REFUSED;
  }

  /// How many of a job's cards a person saw: `OUT`, `AGAIN` or a number.
  ///
  /// @throws Refusal where it is none of these
  static int seen(String text, PrintJob open) {
    int seen =
        switch (text) {
          case "OUT" -> open.cards();
          case "AGAIN" -> 0;
          default -> text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        };
    if (seen < 0 || seen > open.cards()) {
      throw new Refusal(
          Exit.USAGE,
          "LT-W69 --sent is OUT, AGAIN or a number from 0 to %d. Nothing was done."
              .formatted(open.cards()));
    }
    return seen;
  }

  private static String notReleased(long batch, Batch.State state) {
    return "LT-W63 Batch %d is %s, not released: lete cards render --batch %d first"
        .formatted(batch, state, batch);
  }

  private int refused(String why, int printed) {
    out.println("%s. %d cards printed before; the same command goes on.".formatted(why, printed));
    return Exit.REFUSED;
  }
}
