package lv.lete;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lv.lete.card.read.Grade;
import lv.lete.card.read.GradePrint;
import lv.lete.card.read.GradePrint.Grading;
import lv.lete.card.read.LineGrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lete cards grade`: how well a printed card's bars can be read.
@Command(
    name = "grade",
    description = {
      "Grades the bars on a scan of a printed card by ISO/IEC 15416, A to F: ten lines, each",
      "the worst of its parameters, the symbol their average. A desk scanner is no calibrated",
      "verifier: the grade tells good cards from bad ones and is no certificate. Of a",
      "picture that was not printed, it is that of the layout only.",
      "Exit code 1 when the grade is below C or no bars are found."
    },
    footer = {"", "Example:", "  lete cards grade scan.png --dpi 600"},
    mixinStandardHelpOptions = true)
final class CardsGradeCommand implements Callable<Integer> {
  private static final long LARGEST_PIXELS = 64_000_000;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IMAGE", description = "PNG, JPEG, BMP or TIFF of one card")
  private Path image = Path.of(".");

  @Option(
      names = "--dpi",
      paramLabel = "N",
      defaultValue = "600",
      description = "dots an inch of the scan, 200 to 2400 (default: ${DEFAULT-VALUE})")
  private int dpi = 600;

  @Override
  public Integer call() {
    if (dpi < 200 || dpi > 2400) {
      throw new Refusal(Exit.USAGE, "LT-W50 Scans have 200 to 2400 dots an inch.");
    }
    return switch (new GradePrint(dpi).grade(picture())) {
      case Grading.Graded(Grade grade, double points, String text, List<LineGrade> lines) -> {
        print(grade, points, text, lines);
        yield grade.compareTo(Grade.C) <= 0 ? Exit.DONE : Exit.REFUSED;
      }
      case Grading.NothingFound() ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W51 No bars can be read in %s. Scan one card, whole, at 600 dots an inch."
                  .formatted(image));
      case Grading.TooLarge() -> throw tooLarge();
    };
  }

  private void print(Grade grade, double points, String text, List<LineGrade> lines) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("line  grade  SC   MOD  Rmin/Rmax  ECmin  decodability  defects  read");
    int number = 1;
    for (LineGrade line : lines) {
      out.println(
          "%4d  %-5s  %3.0f%% %3.0f%%  %3.0f%%/%3.0f%%  %4.0f%%  %11.0f%%  %6.0f%%  %s"
              .formatted(
                  number++,
                  line.grade(),
                  100 * line.contrast(),
                  100 * line.modulation(),
                  100 * line.darkest(),
                  100 * line.lightest(),
                  100 * line.leastEdge(),
                  100 * line.decodability(),
                  100 * line.defects(),
                  line.decoded() == null ? "no" : "yes"));
    }
    out.println("reads: " + text.replace('\u001d', '|'));
    out.println("grade: %s  (%.1f/06/660)".formatted(grade, points));
  }

  /// The picture's size is looked at before it is drawn, so that no small file fills the memory.
  private BufferedImage picture() {
    if (!Files.isRegularFile(image)) {
      throw unreadable("there is no such file");
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(image.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unreadable("it is no picture that can be read");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > LARGEST_PIXELS) {
          throw tooLarge();
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(String.valueOf(e.getMessage()));
    }
  }

  private Refusal unreadable(String why) {
    return new Refusal(Exit.REFUSED, "LT-W52 %s cannot be read: %s.".formatted(image, why));
  }

  private Refusal tooLarge() {
    return new Refusal(
        Exit.REFUSED, "LT-W53 %s has more than 64 million pixels: scan one card.".formatted(image));
  }
}
