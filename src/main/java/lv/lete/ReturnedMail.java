package lv.lete;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.lete.barcode.CodeParser;
import lv.lete.barcode.ScannedCode;
import org.jspecify.annotations.Nullable;

/// The file of mail that the post brought back, as somebody with a scanner makes it: each row a
/// `code` as it was read off the card, or a `contract_number` with the `issue_number` on the card.
final class ReturnedMail {
  private static final String ISSUE = "issue_number";

  private ReturnedMail() {}

  /// One row. `gsrn` is null where a contract's number was given; `issue` is null where the row
  /// names none, which says enough of a contract that had one card only.
  record Row(long line, @Nullable String gsrn, String contract, @Nullable Integer issue) {}

  /// The rows, in order.
  ///
  /// @throws Refusal where the file cannot be read, or has no rows or too many, or rows name no
  ///   card, which are named together; nothing is used then
  static List<Row> read(Path csv) {
    List<Row> rows = new ArrayList<>();
    RowFaults faults = new RowFaults(csv);
    int count = 0;
    try (CsvReader<NamedCsvRecord> records = ContractNumbers.rows(csv)) {
      for (NamedCsvRecord record : records) {
        if (count == 0) {
          mustBeReturnedMail(csv, record.getHeader());
        }
        Row row = row(record, faults);
        if (row != null) {
          rows.add(row);
        }
        ContractNumbers.atMost(csv, ++count);
      }
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W18 %s cannot be read as CSV: %s. Nothing was done."
              .formatted(csv, ContractNumbers.why(unreadable)));
    }
    faults.refuse("LT-W24");
    ContractNumbers.atLeastOne(csv, rows.size());
    return rows;
  }

  /// A list of contracts that was made for something else is not taken for mail that came back.
  private static void mustBeReturnedMail(Path csv, List<String> columns) {
    if (!columns.contains("code") && !columns.containsAll(List.of("contract_number", ISSUE))) {
      throw new Refusal(
          Exit.REFUSED,
          ("LT-W24 %s is no list of returned mail: it needs a column code, or both contract_number"
                  + " and %s. Nothing was done.")
              .formatted(csv, ISSUE));
    }
  }

  /// A row; null where it has a fault.
  private static @Nullable Row row(NamedCsvRecord record, RowFaults faults) {
    long line = record.getStartingLineNumber();
    String code = record.findField("code").orElse("").strip();
    if (!code.isEmpty()) {
      if (CodeParser.parse(code) instanceof ScannedCode.CustomerCard(String gsrn, Integer issue)) {
        return new Row(line, gsrn, "", issue);
      }
      faults.add(line, "a code that is no customer card's");
      return null;
    }
    String number = record.findField("contract_number").orElse("").strip();
    String issue = record.findField(ISSUE).orElse("").strip();
    String fault =
        number.isEmpty()
            ? "neither a code nor a contract_number"
            : !ContractNumbers.isPlain(number)
                ? "a contract_number that cannot be shown"
                : !issue.matches("([1-9][0-9]{0,8})?") ? "an issue_number that is none" : "";
    if (!fault.isEmpty()) {
      faults.add(line, fault);
      return null;
    }
    return new Row(line, null, number, issue.isEmpty() ? null : Integer.valueOf(issue));
  }
}
