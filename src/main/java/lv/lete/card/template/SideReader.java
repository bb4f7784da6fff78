package lv.lete.card.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import lv.lete.card.face.BarcodeBox;
import lv.lete.card.face.Field;
import lv.lete.card.face.TextBox;
import lv.lete.card.face.TextBox.Anchor;
import lv.lete.card.face.TextBox.Fit;
import lv.lete.card.pdf.Typeface;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Reads the boxes of one side from its layer `fields`.
///
/// `<text id="name">` gives a field's font, size, anchor, baseline and colour; `<rect
/// id="name-box">` how wide it may be, and how high where it may have several lines; `<rect
/// id="barcode">` where the bars stand. `data-fit` is shrink, wrap or truncate, `data-smallest` the
/// smallest size for shrink, in the file's units, `data-leading` from line to line; `data-dots` on
/// the barcode is the width of a module in dots.
final class SideReader {
  /// The id of the rectangle that the bars stand in.
  static final String BARCODE = "barcode";

  private static final int USUAL_DOTS = 3;
  private static final String BOX = "-box";

  private final String file;
  private final Scale scale;
  private final int dpi;
  private final Map<String, Typeface> faces;
  private final List<TemplateProblem> problems;
  private final Map<String, Element> rectangles = new HashMap<>();

  /// `faces` are by family and weight, as [#faceName] makes it.
  SideReader(
      String file,
      Scale scale,
      int dpi,
      Map<String, Typeface> faces,
      List<TemplateProblem> problems) {
    this.file = file;
    this.scale = scale;
    this.dpi = dpi;
    this.faces = faces;
    this.problems = problems;
  }

  /// What was found.
  record Boxes(List<TextBox> texts, @Nullable BarcodeBox bars) {}

  static String faceName(String family, boolean bold) {
    return family + (bold ? " bold" : "");
  }

  /// Every box of the layer; what is wrong is added to the problems, and left out.
  Boxes read(Element layer) {
    each(layer, "rect", (id, rect) -> rectangles.put(id, rect));
    rectangles.keySet().forEach(this::checkRectangle);
    List<TextBox> texts = new ArrayList<>();
    each(layer, "text", (id, text) -> text(id, text).ifPresent(texts::add));
    Element bars = rectangles.get(BARCODE);
    return new Boxes(List.copyOf(texts), bars == null ? null : bars(bars).orElse(null));
  }

  private void each(Element layer, String name, BiConsumer<String, Element> taker) {
    NodeList list = layer.getElementsByTagName(name);
    for (int i = 0; i < list.getLength(); i++) {
      Element element = (Element) list.item(i);
      String id = element.getAttribute("id");
      if (Scale.moved(element)) {
        problem(
            id,
            "It is turned, moved or scaled by a transform.",
            "Ungroup it, then draw it anew without one.");
      } else {
        taker.accept(id, element);
      }
    }
  }

  private void checkRectangle(String id) {
    boolean known =
        id.equals(BARCODE)
            || (id.endsWith(BOX)
                && Field.of(id.substring(0, id.length() - BOX.length())).isPresent());
    if (!known) {
      problem(
          id,
          "No field is called so." + NearId.hint(id, rectangleIds()),
          "Use the id of a field with -box, or barcode.");
    }
  }

  private static Stream<String> fieldIds() {
    return Stream.of(Field.values()).map(Field::id);
  }

  private static Stream<String> rectangleIds() {
    return Stream.concat(Stream.of(BARCODE), fieldIds().map(id -> id + BOX));
  }

