package lv.lete;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/// Text on its way to a terminal: names and words that came from outside may hold characters that
/// steer one, move its cursor, ring its bell or turn the direction of writing. Each of them is
/// shown as a sign of its own (U+2400 and on, else U+FFFD) and steers nothing; line ends and tabs
/// go through.
final class ShownText extends FilterWriter {
  private static final char PICTURES = '\u2400';
  private static final char DELETE = '\u007F';
  private static final char DELETE_PICTURE = '\u2421';
  private static final char REPLACED = '\uFFFD';

  private ShownText(Writer out) {
    super(out);
  }

  /// Writes to `out`, and through to its end with every line, where `out` does.
  static PrintWriter to(PrintWriter out) {
    return new PrintWriter(new ShownText(out), true);
  }

  @Override
  public void write(int letter) throws IOException {
    out.write(shown((char) letter));
  }

  @Override
  public void write(char[] letters, int from, int count) throws IOException {
    char[] shown = new char[count];
    for (int i = 0; i < count; i++) {
      shown[i] = shown(letters[from + i]);
    }
    out.write(shown, 0, count);
  }

  @Override
  public void write(String text, int from, int count) throws IOException {
    write(text.toCharArray(), from, count);
  }

  private static char shown(char letter) {
    if (letter == '\n' || letter == '\r' || letter == '\t') {
      return letter;
    }
    if (letter < ' ') {
      return (char) (PICTURES + letter);
    }
    if (letter == DELETE) {
      return DELETE_PICTURE;
    }
    return Character.isISOControl(letter) || turns(letter) ? REPLACED : letter;
  }

  /// The marks of the Unicode bidirectional algorithm, which embed, override, isolate or turn what
  /// stands beside them (UAX 9, section 2).
  private static boolean turns(char letter) {
    return letter == '\u061C'
        || letter == '\u200E'
        || letter == '\u200F'
        || (letter >= '\u202A' && letter <= '\u202E')
        || (letter >= '\u2066' && letter <= '\u2069');
  }
}
