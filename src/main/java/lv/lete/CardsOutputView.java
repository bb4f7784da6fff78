package lv.lete;

import java.io.PrintWriter;
import java.util.List;
import lv.lete.card.face.Field;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.output.RenderCards.Rendering;
import lv.lete.card.read.Finding;
import lv.lete.card.read.ReadBack;

/// What making and reading back cards says on a terminal.
final class CardsOutputView {
  private static final int SHOWN = 20;

  private final PrintWriter out;

  CardsOutputView(PrintWriter out) {
    this.out = out;
  }

  /// So many of what is named by its singular.
  static String counted(long count, String what) {
    return count == 1 ? "1 " + what : count + " " + what + "s";
  }

  /// Says what came of making files of so many cards; answers the exit code.
  int rendering(Rendering rendering, long of) {
    return switch (rendering) {
      case Rendering.Rendered(List<ChunkFiles> files, int cards, int reused, int shortened) -> {
        files.stream().limit(SHOWN).forEach(file -> out.println(file.pdf()));
        if (files.size() > SHOWN) {
          out.println("and %d more files".formatted(files.size() - SHOWN));
        }
        out.println(
            "%s in %s, every one read back; files that were there already: %d"
                .formatted(counted(cards, "card"), counted(files.size(), "file"), reused));
        if (shortened > 0) {
          out.println(
              "%d words are not shown whole: look at the files *-shortened.csv"
                  .formatted(shortened));
        }
        yield Exit.DONE;
      }
      case Rendering.NotReadable(ChunkFiles file, ReadBack.Report report) -> {
        out.println(
            "LT-W48 %s was not made: %d of its %d cards do not read back right"
                .formatted(file.pdf(), report.faulty(), report.cards()));
        findings(report);
        yield Exit.REFUSED;
      }
      case Rendering.Cancelled(int cards) -> {
        out.println(
            "LT-W49 Cancelled: %d of %d cards are in whole files. The same command goes on."
                .formatted(cards, of));
        yield Exit.REFUSED;
      }
    };
  }

  /// Says what is wrong with a file of cards.
  void findings(ReadBack.Report report) {
    findings(report, "card");
  }

  /// Says what is wrong with a file of such things, `card` or `letter`.
  void findings(ReadBack.Report report, String thing) {
    report.findings().stream()
        .limit(SHOWN)
        .forEach(finding -> out.println("  " + words(finding, thing)));
    if (report.faulty() > SHOWN) {
      out.println("  and %d more".formatted(report.faulty() - SHOWN));
    }
  }

  private static String words(Finding finding, String thing) {
    String card = thing + " " + (finding.place() + 1);
    return switch (finding) {
      case Finding.Unreadable _ -> "%s of the file: no bars can be read".formatted(card);
      case Finding.OtherBars _ ->
          "%s of the file: the bars are not those of the register".formatted(card);
      case Finding.OtherWords _ ->
          "%s of the file: a word that should stand on it does not".formatted(card);
      case Finding.LettersLacking(_, String contract, Field field, String shown) ->
          "%s of the file, contract %s: the design's font lacks letters of %s, which would"
                  .formatted(card, contract, field.id())
              + " stand there as \"%s\": take a template whose font has them, or block the card"
                  .formatted(shown);
      case Finding.PageBroken(_, String why) -> "%s of the file: %s".formatted(card, why);
      case Finding.OtherFile _ -> "the file is not the one that was made: its hash is another";
    };
  }
}
