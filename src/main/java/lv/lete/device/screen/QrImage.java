package lv.lete.device.screen;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A QR code as a picture, error correction M, its text in UTF-8, with the quiet zone of four
/// modules that ISO/IEC 18004 asks for.
final class QrImage {
  private static final int QUIET = 4;
  private static final int MODULE = 12;

  private QrImage() {}

  static Image of(String text) {
    ByteMatrix modules = modules(text);
    int side = (modules.getWidth() + 2 * QUIET) * MODULE;
    WritableImage image = new WritableImage(side, side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = dark(modules, x / MODULE - QUIET, y / MODULE - QUIET);
        image.getPixelWriter().setColor(x, y, dark ? Color.BLACK : Color.WHITE);
      }
    }
    return image;
  }

  private static boolean dark(ByteMatrix modules, int x, int y) {
    int side = modules.getWidth();
    return x >= 0 && y >= 0 && x < side && y < side && modules.get(x, y) == 1;
  }

  private static ByteMatrix modules(String text) {
    try {
      String bytes = new String(text.getBytes(UTF_8), ISO_8859_1);
      return Encoder.encode(bytes, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalStateException("the length was checked before", tooLong);
    }
  }
}
