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
  private ReturnedMail() {}

  /// One row. `gsrn` is null where a contract's number was given; `issue` is null where the row
  /// names none, and then the card that was posted last is meant.
  record Row(long line, @Nullable String gsrn, String contract, @Nullable Integer issue) {}

  /// The rows, in order.
  ///
  /// @throws Refusal where the file cannot be read, or has no rows or too many, or a row names no
  ///   card; nothing is used then
  static List<Row> read(Path csv) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder()
            .maxBufferSize(ContractNumbers.LONGEST)
            .detectBomHeader(true)
            .ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord record : records) {
        rows.add(row(csv, record));
        ContractNumbers.atMost(csv, rows.size());
      }
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W18 %s cannot be read as CSV: %s. Nothing was done."
              .formatted(csv, ContractNumbers.why(unreadable)));
    }
    ContractNumbers.atLeastOne(csv, rows.size());
    return rows;
  }

  private static Row row(Path csv, NamedCsvRecord record) {
    long line = record.getStartingLineNumber();
    String code = record.findField("code").orElse("").strip();
    if (!code.isEmpty()) {
      return CodeParser.parse(code) instanceof ScannedCode.CustomerCard(String gsrn, Integer issue)
          ? new Row(line, gsrn, "", issue)
          : refuse(csv, line, "a code that is no customer card's");
    }
    String number = record.findField("contract_number").orElse("").strip();
    if (number.isEmpty()) {
      return refuse(csv, line, "neither a code nor a contract_number");
    }
    if (!ContractNumbers.isPlain(number)) {
      return refuse(csv, line, "a contract_number that cannot be shown");
    }
    String issue = record.findField("issue_number").orElse("").strip();
    if (!issue.matches("([1-9][0-9]{0,8})?")) {
      return refuse(csv, line, "an issue_number that is none");
    }
    return new Row(line, null, number, issue.isEmpty() ? null : Integer.valueOf(issue));
  }

  private static Row refuse(Path csv, long line, String what) {
    throw new Refusal(
        Exit.REFUSED,
        "LT-W24 Line %d of %s has %s. Mend it and give the file again. Nothing was done."
            .formatted(line, csv, what));
  }
}
