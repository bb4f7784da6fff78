package lv.lete.card.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.lete.card.pdf.Typeface;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What would make a picture look other than it was drawn: fonts and letters that are not there,
/// files outside, pictures of a size that takes all memory.
final class SvgCheck {
  /// A4 with 400 dots an inch; decoded they take 64 MB.
  private static final long MOST_DOTS = 16_000_000;

  private final String file;
  private final Map<String, Typeface> faces;
  private final List<TemplateProblem> problems;

  SvgCheck(String file, Map<String, Typeface> faces, List<TemplateProblem> problems) {
    this.file = file;
    this.faces = faces;
    this.problems = problems;
  }

  /// Adds what is wrong; answers false for a picture that must not even be drawn.
  boolean check(Svg svg) {
    for (Element text : svg.elements("text", "tspan")) {
      String family = Svg.style(text, "font-family").split(",")[0].replaceAll("['\"]", "").strip();
      if (faces.keySet().stream()
          .noneMatch(face -> face.equals(family) || face.startsWith(family + " "))) {
        problem(
            name(text),
            "Its font " + family + " is missing.",
            "Name its file in template.json, or use one of " + faces.keySet() + ".");
      } else {
        letters(text, family);
      }
    }
    long dots = 0;
    for (Element element : svg.elements("image", "use", "feImage", "script", "foreignObject")) {
      for (String target :
          List.of(element.getAttribute("href"), element.getAttribute("xlink:href"))) {
        dots += outside(element, target) ? 0 : EmbeddedPicture.dots(target);
      }
      boolean bare = !element.hasAttribute("href") && !element.hasAttribute("xlink:href");
      if (bare) {
        outside(element, "");
      }
    }
    if (dots > MOST_DOTS) {
      problem(
          "image",
          "Its pictures have more than %d million dots together.".formatted(MOST_DOTS / 1_000_000),
          "Make them smaller: 600 dots an inch are more than a printer shows.");
    }
    return dots <= MOST_DOTS;
  }

  /// Adds a problem, and answers true, where the target is not within the file.
  private boolean outside(Element element, String target) {
    boolean attribute = element.hasAttribute("href") || element.hasAttribute("xlink:href");
    boolean within =
        (target.isEmpty() && attribute) || target.startsWith("#") || EmbeddedPicture.isOne(target);
    if (!within) {
      problem(
          name(element),
          "It needs something that is not in the file.",
          "Embed the picture, or take the element away.");
    }
    return !within;
  }

  /// A letter without a picture would be left out, and nobody told.
  private void letters(Element text, String family) {
    List<Typeface> own =
        faces.entrySet().stream()
            .filter(face -> face.getKey().equals(family) || face.getKey().startsWith(family + " "))
            .map(Map.Entry::getValue)
            .toList();
    StringBuilder words = new StringBuilder();
    for (Node at = text.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at.getNodeType() == Node.TEXT_NODE) {
        words.append(at.getTextContent());
      }
    }
    String lost =
        words
            .codePoints()
            .filter(letter -> letter >= ' ' && own.stream().anyMatch(face -> !face.has(letter)))
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    if (!lost.isEmpty()) {
      problem(
          name(text),
          "Its font " + family + " has no " + lost + ".",
          "Write it otherwise, or use a font that has it.");
    }
  }

  private static String name(Element element) {
    String id = element.getAttribute("id");
    return id.isEmpty() ? element.getTagName() : id;
  }

  private void problem(String element, String what, String mend) {
    problems.add(new TemplateProblem(file, element, what, mend));
  }
}
