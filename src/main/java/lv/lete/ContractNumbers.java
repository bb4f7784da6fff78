package lv.lete;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.lete.store.DiskWhy;

/// Contract numbers out of a CSV that somebody sent: a header row with a column `contract_number`.
final class ContractNumbers {
  /// The most rows that a file may have: it is held in memory, so that all of it is looked at
  /// before anything is done.
  static final int MOST = 200_000;

  /// The longest cell, in characters.
  static final int LONGEST = 1 << 16;

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final String COLUMN = "contract_number";

  private ContractNumbers() {}

  /// All of them, in order.
  ///
  /// @throws Refusal where the file cannot be read, or has no rows or too many, or rows have no
  ///   number that can be shown, which are named together; nothing is used then
  static List<String> of(Path csv) {
    List<String> numbers = new ArrayList<>();
    RowFaults faults = new RowFaults(csv);
    try (CsvReader<NamedCsvRecord> rows = rows(csv)) {
      for (NamedCsvRecord row : rows) {
        String number = row.findField(COLUMN).orElse("").strip();
        if (number.isEmpty() || !isPlain(number)) {
          faults.add(
              row.getStartingLineNumber(),
              "no " + COLUMN + (number.isEmpty() ? "" : " that can be shown"));
        }
        numbers.add(number);
        atMost(csv, numbers.size());
      }
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W18 %s cannot be read as CSV: %s. Nothing was done.".formatted(csv, why(unreadable)));
    }
    faults.refuse("LT-W17");
    atLeastOne(csv, numbers.size());
    return numbers;
  }

  /// The rows of a file in UTF-8, with or without a byte order mark. Bytes of another encoding are
  /// refused, not guessed at.
  ///
  /// @throws IOException where it cannot be read
  static CsvReader<NamedCsvRecord> rows(Path csv) throws IOException {
    BufferedReader text = Files.newBufferedReader(csv);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return CsvReader.builder().maxBufferSize(LONGEST).ofNamedCsvRecord(text);
  }

  /// Refuses a file of no rows.
  static void atLeastOne(Path csv, int rows) {
    if (rows == 0) {
      throw new Refusal(
          Exit.REFUSED, "LT-W17 %s has no rows below its header. Nothing was done.".formatted(csv));
    }
  }

  /// Refuses a file of more than [#MOST] rows.
  static void atMost(Path csv, int rows) {
    if (rows > MOST) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W99 %s has more than %d rows: split it into several files. Nothing was done."
              .formatted(csv, MOST));
    }
  }

  /// Whether a text can be shown as it is: what controls a terminal, cannot.
  static boolean isPlain(String text) {
    return text.codePoints().noneMatch(Character::isISOControl);
  }

  /// Why a file cannot be read, without anything in it that controls a terminal.
  static String why(Exception unreadable) {
    String why =
        switch (unreadable) {
          case IOException refused -> DiskWhy.of(refused);
          case UncheckedIOException refused ->
              DiskWhy.of(Objects.requireNonNull(refused.getCause()));
          default -> String.valueOf(unreadable.getMessage());
        };
    return why.replaceAll("\\p{Cc}+", " ");
  }
}
