package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptPdfTest {

  private static final Locale LATVIAN = Locale.of("lv");

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void isSearchableForEveryWordOfTheText(String language) throws IOException {
    Receipt receipt = Samples.receipt(Samples.rounded(), false, true, 1);
    String found = textOf(pdf(receipt, Locale.of(language)));
    for (String word : ReceiptText.of(receipt, 42, Locale.of(language)).split("\\s+")) {
      assertTrue(found.contains(word), word + " is not in " + found);
    }
  }

  @Test
  void holdsEveryLetterOfTheThreeLanguages() throws IOException {
    String letters = "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ ąčęėįšųūž ĄČĘĖĮŠŲŪŽ ŗōŖŌ „“–€";
    String found = textOf(pdf(Samples.named(letters, "1", "A"), LATVIAN));
    for (String word : letters.split(" ")) {
      assertTrue(found.contains(word), word + " is not in " + found);
    }
  }

  @Test
  void theSameReceiptGivesTheSameBytes() throws IOException {
    Receipt receipt = Samples.receipt(Samples.cash(), true, false, 1);
    assertArrayEquals(pdf(receipt, LATVIAN), pdf(receipt, LATVIAN));
    byte[] next = pdf(Samples.receipt(Samples.cash(), true, false, 2), LATVIAN);
    assertFalse(Arrays.equals(pdf(receipt, LATVIAN), next));
  }

  @Test
  void isOnePageOfReceiptPaperWithItsFontsInside() throws IOException {
    byte[] bytes = pdf(Samples.receipt(Samples.cash()), LATVIAN);
    assertTrue(bytes.length < 40_000, bytes.length + " bytes");
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertEquals(1, document.getNumberOfPages());
      PDPage page = document.getPage(0);
      assertEquals(80, page.getMediaBox().getWidth() / 72 * 25.4, 0.01);
      int fonts = 0;
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertTrue(font.isEmbedded(), font.getName());
        assertTrue(font.getName().matches("[A-Z]{6}\\+DejaVuSansMono.*"), font.getName());
        fonts++;
      }
      assertEquals(2, fonts);
      assertEquals("lv", document.getDocumentCatalog().getLanguage());
    }
  }

  @Test
  void growsWithItsText() throws IOException {
    assertTrue(
        height(Samples.named("anna", "1", "Ķ".repeat(400)))
            > height(Samples.named("anna", "1", "A")));
  }

  @Test
  void trainingIsWatermarkedAllAlong() throws IOException {
    String training = textOf(pdf(Samples.receipt(Samples.cash(), true, false, 0), LATVIAN));
    assertFalse(textOf(pdf(Samples.receipt(Samples.cash()), LATVIAN)).contains("MĀCĪB"));
    // a slanting word comes out letter by letter
    String joined = training.replaceAll("\\s", "");
    assertTrue(joined.contains("MĀCĪBASMĀCĪBAS"), training);
  }

  @Test
  void characterWithoutAPictureBecomesAQuestionMark() throws IOException {
    String found = textOf(pdf(Samples.named("anna 漢字 \ud83d\ude00", "1", "A"), LATVIAN));
    assertTrue(found.contains("anna ?? ?"), found);
  }

  private static float height(Receipt receipt) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(receipt, LATVIAN))) {
      return document.getPage(0).getMediaBox().getHeight();
    }
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static byte[] pdf(Receipt receipt, Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReceiptPdf.write(receipt, language, out);
    return out.toByteArray();
  }
}
