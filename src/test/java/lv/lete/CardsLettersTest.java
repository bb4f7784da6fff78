package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.lete.host.Host;
import lv.lete.host.HostBooks;
import lv.lete.money.Money;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// `lete cards statement` and `lete cards letter` over a host's home whose ledger real payments and
/// a reversal came to.
class CardsLettersTest extends TypedLete {
  private static final String CONTRACT = "1002003000";

  /// Two payments and a reversal of the second on one contract, one payment on another.
  private void aDayAtTheTill() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
      String heard =
          counter(
              "sign-in anna 2468",
              "open 100.00",
              "sync 60",
              "pay " + CARD + " 25.00 cash 30.00",
              "pay " + CARD + " 7.77 cash 10.00 --yes",
              "quit");
      String code = heard.replaceFirst("(?s).*\"code\":\"([0-9A-Z-]{9})\".*", "$1");
      heard += counter("sign-in anna 2468", "reverse " + code + " wrong sum", "sync 60", "quit");
      assertFalse(heard.contains("\"kind\":\"refused\""), heard);
    }
    said.reset();
  }

  private int letters(String command, String... more) {
    said.reset();
    String[] all = new String[6 + more.length];
    System.arraycopy(
        new String[] {
          "cards", command, "--home", hostHome().toString(), "--out", out("").toString()
        },
        0,
        all,
        0,
        6);
    System.arraycopy(more, 0, all, 6, more.length);
    return lete(all);
  }

  private Path out(String name) {
    return folder.resolve("letters").resolve(name);
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument file = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(file);
    }
  }

  @Test
  void aStatementSaysWhatTheLedgerSays() throws IOException {
    aDayAtTheTill();
    assertEquals(0, letters("statement", "--contract", CONTRACT), heard());
    assertTrue(heard().contains("1 letter of 1 page in 1 file,"), heard());
    String text = text(out("statements-0001.pdf"));
    Money sum = Money.eur(0);
    try (HostBooks books = HostBooks.open(hostHome())) {
      for (HostBooks.Posted posted : books.ledger()) {
        assertTrue(text.contains(posted.amount().plain().replace('.', ',')), text);
        sum = sum.plus(posted.amount());
      }
    }
    assertEquals(Money.eur(3277), sum);
    assertTrue(text.contains("Maksājumi: 2 32,77"), text);
    assertTrue(text.contains("Atmaksāts: 1 -7,77"), text);
    assertTrue(text.contains("Kopā, EUR 25,00"), text);
    List<String> list = Files.readAllLines(out("statements-0001.csv"));
    assertEquals(2, list.size());
    assertTrue(list.getLast().contains(",2,32.77,1,7.77,25.00,"), list.getLast());
    assertTrue(Files.exists(out("statements-0001.sha256")));
  }

  @Test
  void whoPaidNothingGetsNoneUnlessItIsAskedFor() throws IOException {
    aDayAtTheTill();
    assertEquals(0, letters("statement", "--municipality", "all"), heard());
    assertTrue(heard().contains("1 letter of 1 page in"), heard());
    assertEquals(0, letters("statement", "--municipality", "all", "--empty", "--chunk", "7"));
    List<String> codes = new java.util.ArrayList<>();
    int file = 1;
    for (; Files.exists(out("statements-%04d.csv".formatted(file))); file++) {
      List<String> rows = Files.readAllLines(out("statements-%04d.csv".formatted(file)));
      rows.subList(1, rows.size())
          .forEach(row -> codes.add(row.replaceFirst(".*,(LV-\\d{4}),.*", "$1")));
    }
    assertTrue(file > 3, "several files");
    assertEquals(codes.stream().sorted().toList(), codes, "in the order of the post");
    assertTrue(heard().contains(codes.size() + " letters of " + codes.size() + " pages"), heard());
  }

  @Test
  void aLetterThatTheFontLacksLettersOfIsNamedAndNotMade() throws IOException {
    Path sample = folder.resolve("contracts.csv");
    importSampleContracts();
    String contracts = Files.readString(sample);
    String row = contracts.lines().filter(one -> one.contains(CONTRACT)).findFirst().orElse("");
    String odd = row.replaceFirst("(,PRIVATE,)[^,]*,", "$1Ān\u6f22na\u2603,");
    assertFalse(odd.equals(row), row);
    Files.writeString(sample, contracts.replace(row, odd));
    assertEquals(
        0,
        lete("contracts", "import", sample.toString(), "--home", hostHome().toString()),
        heard());
    assertEquals(1, letters("letter", "--municipality", "all"), heard());
    assertTrue(heard().contains("LT-W85 1 customers get no letter"), heard());
    assertEquals(
        List.of(
            "contract_number,why",
            CONTRACT + ",\"LT-W100 LETTERS_LACKING postal-address \u6f22 U+6F22, U+2603\""),
        Files.readAllLines(out("letters-not-made.csv")));
    assertFalse(text(out("letters-0001.pdf")).contains(CONTRACT));
    assertFalse(Files.readString(out("letters-0001.csv")).contains(CONTRACT));
  }

  @Test
  void theLettersOfABatchMatchItsCardsPlaceByPlaceAndFileByFile() throws IOException {
    importSampleContracts();
    String home = hostHome().toString();
    assertEquals(0, lete("cards", "plan", "--home", home, "--name", "all", "--start"), heard());
    String[] where = {"--home", home, "--batch", "1", "--chunk", "3", "--out", out("").toString()};
    assertEquals(0, lete(with("render", where)), heard());
    assertEquals(
        0, letters("letter", "--batch", "1", "--chunk", "3", "--template", "pavadvestule"));
    List<String> cards = there("batch-1-0");
    assertTrue(cards.size() > 3, cards.toString());
    assertEquals(
        cards, there("batch-1-l").stream().map(name -> name.replace("letters-", "")).toList());
    for (String list : cards.stream().filter(name -> name.endsWith(".csv")).toList()) {
      assertEquals(
          placed(out(list)), placed(out(list.replace("batch-1-", "batch-1-letters-"))), list);
    }
    assertEquals(1, letters("letter", "--batch", "99"), heard());
    assertTrue(heard().contains("LT-W20"), heard());
  }

  private static String[] with(String command, String... more) {
    return Stream.concat(Stream.of("cards", command), Stream.of(more)).toArray(String[]::new);
  }

  /// Place and contract of each row.
  private static List<String> placed(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .map(row -> String.join(",", List.of(row.split(",")).subList(0, 2)))
        .toList();
  }

  @Test
  void lettersOfAnEarlierRunDoNotStayAmongTheNewOnes() throws IOException {
    aDayAtTheTill();
    assertEquals(0, letters("letter", "--municipality", "all", "--chunk", "2"), heard());
    assertTrue(Files.exists(out("letters-0003.sha256")), heard());
    Path other = Files.writeString(out("letters-notes.csv"), "mine");
    assertEquals(0, letters("letter", "--contract", CONTRACT), heard());
    assertEquals(
        List.of("letters-0001.csv", "letters-0001.pdf", "letters-0001.sha256", "letters-notes.csv"),
        there("letters-"));
    assertEquals("mine", Files.readString(other));
    assertEquals(0, letters("statement", "--contract", CONTRACT), heard());
    assertEquals(3, there("statements-").size());
    assertEquals(
        0,
        letters("statement", "--contract", CONTRACT, "--from", "2020-01-01", "--to", "2020-12-31"),
        heard());
    assertTrue(heard().contains("0 letters of 0 pages in 0 files"), heard());
    assertTrue(heard().contains("--empty writes to them, too"), heard());
    assertEquals(List.of(), there("statements-"));
    assertEquals(4, there("letters-").size());
  }

  private List<String> there(String begins) throws IOException {
    try (Stream<Path> files = Files.list(out(""))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(begins))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileOfContractsNamesThoseThatAreNone() throws IOException {
    aDayAtTheTill();
    Path csv = folder.resolve("who.csv");
    Files.writeString(csv, "contract_number\n" + CONTRACT + "\n9999999999\n" + CONTRACT + "\n");
    assertEquals(1, letters("statement", "--file", csv.toString()), heard());
    assertTrue(heard().contains("9999999999  LT-W13"), heard());
    assertTrue(heard().contains("1 letter of 1 page in"), heard());
  }

  @Test
  void aPeriodLeavesOutWhatLiesOutside() throws IOException {
    aDayAtTheTill();
    assertEquals(
        0,
        letters(
            "statement",
            "--contract",
            CONTRACT,
            "--from",
            "2020-01-01",
            "--to",
            "2020-12-31",
            "--empty"),
        heard());
    String text = text(out("statements-0001.pdf"));
    assertTrue(text.contains("Šajā laikā nekas nav maksāts."), text);
    assertTrue(text.contains("01.01.2020. – 31.12.2020."), text);
    assertTrue(text.contains("Kopā, EUR 0,00"), text);
  }

  @Test
  void aTableIsEmptyOrFilledByMonth() throws IOException {
    aDayAtTheTill();
    assertEquals(0, letters("letter", "--contract", CONTRACT), heard());
    String empty = text(out("letters-0001.pdf"));
    assertTrue(empty.contains(CONTRACT) && !empty.contains("25,00"), empty);
    assertTrue(Pattern.compile("\\d\\d\\.\\d\\d\\.20\\d\\d\\.").matcher(empty).find(), empty);
    assertFalse(Pattern.compile("20\\d\\d-\\d\\d-\\d\\d").matcher(empty).find(), empty);
    assertEquals(0, letters("letter", "--contract", CONTRACT, "--fill"), heard());
    String filled = text(out("letters-0001.pdf"));
    assertTrue(filled.contains("25,00 maksājumi: 2"), filled);
    assertTrue(filled.contains("Rinda ir kalendāra mēnesis."), filled);
    assertEquals(24, filled.lines().filter(line -> line.matches("\\d\\d\\.20\\d\\d\\..*")).count());
  }

  @Test
  void refusesWhatItCannotMake() throws IOException {
    importSampleContracts();
    assertEquals(1, letters("statement", "--contract", CONTRACT, "--template", "paterina-tabula"));
    assertTrue(heard().contains("LT-W81"), heard());
    assertEquals(1, letters("statement", "--contract", CONTRACT, "--template", "klienta-karte"));
    assertTrue(heard().contains("LT-W81"), heard());
    assertEquals(
        2,
        letters("statement", "--contract", CONTRACT, "--from", "2026-02-02", "--to", "2026-02-01"));
    assertTrue(heard().contains("LT-W80"), heard());
    assertEquals(
        2,
        letters(
            "statement", "--contract", CONTRACT, "--from", "+10000-01-01", "--to", "+10001-01-01"));
    assertTrue(heard().contains("LT-W80"), heard());
    assertEquals(2, letters("statement", "--contract", CONTRACT, "--to", "-999999999-01-01"));
    assertTrue(heard().contains("LT-W80"), heard());
    assertEquals(1, letters("statement", "--contract", "1"));
    assertTrue(heard().contains("LT-W82"), heard());
    assertEquals(
        1, letters("letter", "--contract", CONTRACT, "--template", "pavadvestule", "--fill"));
    assertTrue(heard().contains("LT-W81"), heard());
    assertEquals(2, letters("letter"));
  }
}
