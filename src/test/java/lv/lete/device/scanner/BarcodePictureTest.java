package lv.lete.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodePictureTest {
  /// FNC1, as ZXing's Code 128 writer wants it.
  private static final String FNC1 = "\u00f1";

  private static final String CARD = "]C18018475123410020030005\u001d80192";
  @TempDir private Path folder;

  private static BufferedImage bars(
      String text, BarcodeFormat format, int width, int height, Map<EncodeHintType, ?> hints)
      throws WriterException {
    BitMatrix bits = new MultiFormatWriter().encode(text, format, width, height, hints);
    BufferedImage picture =
        new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          picture.setRGB(x, y, Color.BLACK.getRGB());
        }
      }
    }
    return picture;
  }

  private static BufferedImage card() throws WriterException {
    String text = FNC1 + "8018475123410020030005" + FNC1 + "80192";
    return bars(text, BarcodeFormat.CODE_128, 600, 120, Map.of());
  }

  private static String read(BufferedImage picture) {
    return assertInstanceOf(BarcodePicture.Read.class, BarcodePicture.read(picture, () -> 0))
        .code();
  }

  @Test
  void readsBackGs1128OnATransparentPngWithPrefixAndSeparator() throws Exception {
    Path file = folder.resolve("karte.png");
    ImageIO.write(card(), "png", file.toFile());
    var outcome = BarcodePicture.read(file);
    assertEquals(CARD, assertInstanceOf(BarcodePicture.Read.class, outcome).code());
  }

  @Test
  void givesUpATurnedCardWhenPatienceEnds() throws WriterException {
    long[] seconds = {0};
    var outcome = BarcodePicture.read(turned(38), () -> seconds[0]++ * 3_000_000_000L);
    assertInstanceOf(BarcodePicture.Nothing.class, outcome);
    assertEquals(3, seconds[0]);
  }

  @Test
  void readsPlainCode128() throws WriterException {
    assertEquals(
        "]C01002003000", read(bars("1002003000", BarcodeFormat.CODE_128, 400, 80, Map.of())));
  }

  @Test
  void readsQrAndDataMatrix() throws WriterException {
    assertEquals("]Q1hello", read(bars("hello", BarcodeFormat.QR_CODE, 200, 200, Map.of())));
    BufferedImage matrix =
        bars(
            "8018475123410020030005",
            BarcodeFormat.DATA_MATRIX,
            200,
            200,
            Map.of(EncodeHintType.GS1_FORMAT, true, EncodeHintType.DATA_MATRIX_COMPACT, true));
    assertEquals("]d28018475123410020030005", read(matrix));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 17, 38, 90, 133, 180, 270})
  void readsATurnedCard(int degrees) throws WriterException {
    assertEquals(CARD, read(turned(degrees)));
  }

  private static BufferedImage turned(int degrees) throws WriterException {
    BufferedImage bars = card();
    BufferedImage photo = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = photo.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1_000, 1_000);
    pen.rotate(Math.toRadians(degrees), 500, 500);
    pen.drawImage(bars, 500 - bars.getWidth() / 2, 500 - bars.getHeight() / 2, null);
    pen.dispose();
    return photo;
  }

  @Test
  void everyCodeWrittenReadsBackAlsoWithTheChecksumThatLooksLikeASeparator() throws Exception {
    for (int number = 0; number < 300; number++) {
      String digits = String.format("%010d", 1_002_003_000L + number);
      String text = FNC1 + "8018" + digits + FNC1 + "8019" + number % 100;
      String expected = "]C18018" + digits + "\u001d8019" + number % 100;
      assertEquals(expected, read(bars(text, BarcodeFormat.CODE_128, 500, 40, Map.of())));
    }
  }

  @Test
  void aPictureWithoutBarsOrNoPictureAtAllGivesAReason() throws IOException {
    BufferedImage blank = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    assertInstanceOf(BarcodePicture.Nothing.class, BarcodePicture.read(blank));
    Path text = Files.writeString(folder.resolve("note.png"), "this is no picture");
    var outcome = assertInstanceOf(BarcodePicture.Nothing.class, BarcodePicture.read(text));
    assertTrue(outcome.why().startsWith("The picture note.png is broken"), outcome.why());
    Path cut = folder.resolve("cut.png");
    ImageIO.write(blank, "png", cut.toFile());
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertInstanceOf(BarcodePicture.Nothing.class, BarcodePicture.read(cut));
  }
}
