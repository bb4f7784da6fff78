package lv.lete.contract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lv.lete.contract.RowRefusal.Reason;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV text by RFC 4180, so that one bad row spoils no other.
///
/// A row may go over several lines where a quote says so. A quote that is not closed within the
/// longest row that we take spoils its own line only: the lines after it are rows of their own.
final class CsvRows {
  private static final CsvReader.CsvReaderBuilder QUOTED = CsvReader.builder();

  private final CsvLines lines;

  CsvRows(CsvLines lines) {
    this.lines = lines;
  }

  /// What stands on a line: its values, or why there are none.
  sealed interface Row {
    /// Values in the order of the file.
    record Values(long line, List<String> values) implements Row {}

    /// Not a row.
    record NoRow(long line, Reason reason) implements Row {}
  }

  /// The next row that is not empty, or null after the last.
  @Nullable Row next() throws IOException {
    CsvLines.Line first = lines.next();
    while (first != null && first.text().isBlank()) {
      first = lines.next();
    }
    return first == null ? null : row(first);
  }

  private Row row(CsvLines.Line first) throws IOException {
    if (first.text().length() > CsvLines.MOST_CHARACTERS) {
      return new Row.NoRow(first.number(), Reason.ROW_TOO_LONG);
    }
    if (first.text().indexOf('"') < 0) {
      return new Row.Values(first.number(), split(first.text()));
    }
    List<CsvLines.Line> more = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    Quotes quotes = Quotes.VALUE_BEGINS.after(first.text());
    while (quotes == Quotes.OPEN && text.length() <= CsvLines.MOST_CHARACTERS) {
      CsvLines.Line next = lines.next();
      if (next == null) {
        break;
      }
      more.add(next);
      text.append('\n').append(next.text());
      quotes = quotes.after(next.text());
    }
    if (quotes != Quotes.OPEN) {
      try {
        List<String> values = QUOTED.ofSingleCsvRecord(text.toString()).getFields();
        return new Row.Values(first.number(), values);
      } catch (CsvParseException notCsv) {
        return spoilt(first, more);
      }
    }
    return spoilt(first, more);
  }

  /// Only the first line is spoilt; a quote may have opened by mistake.
  private Row spoilt(CsvLines.Line first, List<CsvLines.Line> more) {
    more.reversed().forEach(lines::putBack);
    return new Row.NoRow(first.number(), Reason.QUOTES);
  }

  /// Where in a row's quoting a text ends. A quote opens only at a value's beginning.
  private enum Quotes {
    VALUE_BEGINS,
    PLAIN,
    OPEN,
    CLOSED;

    Quotes after(String text) {
      Quotes state = this;
      for (int at = 0; at < text.length(); at++) {
        char character = text.charAt(at);
        state =
            switch (state) {
              case OPEN -> character == '"' ? CLOSED : OPEN;
              case CLOSED -> character == '"' ? OPEN : character == ',' ? VALUE_BEGINS : PLAIN;
              case VALUE_BEGINS ->
                  character == '"' ? OPEN : character == ',' ? VALUE_BEGINS : PLAIN;
              case PLAIN -> character == ',' ? VALUE_BEGINS : PLAIN;
            };
      }
      return state;
    }
  }

  private static List<String> split(String text) {
    List<String> values = new ArrayList<>();
    int start = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
      values.add(text.substring(start, comma));
      start = comma + 1;
    }
    values.add(text.substring(start));
    return values;
  }
}
