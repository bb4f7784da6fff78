package lv.lete.card.face;

import lv.lete.card.pdf.Bytes;

/// Lays words into boxes and adds the operators that show them. One thread.
///
/// What had to be cut, or has letters that the typeface lacks, is told to [Warnings]: nothing is
/// left out silently.
final class Typesetting {
  /// Hears what did not fit.
  interface Warnings {
    /// The text of this field was shortened or lost letters; `shown` is what stands on the card.
    void shortened(Field field, String shown);
  }

  private static final int EM = 1000;
  private static final String DOTS = "…";

  private final Warnings warnings;
  private char[] codes = new char[128];
  private int lastX;
  private int lastY;

  Typesetting(Warnings warnings) {
    this.warnings = warnings;
  }

  /// A text object begins: lines are placed from the one before (ISO 32000-1, 9.4.2).
  void begin(Bytes to) {
    to.text("BT\n");
    lastX = 0;
    lastY = 0;
  }

  /// Adds one box's words within a text object. `font` is the resource number of its typeface. Line
  /// feeds in the words end a line, whatever the box does with long ones.
  void set(Bytes to, TextBox box, int font, String words) {
    int y = box.y();
    int left = box.lines();
    int from = 0;
    while (from <= words.length() && left > 0) {
      int end = words.indexOf('\n', from);
      String line = words.substring(from, end < 0 ? words.length() : end).strip();
      int used = line(to, box, font, y, left, drawable(box, line));
      y -= used * box.leading();
      left -= used;
      from = end < 0 ? words.length() + 1 : end + 1;
    }
    if (from < words.length()) {
      warnings.shortened(box.field(), words.substring(0, from).strip());
    }
  }

  private String drawable(TextBox box, String words) {
    String shown = box.face().drawable(words);
    if (!shown.equals(words)) {
      warnings.shortened(box.field(), shown);
    }
    return shown;
  }

  /// How many lines were used of those that are left.
  private int line(Bytes to, TextBox box, int font, int y, int left, String words) {
    return switch (box.fit()) {
      case SHRINK -> {
        shrink(to, box, font, y, words);
        yield 1;
      }
      case TRUNCATE -> {
        show(to, box, font, box.size(), y, cut(box, words, box.size()));
        yield 1;
      }
      case WRAP -> wrap(to, box, font, y, left, words);
    };
  }

  private void shrink(Bytes to, TextBox box, int font, int y, String words) {
    int wide = box.face().width(words);
    int size = box.size();
    if ((long) wide * size > (long) box.width() * EM) {
      // whole tenths of a point: the eye sees no finer step
      size = Math.max(box.smallest(), (int) ((long) box.width() * EM / wide / 10 * 10));
    }
    show(to, box, font, size, y, cut(box, words, size));
  }

  private int wrap(Bytes to, TextBox box, int font, int y, int left, String words) {
    int used = 0;
    int from = 0;
    do {
      boolean last = used == left - 1;
      int end = last ? words.length() : breakAt(box, words, from);
      String line = words.substring(from, end).strip();
      show(to, box, font, box.size(), y - used * box.leading(), cut(box, line, box.size()));
      used++;
      from = end;
    } while (from < words.length());
    return used;
  }

  /// Where the line that begins at `from` ends: at the last space before the width is used up.
  private static int breakAt(TextBox box, String words, int from) {
    long room = (long) box.width() * EM / box.size();
    int space = -1;
    for (int i = from; i < words.length(); i++) {
      room -= box.face().width(words.charAt(i));
      if (words.charAt(i) == ' ') {
        space = i;
      }
      if (room < 0) {
        return space > from ? space + 1 : Math.max(i, from + 1);
      }
    }
    return words.length();
  }

  private String cut(TextBox box, String words, int size) {
    long room = (long) box.width() * EM / size;
    if (box.face().width(words) <= room) {
      return words;
    }
    long left = room - box.face().width(DOTS);
    int end = 0;
    while (end < words.length() && left >= box.face().width(words.charAt(end))) {
      left -= box.face().width(words.charAt(end++));
    }
    String shown = words.substring(0, end).stripTrailing() + DOTS;
    warnings.shortened(box.field(), shown);
    return shown;
  }

  private void show(Bytes to, TextBox box, int font, int size, int y, String words) {
    if (words.isEmpty()) {
      return;
    }
    if (codes.length < words.length()) {
      codes = new char[2 * words.length()];
    }
    long wide = 0;
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      codes[i] = box.face().code(letter);
      wide += box.face().width(letter);
    }
    int width = (int) (wide * size / EM);
    int x =
        switch (box.anchor()) {
          case START -> box.x();
          case MIDDLE -> box.x() - width / 2;
          case END -> box.x() - width;
        };
    to.text("/F").number(font).raw(' ').hundredths(size).text(" Tf ");
    to.hundredths(x - lastX).raw(' ').hundredths(y - lastY).text(" Td ");
    lastX = x;
    lastY = y;
    to.text(box.colour()).raw(' ').codes(codes, words.length()).text("Tj\n");
  }
}
