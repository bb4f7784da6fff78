package lv.lete;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Reads lines of at most so many characters; the rest of a longer line is skipped, never kept.
final class BoundedLines {
  private final Reader reader;
  private final int most;

  BoundedLines(Reader reader, int most) {
    this.reader = reader;
    this.most = most;
  }

  /// A line; `whole` is false where the end was cut off.
  record Line(String text, boolean whole) {}

  /// The next line without its end, or null at the end of input.
  @Nullable Line next() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean whole = true;
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (text.length() < most) {
        text.append((char) c);
      } else {
        whole = false;
      }
      c = reader.read();
    }
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == '\r') {
      text.setLength(length - 1);
    }
    return new Line(text.toString(), whole);
  }
}
