package lv.lete.card.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.letter.Statement.Line;
import lv.lete.card.letter.Statement.Sums;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import lv.lete.money.Money;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Statements on the shipped templates, read back from their own bytes by PDFBox.
class StatementLetterTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final Pattern ROW = Pattern.compile("(?m)^.*K7\\d\\d-2M\\d\\d (-?\\d+[.,]\\d\\d)");

  private static byte[] pdf(Template template, Statement statement, List<Shortened> lost)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LetterFile file = new LetterFile(template.design(), out);
    StatementLetter letter = StatementLetter.on(template.design(), template.language(), RIGA);
    lost.addAll(file.add(letter.sheets(Whose.one(), statement)));
    file.finish(new byte[16]);
    return out.toByteArray();
  }

  private static String text(PDDocument file, int page) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(file);
  }

  private static Money amount(String printed) {
    String plain = printed.replace(',', '.');
    return Money.eur(new BigDecimal(plain).movePointRight(2).longValueExact());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 27, 28, 29, 72, 73, 400})
  void everyPaymentStandsOnItOnceAndPagesAddUpToTheTotal(int count) throws Exception {
    List<Line> lines = Paid.lines(count, count);
    Statement statement = Paid.statement(lines, Paid.LEDGER);
    List<Shortened> lost = new ArrayList<>();
    try (Template template = Shipped.right("maksajumu-parskats");
        PDDocument file = Loader.loadPDF(pdf(template, statement, lost))) {
      assertEquals(List.of(), lost);
      int pages = 1 + Math.ceilDiv(Math.max(0, count - 28), 44);
      assertEquals(pages, file.getNumberOfPages());
      List<Money> printed = new ArrayList<>();
      Money sum = Money.eur(0);
      for (int page = 1; page <= pages; page++) {
        String text = text(file, page);
        assertTrue(text.contains(page + ". lapa no " + pages), text);
        if (page > 1) {
          assertTrue(text.contains("Pārnests no " + (page - 1) + ". lapas " + lv(sum)), text);
        }
        Matcher row = ROW.matcher(text);
        while (row.find()) {
          Money one = amount(row.group(1));
          printed.add(one);
          sum = sum.plus(one);
        }
        assertEquals(page < pages, text.contains("Pārnests uz"), text);
        if (page < pages) {
          assertTrue(text.contains("Pārnests uz " + (page + 1) + ". lapu " + lv(sum)), text);
        } else {
          Sums sums = statement.sums();
          assertEquals(sums.net(), sum);
          assertTrue(text.contains("Kopā, EUR " + lv(sums.net())), text);
          assertTrue(text.contains("Maksājumi: " + sums.payments() + " " + lv(sums.paid())), text);
          assertTrue(text.contains("22.11.2026. 10:00"), text);
        }
      }
      assertEquals(lines.stream().map(Line::signed).toList(), printed);
    }
  }

  private static String lv(Money money) {
    return money.plain().replace('.', ',');
  }

  @Test
  void whatDoesNotAddUpToTheLedgerIsNoStatement() {
    List<Line> lines = Paid.lines(40, 7);
    Sums right = Paid.sums(lines);
    Sums other = new Sums(right.payments(), right.paid().plus(Money.eur(1)), 3, right.back());
    Statement.Waiting none = new Statement.Waiting(0, Money.eur(0));
    assertInstanceOf(
        Statement.Making.NotEqual.class,
        Statement.of(Paid.FROM, Paid.TO, lines, other, Paid.LEDGER, none));
    assertInstanceOf(
        Statement.Making.NotEqual.class,
        Statement.of(Paid.FROM, Paid.TO, lines.subList(1, 40), right, Paid.LEDGER, none));
    assertThrows(
        IllegalArgumentException.class,
        () -> Statement.of(Paid.FROM, Paid.TO, lines.reversed(), right, Paid.LEDGER, none));
    assertThrows(
        IllegalArgumentException.class,
        () -> Statement.of(Paid.FROM.plusDays(1), Paid.TO, lines, right, Paid.LEDGER, none));
  }

  @ParameterizedTest
  @CsvSource({
    "maksajumu-parskats, TIKAI ŠĪ KASE, 1. lapa no 2, pieņemšanu",
    "mokejimu-ataskaita, TIK ŠI KASA, 1 puslapis iš 2, priėmimą",
    "payments-statement, THIS TILL ONLY, Page 1 of 2, Fees"
  })
  void aStatementOfOneTillSaysSoOnEveryPageInItsLanguage(
      String name, String mark, String page, String fees) throws Exception {
    Statement.Source till =
        new Statement.Source.ThisTill("2. kase", Instant.parse("2026-11-22T08:00:00Z"));
    Statement statement = Paid.statement(Paid.lines(50, 3), till);
    List<Shortened> lost = new ArrayList<>();
    try (Template template = Shipped.right(name);
        PDDocument file = Loader.loadPDF(pdf(template, statement, lost))) {
      assertEquals(List.of(), template.warnings());
      assertEquals(List.of(), lost);
      assertTrue(text(file, 1).contains(mark), text(file, 1));
      assertTrue(text(file, 2).contains(mark), text(file, 2));
      assertTrue(text(file, 1).contains(page), text(file, 1));
      assertTrue(text(file, 2).contains(fees), text(file, 2));
      show(name, file);
    }
  }

  @Test
  void theLedgersStatementHasNoSuchMark() throws Exception {
    try (Template template = Shipped.right("payments-statement");
        PDDocument file =
            Loader.loadPDF(
                pdf(template, Paid.statement(Paid.lines(3, 3), Paid.LEDGER), new ArrayList<>()))) {
      assertFalse(text(file, 1).contains("ONLY"));
    }
  }

  @Test
  void aDesignThatLacksARoomIsNamed() throws Exception {
    try (Template card = Shipped.right("klienta-karte");
        Template letter = Shipped.right("paterina-tabula")) {
      assertTrue(StatementLetter.lack(card.design()).isPresent());
      assertTrue(StatementLetter.lack(letter.design()).orElse("").contains("two sides"));
      assertThrows(
          IllegalArgumentException.class,
          () -> StatementLetter.on(letter.design(), letter.language(), RIGA));
    }
  }

  /// With `-Dletters.look=DIR` the pages are left there as pictures, to be looked at.
  private static void show(String name, PDDocument file) throws Exception {
    String folder = System.getProperty("letters.look");
    for (int page = 0; folder != null && page < file.getNumberOfPages(); page++) {
      Path picture = Files.createDirectories(Path.of(folder)).resolve(name + "-" + page + ".png");
      ImageIO.write(new PDFRenderer(file).renderImageWithDPI(page, 100), "png", picture.toFile());
    }
  }
}
