package lv.lete.device.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the barcode in a picture of a card, as a scanner would send it: AIM identifier first, 0x1D
/// between GS1 elements. Reads Code 128, QR and Data Matrix, upright or turned.
final class BarcodePicture {
  /// More pixels than any camera at a counter takes; a picture that claims more is not opened.
  private static final long MAX_PIXELS = 100_000_000;

  /// Pictures are thinned out to about this width: bars stay wide enough, time does not grow.
  private static final int WORKING_PIXELS = 1_600;

  /// A teller would have presented the card again by then.
  private static final long PATIENCE_NANOS = 4_000_000_000L;

  private static final Map<DecodeHintType, ?> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.ASSUME_GS1,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.CODE_128, BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX));

  /// Degrees to turn by, likeliest first: rows of bars are found up to about 12 degrees off.
  private static final int[] TURNS = {0, 90, 15, -15, 30, -30, 45, -45, 60, -60, 75, -75};

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  private static final String CODE_128 = "]C0";
  private static final String GS1_128 = "]C1";
  private static final char SEPARATOR = 0x1D;

  private BarcodePicture() {}

  /// What a picture gave.
  sealed interface Outcome {}

  /// A code, with its AIM identifier.
  record Read(String code) implements Outcome {}

  /// No code; `why` is a sentence for the log.
  record Nothing(String why) implements Outcome {}

  /// Reads the picture in the file. Never throws for what the file holds.
  static Outcome read(Path file) {
    if (!Files.isReadable(file)) {
      return new Nothing("The picture " + file.getFileName() + " cannot be opened.");
    }
    try {
      return read(load(file));
    } catch (IOException | RuntimeException broken) {
      return new Nothing("The picture " + file.getFileName() + " is broken: " + broken);
    }
  }

  /// Reads the barcode in a picture held in memory.
  static Outcome read(BufferedImage picture) {
    return read(picture, System::nanoTime);
  }

  /// As [#read(BufferedImage)], with a clock of nanoseconds that patience is measured by.
  static Outcome read(BufferedImage picture, LongSupplier nanos) {
    long start = nanos.getAsLong();
    for (int degrees : TURNS) {
      if (nanos.getAsLong() - start > PATIENCE_NANOS) {
        break;
      }
      BufferedImage turned = onPaper(picture, degrees);
      int width = turned.getWidth();
      int height = turned.getHeight();
      int[] pixels = turned.getRGB(0, 0, width, height, null, 0, width);
      LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
      for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
        Result result = decode(new BinaryBitmap(binarizer.apply(source)));
        if (result != null) {
          return new Read(asSent(result));
        }
      }
    }
    return new Nothing("The picture shows no barcode that can be read.");
  }

  private static @Nullable Result decode(BinaryBitmap bitmap) {
    try {
      return new MultiFormatReader().decode(bitmap, HINTS);
    } catch (NotFoundException _) {
      return null;
    }
  }

  /// ZXing names the symbology beside the text and, told to assume GS1, a GS1-128 before it as
  /// well. Only the name before the text is right for Code 128: a checksum that equals FNC1 spoils
  /// the other, and leaves a separator at the end. A Data Matrix text starts with the FNC1 that
  /// only says "GS1". A scanner sends none of these.
  private static String asSent(Result result) {
    String text = result.getText();
    Object named = result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
    boolean bars = result.getBarcodeFormat() == BarcodeFormat.CODE_128;
    boolean gs1Bars = bars && text.startsWith(GS1_128);
    String barsName = gs1Bars ? GS1_128 : CODE_128;
    String aim = bars ? barsName : Objects.toString(named, "");
    int from = gs1Bars ? aim.length() : 0;
    int to = text.length();
    if (from < to && text.charAt(from) == SEPARATOR) {
      from++;
    }
    while (to > from && text.charAt(to - 1) == SEPARATOR) {
      to--;
    }
    return aim + text.substring(from, to);
  }

  private static BufferedImage load(Path file) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("not a PNG, JPEG, GIF or BMP picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
          throw new IOException("too large: " + width + " x " + height + " pixels");
        }
        int step = Math.max(1, Math.max(width, height) / WORKING_PIXELS);
        ImageReadParam thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, thinned);
      } finally {
        reader.dispose();
      }
    }
  }

  /// The picture turned about its middle, on white: what is see-through would else read as black.
  private static BufferedImage onPaper(BufferedImage picture, int degrees) {
    double angle = Math.toRadians(degrees);
    double cos = Math.abs(Math.cos(angle));
    double sin = Math.abs(Math.sin(angle));
    int width = picture.getWidth();
    int height = picture.getHeight();
    int paperWidth = (int) Math.ceil(width * cos + height * sin);
    int paperHeight = (int) Math.ceil(width * sin + height * cos);
    BufferedImage paper = new BufferedImage(paperWidth, paperHeight, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paperWidth, paperHeight);
    if (degrees % 90 != 0) {
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }
    pen.translate(paperWidth / 2.0, paperHeight / 2.0);
    pen.rotate(angle);
    pen.translate(-width / 2.0, -height / 2.0);
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return paper;
  }
}
