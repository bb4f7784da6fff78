package lv.lete;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Contract numbers out of a CSV that somebody sent: a header row with a column `contract_number`.
final class ContractNumbers {
  private static final String COLUMN = "contract_number";

  private ContractNumbers() {}

  /// All of them, in order.
  ///
  /// @throws Refusal where the file cannot be read, or a row has no number; nothing is used then
  static List<String> of(Path csv) {
    List<String> numbers = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        String number = row.findField(COLUMN).orElse("").strip();
        if (number.isEmpty()) {
          throw new Refusal(
              Exit.REFUSED,
              "LT-W17 Line %d of %s has no %s. Nothing was done."
                  .formatted(row.getStartingLineNumber(), csv, COLUMN));
        }
        numbers.add(number);
      }
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W18 %s cannot be read as CSV: %s. Nothing was done."
              .formatted(csv, unreadable.getMessage()));
    }
    return numbers;
  }
}
