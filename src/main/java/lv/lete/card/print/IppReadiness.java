package lv.lete.card.print;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.CardPrinter.Obstacle.Kind;
import lv.lete.card.print.IppAnswer.Group;
import lv.lete.card.print.IppAnswer.Range;

/// What a printer's own attributes say against a job of cards (RFC 8011, 5.4; PWG 5100.3). What it
/// says nothing of is no obstacle.
final class IppReadiness {
  /// ISO/IEC 7810 ID-1, in hundredths of a millimetre, as printers hold it: upright.
  static final int WIDTH = 5_398;

  static final int HEIGHT = 8_560;

  /// What to ask for.
  static final List<String> ATTRIBUTES =
      List.of(
          "printer-make-and-model",
          "printer-state",
          "printer-state-reasons",
          "printer-is-accepting-jobs",
          "document-format-supported",
          "sides-supported",
          "media-size-supported",
          "device-uri");

  private static final int STOPPED = 5;
  private static final int TOLERANCE = 60;

  private IppReadiness() {}

  /// The size of medium to ask for: upright, unless the printer has it lying only.
  static Range media(Group printer) {
    return !fits(printer, WIDTH, HEIGHT) && fits(printer, HEIGHT, WIDTH)
        ? new Range(HEIGHT, WIDTH)
        : new Range(WIDTH, HEIGHT);
  }

  /// What stands in the way of cards of so many sides.
  static List<Obstacle> obstacles(Group printer, int sides) {
    List<Obstacle> obstacles = new ArrayList<>(states(printer));
    if (printer.number("printer-is-accepting-jobs", 1) == 0) {
      obstacles.add(new Obstacle(Kind.NOT_ACCEPTING, ""));
    }
    List<String> formats = printer.all("document-format-supported");
    if (!formats.isEmpty() && !formats.contains("application/pdf")) {
      obstacles.add(new Obstacle(Kind.NO_PDF, String.join(", ", formats)));
    }
    List<String> known = printer.all("sides-supported");
    if (sides > 1 && !known.isEmpty() && !known.contains("two-sided-long-edge")) {
      obstacles.add(new Obstacle(Kind.ONE_SIDE, String.join(", ", known)));
    }
    if (!printer.ranges("media-size-supported/x-dimension").isEmpty()
        && !fits(printer, WIDTH, HEIGHT)
        && !fits(printer, HEIGHT, WIDTH)) {
      obstacles.add(new Obstacle(Kind.NO_CR80, ""));
    }
    return obstacles;
  }

  /// What the printer itself says it needs. A warning or a report stops nothing while it prints.
  static List<Obstacle> states(Group printer) {
    boolean stopped = printer.number("printer-state", 0) == STOPPED;
    List<Obstacle> needs = new ArrayList<>();
    Set<Kind> named = EnumSet.noneOf(Kind.class);
    for (String reason : printer.all("printer-state-reasons")) {
      boolean mild = reason.endsWith("-warning") || reason.endsWith("-report");
      Kind kind =
          kind(reason.toLowerCase(Locale.ROOT).replaceFirst("-(error|warning|report)$", ""));
      boolean nothing = reason.equals("none") || (kind == Kind.OTHER && !reason.endsWith("-error"));
      if (!nothing && (stopped || !mild) && named.add(kind)) {
        needs.add(new Obstacle(kind, reason));
      }
    }
    if (stopped && needs.isEmpty()) {
      needs.add(new Obstacle(Kind.PAUSED, ""));
    }
    return needs;
  }

  private static boolean fits(Group printer, int width, int height) {
    List<Range> widths = printer.ranges("media-size-supported/x-dimension");
    List<Range> heights = printer.ranges("media-size-supported/y-dimension");
    for (int i = 0; i < Math.min(widths.size(), heights.size()); i++) {
      if (near(widths.get(i)).holds(width) && near(heights.get(i)).holds(height)) {
        return true;
      }
    }
    return false;
  }

  private static Range near(Range size) {
    return new Range(size.low() - TOLERANCE, size.high() + TOLERANCE);
  }

  private static Kind kind(String reason) {
    return switch (reason) {
      case "media-empty", "media-needed", "input-tray-missing" -> Kind.NO_CARDS;
      case "media-jam" -> Kind.JAM;
      case "marker-supply-empty", "marker-supply-missing", "toner-empty" -> Kind.NO_RIBBON;
      case "cover-open", "door-open", "interlock-open" -> Kind.OPEN;
      case "output-area-full", "output-tray-missing", "marker-waste-full" -> Kind.OUTPUT_FULL;
      case "paused", "moving-to-paused", "stopped-partly", "stopping" -> Kind.PAUSED;
      case "offline", "shutdown", "timed-out" -> Kind.OFFLINE;
      default -> Kind.OTHER;
    };
  }
}
