package lv.lete.card.template;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.lete.card.face.BarcodeBox;
import lv.lete.card.face.Design;
import lv.lete.card.face.Side;
import lv.lete.card.face.TextBox;

/// What a template must keep so that every card made of it reads (GS1 General Specifications 5.4
/// and 5.5; ISO/IEC 7810 for ID-1).
final class TemplateCheck {
  /// The modules of the longest symbol we print: GSRN and an issue number of two digits, with
  /// start, three FNC1, check and stop.
  private static final int LONGEST_SYMBOL = 222;

  private static final Set<String> LANGUAGES = Set.of("lv", "lt", "en");

  private static final double ID1_WIDTH = 85.60;
  private static final double ID1_HEIGHT = 53.98;
  private static final double NARROWEST_MM = 0.250;
  private static final double WIDEST_MM = 0.495;
  private static final double LOWEST_MM = 12.7;
  private static final double INCH_MM = 25.4;

  private final List<TemplateProblem> problems;
  private final List<TemplateProblem> warnings;

  TemplateCheck(List<TemplateProblem> problems, List<TemplateProblem> warnings) {
    this.problems = problems;
    this.warnings = warnings;
  }

  void check(TemplateDescription description, Design design) {
    description(description, design);
    List<String> files = Objects.requireNonNullElse(description.sides(), List.<String>of());
    if (files.size() != design.sides().size()) {
      return;
    }
    boolean bars = false;
    for (int i = 0; i < files.size(); i++) {
      Side side = design.sides().get(i);
      for (TextBox box : side.texts()) {
        text(files.get(i), box, design, side.bars());
        if (description.card() && box.field().ofLettersOnly()) {
          problem(
              files.get(i),
              box.field().id(),
              "Only letters have this field.",
              "Take it off the card.");
        }
      }
      if (side.bars() != null) {
        bars = true;
        bars(files.get(i), side.bars(), design);
      }
    }
    boolean wrongBars = problems.stream().anyMatch(one -> one.element().equals(SideReader.BARCODE));
    if (description.card() && !bars && !wrongBars && !files.isEmpty()) {
      problem(
          files.getFirst(),
          "barcode",
          "No side of the card has a barcode.",
          "Draw a rectangle with the id barcode on the layer fields.");
    }
  }

  private void description(TemplateDescription given, Design design) {
    String file = "template.json";
    if (given.name() == null || given.name().isBlank()) {
      problem(file, "name", "It has no name.", "Give it one.");
    }
    if (!given.card() && !"letter".equals(given.kind())) {
      problem(file, "kind", "It is neither card nor letter.", "Write \"card\" or \"letter\".");
    }
    String language = given.language();
    if (language != null && !LANGUAGES.contains(language)) {
      problem(
          file, "language", "Its language is " + language + ".", "Write \"lv\", \"lt\" or \"en\".");
    }
    boolean id1 =
        Math.abs(given.widthMm() - ID1_WIDTH) < 0.01
            && Math.abs(given.heightMm() - ID1_HEIGHT) < 0.01;
    if (given.card() && !id1) {
      problem(file, "widthMm", "A card is 85.60 by 53.98 mm.", "Set widthMm and heightMm to that.");
    }
    if (given.widthMm() <= 0
        || given.heightMm() <= 0
        || given.widthMm() > 500
        || given.heightMm() > 500) {
      problem(
          file,
          "widthMm",
          "The page has no usable size.",
          "Give widthMm and heightMm in millimetres.");
    }
    if (given.bleedMm() < 0 || given.bleedMm() > 10) {
      problem(file, "bleedMm", "The bleed is not 0 to 10 mm.", "Three millimetres are usual.");
    }
    if (given.dpi() < 150 || given.dpi() > 2400) {
      problem(
          file,
          "dpi",
          "The printer's dots an inch are not 150 to 2400.",
          "Card printers have 300 or 600.");
    }
    if (given.sides() == null || given.sides().isEmpty() || given.sides().size() > 2) {
      problem(file, "sides", "It needs one side or two.", "Name the SVG files, the front first.");
    }
    if (design.faces().isEmpty()) {
      problem(file, "fonts", "It names no font.", "Name at least one TrueType file.");
    }
  }

  private void text(
      String file, TextBox box, Design design, @org.jspecify.annotations.Nullable BarcodeBox bars) {
    int left =
        switch (box.anchor()) {
          case START -> box.x();
          case MIDDLE -> box.x() - box.width() / 2;
          case END -> box.x() - box.width();
        };
    String id = box.field().id();
    int bottom = box.y() - (box.lines() - 1) * box.leading() - box.size() / 4;
    boolean off = left < 0 || left + box.width() > design.width() || bottom < 0;
    if (off || box.y() + box.size() > design.height()) {
      problem(
          file, id, "Its words may reach beyond the edge.", "Move it, or make its box smaller.");
    }
    if (bars != null
        && left < (bars.x() + bars.width()) / 100
        && left + box.width() > bars.x() / 100
        && bottom < (bars.y() + bars.height()) / 100
        && box.y() + box.size() * 3 / 4 > bars.y() / 100) {
      problem(
          file,
          id,
          "Its words may touch the barcode or its quiet zone.",
          "Move it clear of the rectangle barcode.");
    }
    if (box.fit() == TextBox.Fit.SHRINK && box.smallest() < 500) {
      warnings.add(
          new TemplateProblem(
              file,
              id,
              "Words may become smaller than 5 points.",
              "Raise data-smallest, or give it more room."));
    }
  }

  private void bars(String file, BarcodeBox box, Design design) {
    double module = box.dots() * INCH_MM / box.dpi();
    if (module < NARROWEST_MM || module > WIDEST_MM) {
      problem(
          file,
          "barcode",
          "Its modules are %.3f mm wide, not 0.250 to 0.495.".formatted(module),
          "Set data-dots so that data-dots × 25.4 / dpi lies between.");
    }
    if (!box.fits(LONGEST_SYMBOL)) {
      problem(
          file,
          "barcode",
          "The bars with their quiet zones are wider than it: %.1f mm are needed."
              .formatted((LONGEST_SYMBOL + 2 * BarcodeBox.QUIET) * module),
          "Make it wider, or data-dots smaller.");
    }
    boolean off = box.x() < 0 || box.y() < 0;
    if (off
        || box.x() + box.width() > 100 * design.width()
        || box.y() + box.height() > 100 * design.height()) {
      problem(file, "barcode", "It reaches beyond the edge.", "Move it onto the card.");
    }
    if (box.height() < 100 * Scale.mm(LOWEST_MM) - 100) {
      problem(file, "barcode", "The bars are lower than 12.7 mm.", "Make it higher.");
    }
  }

  private void problem(String file, String element, String what, String mend) {
    problems.add(new TemplateProblem(file, element, what, mend));
  }
}
