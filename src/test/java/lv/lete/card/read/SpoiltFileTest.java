package lv.lete.card.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;
import lv.lete.card.sheet.CardPress;
import lv.lete.card.sheet.CardSheets;
import lv.lete.card.sheet.People;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A file that was spoilt is not released. Where the test says "whatever the hash says", the hash
/// is that of the spoilt file: as if it had been made so.
@TestInstance(Lifecycle.PER_CLASS)
class SpoiltFileTest {
  private static final int CARDS = 5;
  private static final long SEED = 20261122;
  private static final Pattern STREAM =
      Pattern.compile("(\\d+) 0 obj<<(.*?)>>stream\n", Pattern.DOTALL);

  private final List<Words> cards = People.first(CARDS).toList();
  private Template template = Shipped.right("klienta-karte");
  private byte[] right = new byte[0];

  private Path folder = Path.of("");

  @BeforeAll
  void print(@TempDir Path fresh) throws Exception {
    folder = fresh;
    right = print(cards);
    assertTrue(reads(right, sha256(right)));
  }

  @AfterAll
  void close() {
    template.close();
  }

  private byte[] print(List<Words> these) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CardPress press = new CardPress(template.design(), 1)) {
      CardSheets sheets = new CardSheets(template.design(), out);
      press.print(these.iterator(), sheets, (_, _) -> {});
      sheets.finish(new byte[16]);
    }
    return out.toByteArray();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private boolean reads(byte[] bytes, String hash) throws Exception {
    Path file = Files.write(folder.resolve("cards.pdf"), bytes);
    try {
      return new ReadBack(template.design(), 1).read(file, hash, cards.iterator(), _ -> {}).right();
    } catch (IOException broken) {
      return false;
    }
  }

  private void assertFoundWhateverTheHashSays(byte[] spoilt, String what) throws Exception {
    assertFalse(reads(spoilt, sha256(spoilt)), what);
  }

  @Test
  void oneBitAnywhereIsFound() throws Exception {
    Random random = new Random(SEED);
    for (int round = 0; round < 30; round++) {
      byte[] spoilt = right.clone();
      int at = random.nextInt(spoilt.length);
      spoilt[at] ^= (byte) (1 << random.nextInt(8));
      assertFalse(reads(spoilt, sha256(right)), "seed " + SEED + ": a bit of byte " + at);
    }
  }

  /// Pages, pictures, fonts, their tables, packed objects, cross-references: every stream there is,
  /// of the many alike with bars every ninth, each spoilt in its middle.
  @Test
  void everySpoiltStreamIsFoundWhateverTheHashSays() throws Exception {
    Matcher stream = STREAM.matcher(new String(right, ISO_8859_1));
    int streams = 0;
    int bars = 0;
    while (stream.find()) {
      if (stream.group().contains("BBox[-1 -1 14 2]") && bars++ % 9 > 0) {
        continue;
      }
      int end = indexOf(right, "\nendstream", stream.end());
      byte[] spoilt = right.clone();
      int middle = (stream.end() + end) / 2;
      int most = Math.min(end, middle + 16);
      for (int at = middle; at < most; at++) {
        spoilt[at] ^= 0x55;
      }
      assertFoundWhateverTheHashSays(spoilt, stream.group());
      streams++;
    }
    assertTrue(streams > CARDS + 12 + 10, streams + " streams");
  }

  @Test
  void aFileThatEndsTooSoonIsFound() throws Exception {
    for (int left = right.length - 1; left > 0; left = left * 3 / 4) {
      byte[] cut = Arrays.copyOf(right, left);
      assertFalse(reads(cut, sha256(right)), left + " bytes are left");
    }
    for (int left : new int[] {right.length * 3 / 4, right.length / 2, 100, 0}) {
      assertFoundWhateverTheHashSays(Arrays.copyOf(right, left), left + " bytes are left");
    }
  }

  @Test
  void cardsThatAreMissingTwiceOrSwappedAreFound() throws Exception {
    for (int at = 0; at < CARDS - 1; at++) {
      List<Words> missing = new ArrayList<>(cards);
      missing.remove(at);
      assertFoundWhateverTheHashSays(print(missing), "missing " + at);
      List<Words> twice = new ArrayList<>(cards);
      twice.add(at, cards.get(at));
      assertFoundWhateverTheHashSays(print(twice), "twice " + at);
      List<Words> again = new ArrayList<>(cards);
      again.set(at + 1, cards.get(at));
      assertFoundWhateverTheHashSays(print(again), "in place of the next " + at);
      List<Words> swapped = new ArrayList<>(cards);
      swapped.set(at, cards.get(at + 1));
      swapped.set(at + 1, cards.get(at));
      assertFoundWhateverTheHashSays(print(swapped), "swapped " + at);
    }
  }

  /// By PDFBox, so that the file is a right one in all but what is on its pages.
  private interface Change {
    void to(PDDocument file) throws IOException;
  }

  private byte[] changed(Change change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument file = Loader.loadPDF(right)) {
      change.to(file);
      file.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void pagesThatAreMissingTwiceOrSwappedAreFound() throws Exception {
    byte[] same = changed(_ -> {});
    assertTrue(reads(same, sha256(same)), "PDFBox wrote the same cards in another way");
    assertFoundWhateverTheHashSays(changed(file -> file.removePage(3)), "a back is missing");
    assertFoundWhateverTheHashSays(
        changed(file -> {
          PDPage front = file.getPage(0);
          PDPageTree pages = file.getPages();
          pages.remove(front);
          pages.insertAfter(front, file.getPage(0));
        }),
        "the first card's sides are swapped");
    assertFoundWhateverTheHashSays(
        changed(file ->
            file.getPage(5)
                .getCOSObject()
                .setItem(
                    COSName.CONTENTS, file.getPage(0).getCOSObject().getItem(COSName.CONTENTS))),
        "a back is somebody's front");
  }

  @Test
  void wordsThatAreNotTheCustomersAreFoundBesideRightBars() throws Exception {
    for (Field field : List.of(Field.NAME, Field.CONTRACT_NUMBER, Field.ADDRESS, Field.CODE)) {
      List<Words> other = new ArrayList<>(cards);
      other.set(3, new Swapped(cards.get(3), cards.get(4), field));
      assertFoundWhateverTheHashSays(print(other), field + " of another");
    }
  }

  private record Swapped(Words own, Words others, Field field) implements Words {
    @Override
    public String of(Field asked) {
      return (asked == field ? others : own).of(asked);
    }

    @Override
    public String bars() {
      return own.bars();
    }
  }

  @Test
  void wordsThatHadToBeCutOrBrokenAreRight() throws Exception {
    String endless = "Annemarija Konstantīne Vilhelmīne fon Šteinbergere-Kalnozola ".repeat(2);
    List<Words> odd =
        List.of(
            People.of("Ō", "1002003000", "Ezeri"),
            People.of(endless, "1002003001", "Brīvības gatve 214A k-2–117, Salaspils, LV-2169"),
            People.of("Li Jans", "1002003002", endless),
            People.of("D'Artanjāns  O’Nīls", "1002003003", ""));
    byte[] made = print(odd);
    Path file = Files.write(folder.resolve("odd.pdf"), made);
    ReadBack.Report report =
        new ReadBack(template.design(), 1).read(file, sha256(made), odd.iterator(), _ -> {});
    assertEquals(List.of(), report.findings());
  }

  private static int indexOf(byte[] bytes, String text, int from) {
    return new String(bytes, ISO_8859_1).indexOf(text, from);
  }
}
