package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import lv.lete.receipt.ReceiptPaper.Line;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports word for word. `-Dgolden.write=true` writes the files anew: look at what changed;
/// `-Dlook.at=DIR` leaves pictures of the PDFs there.
class ReportGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/lv/lete/receipt");

  @ParameterizedTest
  @CsvSource({"lv,42", "lv,48", "lt,42", "lt,48", "en,42", "en,48"})
  void saysWordForWordWhatWasAgreed(String language, int columns) throws IOException {
    Locale locale = Locale.of(language);
    StringBuilder text = new StringBuilder();
    for (Report report : reports()) {
      report.lines(columns, locale).forEach(line -> assertFits(line, columns));
      text.append(report.text(columns, locale)).append('\n');
    }
    Path file = GOLDEN.resolve("report-" + language + "-" + columns + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text.toString());
  }

  private static List<Report> reports() {
    return List.of(SampleReports.z(0), SampleReports.x(), SampleReports.view());
  }

  private static void assertFits(Line line, int columns) {
    assertTrue(line.text().length() <= columns, line.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void everyWordIsInThePdf(String language) throws IOException {
    Locale locale = Locale.of(language);
    for (Report report : reports()) {
      byte[] pdf = pdf(report, locale);
      assertArrayEquals(pdf, pdf(report, locale));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String found = new PDFTextStripper().getText(document);
        for (String word : report.text(48, locale).split("\\s+")) {
          assertTrue(found.contains(word), word + " is not in " + found);
        }
        picture(report, language, document);
      }
    }
  }

  private static void picture(Report report, String language, PDDocument document)
      throws IOException {
    String directory = System.getProperty("look.at");
    if (directory != null) {
      Path file = Path.of(directory, report.fileName() + "-" + language + ".png");
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110), "png", file.toFile());
    }
  }

  @Test
  void aLaterPrintOfAZSaysCopyAtBothEndsAndAnXDoesNot() {
    List<Line> lines = SampleReports.z(2).lines(42, Locale.ENGLISH);
    assertTrue(lines.getFirst().text().contains("COPY 2"), lines.getFirst().text());
    assertTrue(lines.getLast().text().contains("COPY 2"), lines.getLast().text());
    assertFalse(SampleReports.x().text(42, Locale.ENGLISH).contains("COPY"));
    assertTrue(SampleReports.x().text(42, Locale.ENGLISH).contains("X REPORT 12/3"));
  }

  @Test
  void whoHasNotCountedIsNotToldWhatShouldBeThere() {
    assertFalse(SampleReports.x().text(42, Locale.ENGLISH).contains("185.30"));
    assertTrue(SampleReports.view().text(42, Locale.ENGLISH).contains("185.30"));
  }

  @Test
  void trainingAndABrokenChainCannotBeOverlooked() {
    String text = SampleReports.view().text(42, Locale.ENGLISH);
    assertEquals(2, text.split("TRAINING: NO REAL MONEY", -1).length - 1);
    assertTrue(text.contains("BROKEN at record 88"), text);
  }

  @Test
  void aStripThatIsLongerThanAnyPageGoesOnOnTheNext() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      lines.add(new Line("line " + i, false));
    }
    StripPdf strip = new StripPdf(1, "long", "en", Samples.AT.atZone(Samples.RIGA), null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    strip.write(lines, 42, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertEquals(3, document.getNumberOfPages());
      String found = new PDFTextStripper().getText(document);
      assertTrue(found.contains("line 999") && found.contains("line 1000"));
      assertTrue(found.contains("line 2499"));
    }
  }

  @Test
  void printersHave42Or48Columns() {
    assertThrows(
        IllegalArgumentException.class, () -> SampleReports.z(0).lines(40, Locale.ENGLISH));
  }

  private static byte[] pdf(Report report, Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.pdf(language, out);
    return out.toByteArray();
  }
}
