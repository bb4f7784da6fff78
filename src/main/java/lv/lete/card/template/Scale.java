package lv.lete.card.template;

import org.w3c.dom.Element;

/// From a file's units to hundredths of a point, from its upper left corner to the lower left.
///
/// `unit` is how many hundredths of a point a unit of the file is; `left` and `top` are where its
/// view box begins; `height` is that of the page.
record Scale(double unit, double left, double top, int height) {
  private static final double MM = 7_200 / 25.4;

  /// Millimetres in hundredths of a point.
  static int mm(double length) {
    return (int) Math.round(length * MM);
  }

  /// A length; `12px` and `12` are units of the file.
  int length(String text) {
    return (int) Math.round(number(text) * unit);
  }

  int x(String text) {
    return (int) Math.round((number(text) - left) * unit);
  }

  /// The distance from the lower edge of the page.
  int y(String text) {
    return height - (int) Math.round((number(text) - top) * unit);
  }

  private static double number(String text) {
    String plain = text.endsWith("px") ? text.substring(0, text.length() - 2) : text;
    return Double.parseDouble(plain.strip());
  }

  /// Whether the element, or a group around it, is moved about by a transform.
  static boolean moved(Element element) {
    for (Element at = element;
        at != null;
        at = at.getParentNode() instanceof Element e ? e : null) {
      if (!at.getAttribute("transform").isBlank()) {
        return true;
      }
    }
    return false;
  }
}
