package lv.lete.card.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import lv.lete.barcode.CardCode;
import lv.lete.card.face.Field;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.face.Words;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every side of every shipped template looks as it did when somebody looked at it. With
/// `-Dgolden.update=true` the pictures are made anew: look at them.
class ShippedPicturesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/cards").toAbsolutePath();
  private static final int FAR = 48;
  private static final String LETTERS = "ā č ē ģ ī ķ ļ ņ š ū ž ą ę ė į ų";

  private static Words words() {
    String gsrn = CardCode.gsrn("4750001", "1002003000");
    Map<Field, String> texts =
        Map.of(
            Field.NAME, "Rūta Ķirse-Jankauskienė",
            Field.CONTRACT_NUMBER, "1002003000",
            Field.ADDRESS, LETTERS,
            Field.BILLER, "Elektrības tirgotājs, a. k. 100, Rīga, LV-1000",
            Field.POSTAL_ADDRESS,
                "Rūta Ķirse-Jankauskienė\nĢederta Eliasa iela 7\nSaldus\nSaldus novads\nLV-3801",
            Field.DATE, "2026-11-22",
            Field.PLACE_IN_BATCH, "17",
            Field.CODE, CardCode.asPrinted(gsrn, 1));
    return new Words() {
      @Override
      public String of(Field field) {
        return texts.getOrDefault(field, "");
      }

      @Override
      public String bars() {
        return CardCode.asScanned(gsrn, 1).substring(3);
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "klienta-karte,   2, 200", "kliento-kortele, 2, 200",
    "paterina-tabula, 1,  60", "pavadvestule,    1,  60",
    "vartojimo-lentele, 1, 60", "lydrastis, 1, 60",
    "consumption-table, 1, 60", "carrier-letter, 1, 60"
  })
  void looksAsItDidAndHasAllItsLetters(String name, int pages, int dpi) throws Exception {
    List<Shortened> shortened = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Template template = Shipped.right(name);
        CardPress press = new CardPress(template.design(), 1)) {
      assertEquals(List.of(), template.warnings());
      CardSheets sheets = new CardSheets(template.design(), out);
      press.print(List.of(words()).iterator(), sheets, (_, lost) -> shortened.addAll(lost));
      sheets.finish(new byte[16]);
    }
    assertEquals(List.of(), shortened);
    try (PDDocument file = Loader.loadPDF(out.toByteArray())) {
      assertEquals(pages, file.getNumberOfPages());
      String text = new PDFTextStripper().getText(file);
      assertTrue(text.contains(LETTERS) && text.contains("Ķirse-Jankauskienė"), text);
      for (int page = 0; page < pages; page++) {
        same(GOLDEN.resolve(name + "-" + (page + 1) + ".png"), render(file, page, dpi));
      }
    }
  }

  private static BufferedImage render(PDDocument file, int page, int dpi) throws IOException {
    return new PDFRenderer(file).renderImageWithDPI(page, dpi);
  }

  private static void same(Path golden, BufferedImage is) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.resolveSibling(""));
      ImageIO.write(is, "png", golden.toFile());
    }
    BufferedImage was = ImageIO.read(golden.toFile());
    assertEquals(was.getWidth() + "x" + was.getHeight(), is.getWidth() + "x" + is.getHeight());
    int far = 0;
    for (int y = 0; y < is.getHeight(); y++) {
      for (int x = 0; x < is.getWidth(); x++) {
        far += distance(was.getRGB(x, y), is.getRGB(x, y)) > FAR ? 1 : 0;
      }
    }
    // edges of shapes may round otherwise on another processor; a moved word is hundreds of points
    assertTrue(far < 40, golden.getFileName() + ": " + far + " points are other");
  }

  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
    }
    return most;
  }
}