  private Optional<TextBox> text(String id, Element text) {
    Optional<Field> field = Field.of(id);
    Element box = rectangles.get(id + BOX);
    if (field.isEmpty()) {
      problem(
          id,
          "No field is called so." + NearId.hint(id, fieldIds()),
          "Use one of the ids that README lists, or move the text to another layer.");
      return Optional.empty();
    }
    if (box == null) {
      problem(
          id,
          "It has no box that says how wide it may be.",
          "Draw a rectangle with the id " + id + BOX + ".");
      return Optional.empty();
    }
    NodeList spans = text.getElementsByTagName("tspan");
    Element inner = spans.getLength() > 0 ? (Element) spans.item(0) : text;
    Optional<Typeface> face = face(id, inner);
    Optional<String> colour = Colour.of(Svg.style(inner, "fill"));
    if (colour.isEmpty()) {
      problem(
          id,
          "Its colour is " + Svg.style(inner, "fill") + ".",
          "Use a plain colour such as #1a1a1a.");
    }
    try {
      return face.isEmpty() || colour.isEmpty()
          ? Optional.empty()
          : Optional.of(box(field.get(), text, inner, box, face.get(), colour.get()));
    } catch (NumberFormatException e) {
      problem(
          id,
          "A length of it is no number: " + e.getMessage() + ".",
          "Use plain numbers in the file's units.");
      return Optional.empty();
    }
  }

  private TextBox box(
      Field field, Element text, Element inner, Element box, Typeface face, String colour) {
    int size = scale.length(Svg.style(inner, "font-size"));
    Anchor anchor =
        switch (Svg.style(inner, "text-anchor")) {
          case "middle" -> Anchor.MIDDLE;
          case "end" -> Anchor.END;
          default -> Anchor.START;
        };
    Fit fit =
        switch (text.getAttribute("data-fit")) {
          case "wrap" -> Fit.WRAP;
          case "truncate" -> Fit.TRUNCATE;
          default -> Fit.SHRINK;
        };
    Element from = inner.hasAttribute("x") ? inner : text;
    String smallest = text.getAttribute("data-smallest");
    String given = text.getAttribute("data-leading");
    int leading = given.isEmpty() ? size * 6 / 5 : scale.length(given);
    int baseline = scale.y(from.getAttribute("y"));
    int bottom = scale.y(box.getAttribute("y")) - scale.length(box.getAttribute("height"));
    int lines = Math.max(1, 1 + (baseline - bottom) / leading);
    return new TextBox(
        field,
        face,
        size,
        scale.x(from.getAttribute("x")),
        baseline,
        scale.length(box.getAttribute("width")),
        anchor,
        fit,
        smallest.isEmpty() ? size * 6 / 10 : scale.length(smallest),
        lines,
        leading,
        colour);
  }

  private Optional<Typeface> face(String id, Element text) {
    String family = Svg.style(text, "font-family").split(",")[0].replace("'", "").replace("\"", "");
    String weight = Svg.style(text, "font-weight");
    boolean bold = weight.equals("bold") || weight.matches("[6-9]00");
    Typeface face = faces.get(faceName(family.strip(), bold));
    if (face == null) {
      problem(
          id,
          "Its font is " + faceName(family.strip(), bold) + ", which template.json does not name.",
          "Name a font file for it, or use one of " + faces.keySet() + ".");
    }
    return Optional.ofNullable(face);
  }

  private Optional<BarcodeBox> bars(Element rect) {
    try {
      String dots = rect.getAttribute("data-dots");
      int bottom =
          100 * (scale.y(rect.getAttribute("y")) - scale.length(rect.getAttribute("height")));
      return Optional.of(
          new BarcodeBox(
              100 * scale.x(rect.getAttribute("x")),
              bottom,
              100 * scale.length(rect.getAttribute("width")),
              100 * scale.length(rect.getAttribute("height")),
              dots.isEmpty() ? USUAL_DOTS : Integer.parseInt(dots),
              dpi));
    } catch (NumberFormatException e) {
      problem(
          BARCODE,
          "A length of it is no number: " + e.getMessage() + ".",
          "Use plain numbers in the file's units.");
      return Optional.empty();
    }
  }

  private void problem(String element, String what, String mend) {
    problems.add(new TemplateProblem(file, element, what, mend));
  }
}
