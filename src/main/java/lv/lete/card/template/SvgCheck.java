package lv.lete.card.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.lete.card.pdf.Typeface;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What would make a picture look other than it was drawn: fonts and letters that are not there,
/// files outside.
final class SvgCheck {
  private final String file;
  private final Map<String, Typeface> faces;
  private final List<TemplateProblem> problems;

  SvgCheck(String file, Map<String, Typeface> faces, List<TemplateProblem> problems) {
    this.file = file;
    this.faces = faces;
    this.problems = problems;
  }

  void check(Svg svg) {
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
    for (Element element : svg.elements("image", "use", "feImage", "script", "foreignObject")) {
      String target = element.getAttribute("href") + element.getAttribute("xlink:href");
      boolean within = target.startsWith("#") || target.startsWith("data:image/");
      if (!within) {
        problem(
            name(element),
            "It needs something that is not in the file.",
            "Embed the picture, or take the element away.");
      }
    }
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
