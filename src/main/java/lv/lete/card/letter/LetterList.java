package lv.lete.card.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lv.lete.card.face.Field;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ListCell;
import lv.lete.store.WholeFile;

/// The list that goes with a file of letters, for the mailing house: CSV (RFC 4180, UTF-8), one row
/// a letter in the file's order. Pages are those of the file, from 1; `sha256` is the hash of
/// everything that stands in the letter. One thread.
final class LetterList {
  private static final List<String> COLUMNS =
      List.of(
          "place",
          "contract_number",
          "first_page",
          "pages",
          "name",
          "street",
          "city",
          "postal_code");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
  private final CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, UTF_8));
  private final MessageDigest all = sha256();
  private final List<String[]> shortened = new ArrayList<>();
  private int letters;

  LetterList(List<String> facts) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(facts);
    columns.add("sha256");
    csv.writeRecord(columns);
  }

  void add(CardWords customer, Letter.Written letter, int firstPage, List<Shortened> lost) {
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(customer.place()));
    row.add(customer.contract().number());
    row.add(Integer.toString(firstPage));
    row.add(Integer.toString(letter.sheets().size()));
    row.add(ListCell.of(customer.contract().payerName()));
    row.add(ListCell.of(customer.street()));
    row.add(ListCell.of(customer.contract().city()));
    row.add(ListCell.of(customer.contract().postalCode()));
    row.addAll(letter.facts());
    byte[] hash = hash(letter);
    all.update(hash);
    row.add(HexFormat.of().formatHex(hash));
    csv.writeRecord(row);
    letters++;
    for (Shortened one : lost) {
      shortened.add(
          new String[] {
            Integer.toString(customer.place()),
            customer.contract().number(),
            one.field().id(),
            ListCell.of(one.shown())
          });
    }
  }

  int letters() {
    return letters;
  }

  int shortened() {
    return shortened.size();
  }

  /// The list so far.
  byte[] bytes() throws IOException {
    csv.flush();
    return bytes.toByteArray();
  }

  /// The hash of all letters.
  byte[] hash() {
    return all.digest();
  }

  /// Writes what is not shown whole, where there is anything.
  void writeShortened(Path file) {
    if (shortened.isEmpty()) {
      return;
    }
    WholeFile.write(
        file,
        out -> {
          CsvWriter rows = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8));
          rows.writeRecord("place", "contract_number", "field", "shown");
          shortened.forEach(rows::writeRecord);
          rows.flush();
        });
  }

  private static byte[] hash(Letter.Written letter) {
    MessageDigest digest = sha256();
    for (Sheet sheet : letter.sheets()) {
      for (Field field : Field.values()) {
        // a code is made of a contract's number, which not every contract has
        if (field != Field.CODE) {
          digest.update(sheet.words().of(field).getBytes(UTF_8));
          digest.update((byte) 0x1f);
        }
      }
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
