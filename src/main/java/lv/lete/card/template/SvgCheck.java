package lv.lete.card.template;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/// What would make a picture look other than it was drawn: fonts that are not there, files outside.
final class SvgCheck {
  private final String file;
  private final Set<String> faces;
  private final List<TemplateProblem> problems;

  SvgCheck(String file, Set<String> faces, List<TemplateProblem> problems) {
    this.file = file;
    this.faces = faces;
    this.problems = problems;
  }

  void check(Svg svg) {
    for (Element text : svg.elements("text", "tspan")) {
      String family = Svg.style(text, "font-family").split(",")[0].replaceAll("['\"]", "").strip();
      if (faces.stream().noneMatch(face -> face.equals(family) || face.startsWith(family + " "))) {
        problem(
            name(text),
            "Its font " + family + " is missing.",
            "Name its file in template.json, or use one of " + faces + ".");
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

  private static String name(Element element) {
    String id = element.getAttribute("id");
    return id.isEmpty() ? element.getTagName() : id;
  }

  private void problem(String element, String what, String mend) {
    problems.add(new TemplateProblem(file, element, what, mend));
  }
}
