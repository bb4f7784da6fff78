package lv.lete.device.simulator;

import java.util.ArrayList;
import java.util.List;
import lv.lete.device.simulator.Printed.Run;

/// The line that is being set: letters and bit images side by side on one base line, until a feed
/// prints it. A letter that does not fit goes on the next line.
final class PrintLine {
  private static final int LETTER = 12;

  private record Placed(Bitmap dots, int x) {}

  private final Paper paper;
  private final PrintModes modes;
  private final Typeface typeface = new Typeface();
  private final List<Placed> placed = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private int x;
  private int right;

  PrintLine(Paper paper, PrintModes modes) {
    this.paper = paper;
    this.modes = modes;
  }

  boolean isEmpty() {
    return placed.isEmpty();
  }

  void clear() {
    placed.clear();
    runs.clear();
    x = 0;
    right = 0;
  }

  void letter(char letter) {
    int width = (modes.cellWidth() + modes.letterSpacing) * modes.wide;
    int height = modes.cellHeight() * modes.high;
    if (x + width > modes.width()) {
      feed(modes.lineSpacing);
      if (width > modes.width()) {
        return;
      }
    }
    gap();
    boolean strong = modes.bold || modes.doubleStrike;
    Bitmap dots = new Bitmap(width, height);
    dots.lay(typeface.letter(letter, strong, modes.cellWidth() * modes.wide, height), 0, 0);
    if (modes.underline > 0 && !modes.reversed) {
      dots.fill(0, height - modes.underline, width, modes.underline);
    }
    placed.add(new Placed(modes.reversed ? dots.reversed() : dots, x));
    note(String.valueOf(letter));
    x += width;
    right = Math.max(right, x);
  }

  /// A bit image of `ESC *`; what is wider than the area is cut off at its edge.
  void image(Bitmap dots) {
    placed.add(new Placed(dots, x));
    x = Math.min(x + dots.width, modes.width());
    right = Math.max(right, x);
  }

  /// Blank dots between two letters count as spaces of the transcript.
  private void gap() {
    if (x > right && right > 0) {
      int spaces = Math.round((x - right) / (float) LETTER);
      runs.add(new Run(" ".repeat(spaces), false, false, false, 1, 1));
    }
  }

  private void note(String letter) {
    Run run =
        new Run(
            letter,
            modes.bold || modes.doubleStrike,
            modes.underline > 0,
            modes.reversed,
            modes.wide,
            modes.high);
    Run last = runs.isEmpty() ? null : runs.getLast();
    if (last != null && run.equals(with(last, letter))) {
      runs.set(runs.size() - 1, with(last, last.text() + letter));
    } else {
      runs.add(run);
    }
  }

  private static Run with(Run run, String text) {
    return new Run(text, run.bold(), run.underlined(), run.reversed(), run.wide(), run.high());
  }

  /// Sets the print position, in dots from the left margin; one outside the area is not taken.
  void move(int to) {
    if (to >= 0 && to <= modes.width()) {
      x = to;
    }
  }

  void moveBy(int dots) {
    move(x + dots);
  }

  void tab() {
    int cell = (modes.cellWidth() + modes.letterSpacing) * modes.wide;
    for (int tab : modes.tabs) {
      if (tab * cell > x) {
        move(tab * cell);
        return;
      }
    }
  }

  /// Prints what was set and feeds so many dots, at least the line's height.
  void feed(int dots) {
    if (placed.isEmpty()) {
      paper.feed(dots);
      paper.note(new Printed.Feed(dots));
      clear();
      return;
    }
    int height = placed.stream().mapToInt(each -> each.dots.height).max().orElse(0);
    Bitmap line = new Bitmap(Math.max(1, right), height);
    placed.forEach(each -> line.lay(each.dots, each.x, height - each.dots.height));
    int left = modes.left(right);
    if (!runs.isEmpty()) {
      int first = left + placed.getFirst().x;
      paper.note(new Printed.Text(modes.align, first / LETTER, List.copyOf(runs)));
    }
    paper.print(line, left, dots);
    clear();
  }
}
