package lv.lete.receipt;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Fits texts into lines of so many characters, whatever the texts are. One character is one
/// column: texts are composed first (NFC), and what has no width of its own or would steer a
/// printer (control and format characters) never reaches a line.
final class Columns {

  private static final char UNKNOWN = '?';

  private final int width;

  Columns(int width) {
    this.width = width;
  }

  /// A rule across the paper.
  String rule() {
    return "-".repeat(width);
  }

  /// The text in as many centred lines as it needs.
  List<String> centred(String text) {
    return wrap(clean(text)).stream()
        .map(line -> " ".repeat((width - line.length()) / 2) + line)
        .toList();
  }

  /// The text in as many lines as it needs.
  List<String> left(String text) {
    return wrap(clean(text));
  }

  /// A label and its value at the right edge; on lines of their own where they do not fit on one.
  List<String> pair(String label, String value) {
    String cleanLabel = clean(label);
    String cleanValue = clean(value);
    int gap = width - cleanLabel.length() - cleanValue.length();
    if (gap >= 1) {
      return List.of((cleanLabel + " ".repeat(gap) + cleanValue).stripTrailing());
    }
    List<String> lines = new ArrayList<>(wrap(cleanLabel));
    wrap(cleanValue).forEach(line -> lines.add(" ".repeat(width - line.length()) + line));
    return lines;
  }

  /// Breaks at blanks, and within a word only where the word is wider than the paper.
  private List<String> wrap(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static String clean(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> {
          switch (Character.getType(point)) {
            case Character.CONTROL,
                Character.SPACE_SEPARATOR,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                out.append(' ');
            case Character.FORMAT -> {}
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                out.append(UNKNOWN);
            default -> out.append(Character.isBmpCodePoint(point) ? (char) point : UNKNOWN);
          }
        });
    return out.toString().strip().replaceAll(" +", " ");
  }
}
