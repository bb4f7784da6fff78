package lv.lete.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.lete.contract.RowRefusal.Reason;
import org.jspecify.annotations.Nullable;

/// Reads a utility's contract file row by row: CSV by RFC 4180 with a header, in any charset, with
/// or without a byte order mark, lines ended by LF or CRLF.
///
/// Memory does not grow with the file but for 16-32 bytes a row, by which a number given twice is
/// noticed. A bad row is refused and the rest read on. Values are stripped of blanks around them
/// and composed (NFC). One thread; the caller closes the stream.
public final class ContractCsv {
  private final CsvRows rows;
  private final ContractRow reading;
  private final NumberSet seen = new NumberSet();

  private ContractCsv(CsvRows rows, ContractRow reading) {
    this.rows = rows;
    this.reading = reading;
  }

  /// What the first row makes of a file.
  public sealed interface Opening {
    /// The header names every column that is needed, and no unknown one, in any order.
    record Opened(ContractCsv rows) implements Opening {}

    /// Not a contract file. `unknown` says how many columns have a name that is none of ours, or
    /// one that came before: their text is not repeated, because it may be a customer's.
    record WrongHeader(List<String> missing, int unknown) implements Opening {}
  }

  /// What stands in a row.
  public sealed interface Row {
    /// A contract of the biller.
    record Good(Contract contract) implements Row {}

    /// Nothing that can be taken.
    record Bad(RowRefusal refusal) implements Row {}
  }

  /// Reads the header. Numbers are checked by the biller's rule, amounts are in its currency.
  ///
  /// @throws IOException when the stream cannot be read
  public static Opening open(InputStream bytes, Charset charset, Biller biller) throws IOException {
    Reader text =
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    CsvRows rows = new CsvRows(new CsvLines(text));
    List<String> header =
        rows.next() instanceof CsvRows.Row.Values first ? first.values() : List.of();
    List<Column> columns = new ArrayList<>();
    Set<Column> named = new HashSet<>();
    int unknown = 0;
    for (String name : header) {
      Column column = Column.named(name.strip());
      if (column == null || !named.add(column)) {
        unknown++;
      } else {
        columns.add(column);
      }
    }
    List<String> missing = Column.missing(named);
    if (unknown > 0 || !missing.isEmpty()) {
      return new Opening.WrongHeader(missing, unknown);
    }
    return new Opening.Opened(new ContractCsv(rows, new ContractRow(biller, columns)));
  }

  /// The next row, or null after the last. Of two rows with one number the first is taken.
  ///
  /// @throws IOException when the stream cannot be read
  public @Nullable Row next() throws IOException {
    return switch (rows.next()) {
      case null -> null;
      case CsvRows.Row.NoRow(long line, Reason reason) ->
          new Row.Bad(new RowRefusal(line, "", reason));
      case CsvRows.Row.Values(long line, List<String> values) -> row(line, values);
    };
  }

  private Row row(long line, List<String> values) {
    try {
      Contract contract = reading.read(values);
      if (!seen.add(contract.number())) {
        throw new ContractRow.Refused(Column.CONTRACT_NUMBER.text(), Reason.DUPLICATE);
      }
      return new Row.Good(contract);
    } catch (ContractRow.Refused refused) {
      return new Row.Bad(new RowRefusal(line, refused.column(), refused.reason()));
    }
  }
}
