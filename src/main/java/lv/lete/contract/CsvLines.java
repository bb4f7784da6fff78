package lv.lete.contract;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The lines of a text, LF or CRLF (or a lone CR), without a byte order mark, with bounded memory:
/// of a longer line only the first [#MOST_CHARACTERS] + 1 characters are kept. Lines may be put
/// back.
final class CsvLines {
  /// More than any row of ours has.
  static final int MOST_CHARACTERS = 16_384;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;
  private final char[] buffer = new char[1 << 16];
  private final Deque<Line> putBack = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int end;
  private long number;
  private boolean afterCr;

  CsvLines(Reader reader) {
    this.reader = reader;
  }

  /// A line and its number, from 1.
  record Line(long number, String text) {}

  /// The next line, or null after the last.
  @Nullable Line next() throws IOException {
    Line again = putBack.poll();
    return again != null ? again : read();
  }

  /// Makes this the next line again; several are put back last first.
  void putBack(Line line) {
    putBack.push(line);
  }

  private @Nullable Line read() throws IOException {
    line.setLength(0);
    boolean any = false;
    while (at < end || fill()) {
      char character = buffer[at++];
      if (character == '\n' && afterCr) {
        afterCr = false;
        continue;
      }
      afterCr = character == '\r';
      if (character == '\n' || character == '\r') {
        return new Line(++number, line.toString());
      }
      any = true;
      if (line.length() <= MOST_CHARACTERS && !isByteOrderMark(character)) {
        line.append(character);
      }
    }
    return any ? new Line(++number, line.toString()) : null;
  }

  private boolean isByteOrderMark(char character) {
    return character == BYTE_ORDER_MARK && number == 0 && line.isEmpty();
  }

  private boolean fill() throws IOException {
    at = 0;
    end = reader.read(buffer);
    return end > 0;
  }
}
