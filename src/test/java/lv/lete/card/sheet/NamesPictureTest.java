package lv.lete.card.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.face.Words;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names and addresses at the edges of what people have, one below the other in one picture for
/// each card: sixty letters, one letter, apostrophes, double surnames, no flat. With
/// `-Dgolden.update=true` the pictures are made anew: look at them.
class NamesPictureTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/cards").toAbsolutePath();
  private static final int DPI = 100;
  private static final int FAR = 48;

  private static final List<Words> CARDS =
      List.of(
          People.of(
              "Annemarija Konstantīne Vilhelmīne fon Šteinbergere-Kalnozola",
              "1002003001",
              "Brīvības gatve 214A k-2–117, Salaspils, Salaspils novads, LV-2169"),
          People.of("Ō", "1002003002", "Ezeri"),
          People.of("Džūlija D'Artanjāna O’Nīla", "1002003003", "Ķīšezera iela 1, Rīga, LV-1005"),
          People.of("Živilė Žukauskaitė-Ąžuolienė", "1002003004", "Ūkininkų g. 7, Šiauliai"));

  @ParameterizedTest
  @ValueSource(strings = {"klienta-karte", "kliento-kortele"})
  void everyNameLooksAsItDidAndIsWhole(String name) throws Exception {
    List<Shortened> shortened = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Template template = Shipped.right(name);
        CardPress press = new CardPress(template.design(), 1)) {
      CardSheets sheets = new CardSheets(template.design(), out);
      press.print(CARDS.iterator(), sheets, (_, lost) -> shortened.addAll(lost));
      sheets.finish(new byte[16]);
    }
    assertEquals(List.of(), shortened);
    same(GOLDEN.resolve(name + "-names.png"), fronts(out.toByteArray()));
  }

  private static BufferedImage fronts(byte[] pdf) throws IOException {
    try (PDDocument file = Loader.loadPDF(pdf)) {
      List<BufferedImage> fronts = new ArrayList<>();
      for (int card = 0; card < CARDS.size(); card++) {
        fronts.add(new PDFRenderer(file).renderImageWithDPI(2 * card, DPI));
      }
      int height = fronts.getFirst().getHeight();
      BufferedImage all =
          new BufferedImage(
              fronts.getFirst().getWidth(), height * CARDS.size(), BufferedImage.TYPE_INT_RGB);
      Graphics2D canvas = all.createGraphics();
      for (int card = 0; card < CARDS.size(); card++) {
        canvas.drawImage(fronts.get(card), 0, card * height, null);
      }
      canvas.dispose();
      return all;
    }
  }

  private static void same(Path golden, BufferedImage is) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      ImageIO.write(is, "png", golden.toFile());
    }
    BufferedImage was = ImageIO.read(golden.toFile());
    assertEquals(was.getWidth() + "x" + was.getHeight(), is.getWidth() + "x" + is.getHeight());
    int far = 0;
    for (int y = 0; y < is.getHeight(); y++) {
      for (int x = 0; x < is.getWidth(); x++) {
        int one = was.getRGB(x, y);
        int other = is.getRGB(x, y);
        far += Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) > FAR ? 1 : 0;
      }
    }
    // a letter that moved is hundreds of points; edges may round otherwise elsewhere
    assertTrue(far < 40, golden.getFileName() + ": " + far + " points are other");
  }
}
