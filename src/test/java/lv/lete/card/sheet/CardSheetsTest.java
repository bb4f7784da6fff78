package lv.lete.card.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.lete.card.face.Field;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.face.Words;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Cards made of the shipped template, read by PDFBox and ZXing.
class CardSheetsTest {
  private static byte[] print(
      Template template, List<Words> cards, int processors, List<Shortened> shortened)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CardPress press = new CardPress(template.design(), processors)) {
      CardSheets file = new CardSheets(template.design(), out);
      press.print(cards.iterator(), file, (_, lost) -> shortened.addAll(lost));
      file.finish(new byte[16]);
    }
    return out.toByteArray();
  }

  private static String text(PDDocument file, int page) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(file);
  }

  static String bars(PDDocument file, int page) throws Exception {
    BufferedImage image = new PDFRenderer(file).renderImageWithDPI(page, 300);
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new Code128Reader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }

  @Test
  void everyCardIsThereInOrderWithItsOwnWordsAndBars() throws Exception {
    List<Words> cards = People.first(300).toList();
    List<Shortened> shortened = new ArrayList<>();
    try (Template template = Shipped.right("klienta-karte");
        PDDocument file = Loader.loadPDF(print(template, cards, 2, shortened))) {
      assertEquals(600, file.getNumberOfPages());
      assertEquals(List.of(), shortened);
      for (int i = 0; i < cards.size(); i++) {
        String front = text(file, 2 * i + 1);
        for (Field field : List.of(Field.NAME, Field.CONTRACT_NUMBER, Field.ADDRESS, Field.CODE)) {
          assertTrue(front.contains(cards.get(i).of(field)), i + " " + field + ": " + front);
        }
      }
      for (int i : new int[] {0, 127, 128, 299}) {
        assertEquals(
            cards.get(i).bars().replace("\u001d", ""), bars(file, 2 * i).replace("\u001d", ""));
      }
    }
  }

  @Test
  void anyNumberOfProcessorsMakesTheSameFile() throws Exception {
    List<Words> cards = People.first(700).toList();
    try (Template template = Shipped.right("klienta-karte")) {
      assertArrayEquals(
          print(template, cards, 1, new ArrayList<>()),
          print(template, cards, 3, new ArrayList<>()));
    }
  }

  @Test
  void wordsThatDoNotFitAreMadeSmallerThenCutAndTold() throws Exception {
    String sixty = "Annemarija Konstantīne Vilhelmīne fon Šteinbergere-Kalnozola";
    String endless = sixty + " " + sixty;
    List<Words> cards =
        List.of(
            People.of("Ō", "1002003000", "Ezeri"),
            People.of(sixty, "1002003001", "Brīvības gatve 214A k-2–117, Salaspils, LV-2169"),
            People.of(endless, "1002003002", ""),
            People.of("D'Artanjāns O’Nīls", "1002003003", "Ķīšezera iela 1"),
            People.of("Ли Ян", "1002003004", "Rīga"));
    List<Shortened> shortened = new ArrayList<>();
    try (Template template = Shipped.right("klienta-karte");
        PDDocument file = Loader.loadPDF(print(template, cards, 1, shortened))) {
      assertTrue(text(file, 1).contains("Ō"));
      assertTrue(text(file, 3).contains(sixty), text(file, 3));
      assertTrue(text(file, 5).contains("…"), text(file, 5));
      assertTrue(text(file, 7).contains("D'Artanjāns O’Nīls"));
      assertTrue(text(file, 9).contains("?? ??"), "letters that the font lacks are shown as such");
      assertEquals(2, shortened.size(), shortened.toString());
    }
  }

  @Test
  void aFileForSheetsHasColourBeyondTheEdgeAndSaysWhereToCut() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Template template = Shipped.right("klienta-karte");
        CardPress press = new CardPress(template.design(), 1)) {
      CardSheets sheets = new CardSheets(template.design(), out, true);
      press.print(List.of(People.one(0)).iterator(), sheets, (_, _) -> {});
      sheets.finish(new byte[16]);
    }
    try (PDDocument file = Loader.loadPDF(out.toByteArray())) {
      for (PDPage page : file.getPages()) {
        assertEquals("[0.0,0.0,242.65,153.01]", page.getTrimBox().toString());
        assertEquals("[-8.5,-8.5,251.15,161.51]", page.getBleedBox().toString());
        assertEquals("[-8.5,-8.5,251.15,161.51]", page.getMediaBox().toString());
      }
      BufferedImage front = new PDFRenderer(file).renderImageWithDPI(0, 72);
      assertEquals(0x0b, front.getRGB(1, 1) >> 16 & 0xFF, 0x10, "green beyond the edge");
      assertEquals(0xFFFFFF, front.getRGB(front.getWidth() - 2, front.getHeight() - 2) & 0xFFFFFF);
      assertEquals(People.one(0).bars().replace("\u001d", ""), bars(file, 0).replace("\u001d", ""));
    }
  }

  @Test
  void aCardOfAFileOfTenThousandTakesLessThanFiveHundredBytes() throws Exception {
    List<Words> cards = People.first(10_000).toList();
    try (Template template = Shipped.right("klienta-karte")) {
      int each = print(template, cards, 2, new ArrayList<>()).length / 10_000;
      assertTrue(each <= 500, each + " bytes a card");
    }
  }
}
