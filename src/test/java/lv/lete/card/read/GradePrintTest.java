package lv.lete.card.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import lv.lete.card.face.Words;
import lv.lete.card.read.GradePrint.Grading;
import lv.lete.card.sheet.CardPress;
import lv.lete.card.sheet.CardSheets;
import lv.lete.card.sheet.People;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Scans of prints, made by spoiling a perfect raster as paper, ink and a scanner do.
class GradePrintTest {
  private static final int DPI = 600;
  private static final Words CARD = People.one(7);
  private static BufferedImage perfect = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  @BeforeAll
  static void raster() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Template template = Shipped.right("klienta-karte");
        CardPress press = new CardPress(template.design(), 1)) {
      CardSheets file = new CardSheets(template.design(), out);
      press.print(List.of(CARD).iterator(), file, (_, _) -> {});
      file.finish(new byte[16]);
    }
    try (PDDocument file = Loader.loadPDF(out.toByteArray())) {
      perfect = new PDFRenderer(file).renderImageWithDPI(0, DPI);
    }
  }

  private static Grading.Graded graded(BufferedImage scan) {
    return assertInstanceOf(Grading.Graded.class, new GradePrint(DPI).grade(scan));
  }

  private static BufferedImage blurred(BufferedImage image, int size) {
    float[] weights = new float[size * size];
    Arrays.fill(weights, 1f / weights.length);
    return new ConvolveOp(new Kernel(size, size, weights), ConvolveOp.EDGE_NO_OP, null)
        .filter(image, null);
  }

  private static BufferedImage faded(BufferedImage image, int black, int white) {
    BufferedImage faded =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int value = black + (image.getRGB(x, y) >> 16 & 0xFF) * (white - black) / 255;
        faded.setRGB(x, y, value << 16 | value << 8 | value);
      }
    }
    return faded;
  }

  private static BufferedImage turned(BufferedImage image, double degrees) {
    int side = (int) Math.hypot(image.getWidth(), image.getHeight()) + 40;
    BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = turned.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, side, side);
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    canvas.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
    canvas.drawImage(image, (side - image.getWidth()) / 2, (side - image.getHeight()) / 2, null);
    canvas.dispose();
    return turned;
  }

  @Test
  void aPerfectRasterIsAnAAndSaysWhatTheCardSays() {
    Grading.Graded graded = graded(perfect);
    assertEquals(Grade.A, graded.grade(), graded.toString());
    assertEquals(CARD.bars(), graded.text());
    assertEquals(10, graded.lines().size());
  }

  @Test
  void aCardThatLiesAtAnyAngleIsFound() {
    for (double degrees : new double[] {0.7, 3, -8, 17, 45, 90, 133, 180, 271}) {
      Grading.Graded graded = graded(turned(perfect, degrees));
      assertEquals(CARD.bars(), graded.text(), degrees + " degrees");
      assertTrue(graded.points() >= 2.5, degrees + " degrees: " + graded);
    }
  }

  @Test
  void blurLowersModulationAndThenTheGrade() {
    Grading.Graded sharp = graded(perfect);
    Grading.Graded soft = graded(blurred(perfect, 5));
    double before = sharp.lines().getFirst().modulation();
    double after = soft.lines().getFirst().modulation();
    assertTrue(after < before, after + " < " + before);
    assertTrue(soft.points() < sharp.points(), soft.toString());
    Grading gone = new GradePrint(DPI).grade(blurred(perfect, 15));
    assertTrue(hopeless(gone), gone.toString());
  }

  private static boolean hopeless(Grading grading) {
    return switch (grading) {
      case Grading.NothingFound _ -> true;
      case Grading.TooLarge _ -> false;
      case Grading.Graded graded -> graded.points() < 1.5;
    };
  }

  @Test
  void grayInkOnGrayPaperLowersContrast() {
    // sRGB 150 is about 0.30 of the light, 200 about 0.58: a contrast of 0.28 is a D
    Grading.Graded pale = graded(faded(perfect, 150, 200));
    assertEquals(Grade.D, Grade.ofContrast(pale.lines().getFirst().contrast()), pale.toString());
    // darkest above half of the lightest fails whatever the rest says
    assertEquals(Grade.F, pale.grade());
    assertEquals(
        Grade.B, Grade.ofContrast(graded(faded(perfect, 60, 220)).lines().getFirst().contrast()));
  }

  @Test
  void aVoidInABarLowersTheDefectsGradeOfItsLinesOnly() {
    BufferedImage spotted = faded(perfect, 0, 255);
    int y = perfect.getHeight() * 38 / 54;
    int x = 0;
    while ((spotted.getRGB(x, y) & 0xFF) > 10) {
      x++;
    }
    // white specks in the first bar
    for (int row = y - 20; row < y + 20; row++) {
      for (int column = x + 4; column < x + 7; column++) {
        spotted.setRGB(column, row, 0xFFFFFF);
      }
    }
    Grading.Graded graded = graded(spotted);
    long spoilt = graded.lines().stream().filter(line -> line.defects() > 0.15).count();
    assertTrue(spoilt >= 1 && spoilt <= 5, graded.toString());
  }

  @Test
  void aPictureWithoutBarsIsNothing() {
    BufferedImage blank = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    assertInstanceOf(Grading.NothingFound.class, new GradePrint(DPI).grade(blank));
  }
}
