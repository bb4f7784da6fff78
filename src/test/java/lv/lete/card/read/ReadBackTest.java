package lv.lete.card.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import lv.lete.card.face.Words;
import lv.lete.card.sheet.CardPress;
import lv.lete.card.sheet.CardSheets;
import lv.lete.card.sheet.People;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every card of a file is read back before it is released.
class ReadBackTest {
  @TempDir private Path folder;
  private String made = "";

  private Path print(Template template, List<Words> cards) throws Exception {
    Path file = folder.resolve("cards.pdf");
    try (CardPress press = new CardPress(template.design(), 2);
        OutputStream out = Files.newOutputStream(file)) {
      CardSheets sheets = new CardSheets(template.design(), out);
      press.print(cards.iterator(), sheets, (_, _) -> {});
      sheets.finish(new byte[16]);
    }
    made = sha256(Files.readAllBytes(file));
    return file;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private ReadBack.Report read(Template template, Path file, List<Words> cards) throws Exception {
    return new ReadBack(template.design(), 2).read(file, made, cards.iterator(), _ -> {});
  }

  @Test
  void everyCardReadsAsTheRegisterSays() throws Exception {
    List<Words> cards = People.first(600).toList();
    try (Template template = Shipped.right("klienta-karte")) {
      ReadBack.Report report = read(template, print(template, cards), cards);
      assertEquals(new ReadBack.Report(600, 0, List.of()), report);
      assertTrue(report.right());
    }
  }

  @Test
  void aCardOfSomebodyElseAMissingOneAndOneTooManyAreFound() throws Exception {
    List<Words> cards = People.first(300).toList();
    try (Template template = Shipped.right("klienta-karte")) {
      Path file = print(template, cards);
      List<Words> other = new ArrayList<>(cards);
      other.set(257, People.one(4_000));
      ReadBack.Report report = read(template, file, other);
      assertEquals(1, report.faulty());
      assertEquals(
          257, assertInstanceOf(Finding.OtherBars.class, report.findings().getFirst()).place());
      assertFalse(read(template, file, cards.subList(0, 299)).right());
      List<Words> more = new ArrayList<>(cards);
      more.add(People.one(300));
      assertFalse(read(template, file, more).right());
    }
  }

  @Test
  void otherWordsBesideRightBarsAreFound() throws Exception {
    List<Words> cards = People.first(3).toList();
    Words first = cards.getFirst();
    Words swapped =
        new Words() {
          @Override
          public String of(lv.lete.card.face.Field field) {
            return cards.get(1).of(field);
          }

          @Override
          public String bars() {
            return first.bars();
          }
        };
    try (Template template = Shipped.right("klienta-karte")) {
      Path file = print(template, List.of(swapped, cards.get(1), cards.get(2)));
      ReadBack.Report report = read(template, file, cards);
      assertInstanceOf(Finding.OtherWords.class, report.findings().getFirst());
      assertEquals(1, report.faulty());
    }
  }

  @Test
  void aFileWithChangedBytesIsNotReleased() throws Exception {
    List<Words> cards = People.first(40).toList();
    try (Template template = Shipped.right("klienta-karte")) {
      byte[] right = Files.readAllBytes(print(template, cards));
      Path file = folder.resolve("changed.pdf");
      Random random = new Random(5);
      for (int round = 0; round < 10; round++) {
        byte[] changed = right.clone();
        int at = random.nextInt(right.length - 600);
        for (int i = 0; i < 512; i++) {
          changed[at + i] = 0;
        }
        Files.write(file, changed);
        assertFalse(reads(template, file, cards), "512 bytes from " + at + " were lost unnoticed");
      }
    }
  }

  @Test
  void barsThatAreSpoiltAreFoundWhateverTheHashSays() throws Exception {
    List<Words> cards = People.first(40).toList();
    try (Template template = Shipped.right("klienta-karte")) {
      byte[] changed = Files.readAllBytes(print(template, cards));
      int content = new String(changed, StandardCharsets.ISO_8859_1).lastIndexOf("stream\nx");
      Arrays.fill(changed, content + 20, content + 60, (byte) 0);
      made = sha256(changed);
      Path file = Files.write(folder.resolve("spoilt.pdf"), changed);
      assertFalse(reads(template, file, cards));
    }
  }

  private boolean reads(Template template, Path file, List<Words> cards) throws Exception {
    try {
      return read(template, file, cards).right();
    } catch (IOException broken) {
      return false;
    }
  }
}
