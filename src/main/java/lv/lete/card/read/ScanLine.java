package lv.lete.card.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of reflectances through a symbol, cut into bars and spaces at the global threshold, the
/// middle between the lightest and the darkest (ISO/IEC 15416, 5.3.2).
final class ScanLine {
  private static final int ELEMENTS_A_CHARACTER = 6;
  private static final int STOP_ELEMENTS = 7;
  private static final int QUIET = 10;

  /// A symbol's widest element has four modules, a quiet zone ten.
  private static final double WIDEST_MODULES = 6;

  private final double[] light;
  private final double threshold;
  private final double contrast;
  private final List<Element> elements = new ArrayList<>();

  /// A bar or a space: from its first edge to its last, with parts of a pixel, the lightest and
  /// darkest within, and how uneven it is.
  record Element(boolean bar, double from, double to, double peak, double unevenness) {
    double width() {
      return to - from;
    }
  }

  ScanLine(double[] light) {
    this.light = light;
    double least = 1;
    double most = 0;
    for (double value : light) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    threshold = (least + most) / 2;
    contrast = most - least;
    cut();
  }

  private void cut() {
    double from = 0;
    int first = 0;
    boolean dark = light[0] < threshold;
    for (int x = 1; x < light.length; x++) {
      boolean now = light[x] < threshold;
      if (now != dark) {
        double part = (threshold - light[x - 1]) / (light[x] - light[x - 1]);
        double edge = x - 1 + part;
        elements.add(element(dark, from, edge, first, x));
        from = edge;
        first = x;
        dark = now;
      }
    }
    elements.add(element(dark, from, light.length - 1, first, light.length));
  }

  /// An element's unevenness (5.3.6) is that of its most prominent spot: how much lighter a place
  /// in a bar is than the darkest on each side of it, the smaller of both, so that the bar's own
  /// edges are none; in a space the other way round.
  private Element element(boolean bar, double from, double to, int first, int end) {
    int count = end - first;
    double[] after = new double[count + 1];
    after[count] = Double.MAX_VALUE;
    for (int i = count - 1; i >= 0; i--) {
      after[i] = Math.min(after[i + 1], shade(bar, first + i));
    }
    double before = Double.MAX_VALUE;
    double spot = 0;
    for (int i = 0; i < count; i++) {
      double here = shade(bar, first + i);
      before = Math.min(before, here);
      spot = Math.max(spot, Math.min(here - before, here - after[i]));
    }
    double peak = after[0];
    return new Element(bar, from, to, bar ? peak : 1 - peak, spot);
  }

  /// From 0 for what the element should be.
  private double shade(boolean bar, int x) {
    return bar ? light[x] : 1 - light[x];
  }

  /// The lightest less the darkest of the line.
  double contrast() {
    return contrast;
  }

  /// All elements, the margins among them.
  List<Element> elements() {
    return elements;
  }

  /// The symbol of which a reader saw the start pattern at `left` and the stop pattern at `right`:
  /// from its first bar to its last, that is as far as no space is wider than any of a symbol's.
  /// Null where its elements are not those of whole characters of Code 128 and a stop.
  @Nullable List<Element> symbol(double left, double right) {
    int first = at(left);
    int last = at(right);
    double[] widths =
        elements.subList(first, last + 1).stream().mapToDouble(Element::width).sorted().toArray();
    double widest = WIDEST_MODULES * widths[widths.length / 10];
    while (first > 0 && within(first - 1, widest)) {
      first--;
    }
    while (last + 1 < elements.size() && within(last + 1, widest)) {
      last++;
    }
    first += elements.get(first).bar() ? 0 : 1;
    last -= elements.get(last).bar() ? 0 : 1;
    int count = last + 1 - first;
    boolean whole = count > STOP_ELEMENTS && (count - STOP_ELEMENTS) % ELEMENTS_A_CHARACTER == 0;
    return whole ? elements.subList(first, last + 1) : null;
  }

  private boolean within(int index, double widest) {
    return elements.get(index).bar() || elements.get(index).width() < widest;
  }

  private int at(double x) {
    int index = 0;
    while (index + 1 < elements.size() && elements.get(index).to() < x) {
      index++;
    }
    return index;
  }

  /// What the line measures of a symbol, which may stand upside down.
  LineGrade measure(List<Element> symbol, boolean upsideDown, String decoded) {
    double module = module(symbol);
    double left = symbol.getFirst().from() - QUIET * module;
    double right = symbol.getLast().to() + QUIET * module;
    double most = 0;
    double least = 1;
    for (int x = (int) Math.max(0, left); x <= Math.min(light.length - 1, right); x++) {
      most = Math.max(most, light[x]);
      least = Math.min(least, light[x]);
    }
    double edge = 1;
    double uneven = 0;
    int first = elements.indexOf(symbol.getFirst());
    for (int i = first - 1; i < first + symbol.size(); i++) {
      if (i >= 0 && i + 1 < elements.size()) {
        edge = Math.min(edge, Math.abs(elements.get(i).peak() - elements.get(i + 1).peak()));
      }
    }
    for (Element element : symbol) {
      uneven = Math.max(uneven, element.unevenness());
    }
    double contrast = most - least;
    return new LineGrade(
        most,
        least,
        contrast,
        edge,
        edge / contrast,
        uneven / contrast,
        Decodability.of(widths(upsideDown ? symbol.reversed() : symbol)),
        decoded);
  }

  private static double[] widths(List<Element> symbol) {
    return symbol.stream().mapToDouble(Element::width).toArray();
  }

  /// The mean width of a module.
  static double module(List<Element> symbol) {
    int characters = (symbol.size() - STOP_ELEMENTS) / ELEMENTS_A_CHARACTER;
    return (symbol.getLast().to() - symbol.getFirst().from()) / (11.0 * characters + 13);
  }
}
