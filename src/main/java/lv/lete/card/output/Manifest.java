package lv.lete.card.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;

/// The list that goes with a file of cards, for the mailing house: CSV (RFC 4180, UTF-8), one row a
/// card in the file's order, which is the order of the post.
///
/// `place` is the card's in the batch, pages are those of the file, both from 1; `sha256` is the
/// hash of everything on the card, so that two lists tell which cards differ.
public final class Manifest {
  private static final List<String> COLUMNS =
      List.of(
          "place",
          "contract_number",
          "issue",
          "front_page",
          "back_page",
          "name",
          "street",
          "city",
          "postal_code",
          "code",
          "sha256");
  private static final int NUMBER = 1;
  private static final int CODE = 9;
  private static final Pattern PRINTED = Pattern.compile("\\(8018\\)(\\d{18})\\(8019\\)(\\d+)");

  private Manifest() {}

  /// What a file's list says.
  public sealed interface Reading {
    /// The cards, with the words that a card is read back by.
    record Cards(List<Words> cards) implements Reading {}

    /// It is no such list; `line` from 1.
    record Broken(long line, String why) implements Reading {}
  }

  /// The list of these cards, each of so many sides. The same cards make the same bytes.
  static byte[] of(List<CardWords> cards, int sides) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * (cards.size() + 1));
    try {
      Writer text = new OutputStreamWriter(bytes, UTF_8);
      CsvWriter csv = CsvWriter.builder().build(text);
      csv.writeRecord(COLUMNS);
      int page = 1;
      for (CardWords card : cards) {
        csv.writeRecord(
            Integer.toString(card.place()),
            card.contract().number(),
            Integer.toString(card.issue()),
            Integer.toString(page),
            sides > 1 ? Integer.toString(page + 1) : "",
            ListCell.of(card.contract().payerName()),
            ListCell.of(card.street()),
            ListCell.of(card.contract().city()),
            ListCell.of(card.contract().postalCode()),
            card.of(Field.CODE),
            hash(card));
        page += sides;
      }
      csv.flush();
    } catch (IOException e) {
      throw new IllegalStateException("memory takes no bytes", e);
    }
    return bytes.toByteArray();
  }

  /// Reads a list.
  ///
  /// @throws IOException when the file cannot be read
  public static Reading read(Path file) throws IOException {
    List<Words> cards = new ArrayList<>();
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      boolean header = true;
      for (CsvRecord row : rows) {
        long line = row.getStartingLineNumber();
        if (header) {
          if (!row.getFields().equals(COLUMNS)) {
            return new Reading.Broken(line, "its columns are not those of a card manifest");
          }
          header = false;
          continue;
        }
        Matcher code =
            PRINTED.matcher(row.getFieldCount() == COLUMNS.size() ? row.getField(CODE) : "");
        if (!code.matches()) {
          return new Reading.Broken(line, "it names no card");
        }
        String bars = "8018" + code.group(1) + "\u001d8019" + code.group(2);
        cards.add(new Listed(row.getField(NUMBER), bars));
      }
    } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
      return new Reading.Broken(1, String.valueOf(e.getMessage()));
    }
    return new Reading.Cards(cards);
  }

  private record Listed(String number, String bars) implements Words {
    @Override
    public String of(Field field) {
      return field == Field.CONTRACT_NUMBER ? number : "";
    }
  }

  private static String hash(Words card) {
    StringBuilder all = new StringBuilder(256).append(card.bars());
    for (Field field : Field.values()) {
      if (!field.ofLettersOnly()) {
        all.append('\u001f').append(card.of(field));
      }
    }
    return Sha256.of(all.toString());
  }
}
