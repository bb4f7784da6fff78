package lv.lete.card.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.lete.card.face.Side;
import lv.lete.card.face.TextBox;
import lv.lete.card.face.Words;

/// The lines of words that were found on a side, and whether they are those that should be there.
/// One thread.
///
/// A text may have been broken into lines or cut with three dots, as the template says; each line
/// counts once, so that the contract number within the code below the bars is not taken for the
/// contract number.
final class CardLines {
  private static final String DOTS = "…";

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder(64);

  /// Nothing found yet.
  void clear() {
    lines.clear();
    line.setLength(0);
  }

  /// One more letter of the line.
  void letter(String letter) {
    line.append(letter);
  }

  /// The line has ended.
  void endLine() {
    String found = bare(line);
    if (!found.isEmpty()) {
      lines.add(found);
    }
    line.setLength(0);
  }

  /// The first text of the side that is not there; where `expected` has none for a box nothing is
  /// asked. Lines that were found are used up.
  Optional<String> missing(Side side, Words expected) {
    for (TextBox box : side.texts()) {
      for (String one : expected.of(box.field()).split("\n")) {
        String text = bare(box.face().drawable(one.strip()));
        if (!text.isEmpty() && !found(text) && !cut(text)) {
          return Optional.of(one.strip());
        }
      }
    }
    return Optional.empty();
  }

  /// Whether some lines after each other are this text.
  private boolean found(String text) {
    for (int from = 0; from < lines.size(); from++) {
      int reached = 0;
      int to = from;
      while (to < lines.size() && text.startsWith(lines.get(to), reached)) {
        reached += lines.get(to++).length();
        if (reached == text.length()) {
          lines.subList(from, to).clear();
          return true;
        }
      }
    }
    return false;
  }

  /// Whether lines after each other are the beginning of this text, the last with dots.
  private boolean cut(String text) {
    for (int length = text.length(); length > 0; length--) {
      if (lines.stream().anyMatch(one -> one.endsWith(DOTS))
          && found(text.substring(0, length) + DOTS)) {
        return true;
      }
    }
    return false;
  }

  /// Spaces are no matter: at the end of a line they are not shown.
  private static String bare(CharSequence text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!Character.isWhitespace(letter) && letter != '\u00a0') {
        bare.append(letter);
      }
    }
    return bare.toString();
  }
}
