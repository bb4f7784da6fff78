package lv.lete.card.face;

/// Where the bars go. Lengths are ten-thousandths of a point, from the lower left corner, because a
/// printer's dot is no round number of anything larger. The bars stand in the middle of the width,
/// on whole dots.
///
/// @param dots the width of a module, in dots of the printer
/// @param dpi dots an inch
public record BarcodeBox(int x, int y, int width, int height, int dots, int dpi) {
  /// Points an inch, in ten-thousandths.
  private static final int INCH = 720_000;

  /// The quiet zone on each side, in modules (GS1 General Specifications, 5.4.3).
  public static final int QUIET = 10;

  /// So many dots, in ten-thousandths of a point.
  int dots(int count) {
    return Math.toIntExact((long) count * INCH / dpi);
  }

  /// How many dots fit into a length.
  private int dotsIn(int length) {
    return Math.toIntExact((long) length * dpi / INCH);
  }

  /// Where the first bar begins, in dots from the left edge of the side; negative never: a code
  /// that does not fit is refused when the template is checked.
  int firstDot(int modules) {
    int all = modules * dots;
    int from = dotsIn(x);
    return from + Math.max(QUIET * dots, (dotsIn(width) - all) / 2);
  }

  /// Whether a code of so many modules fits with its quiet zones.
  public boolean fits(int modules) {
    return (modules + 2 * QUIET) * dots <= dotsIn(width);
  }
}
