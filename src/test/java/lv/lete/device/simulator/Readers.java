package lv.lete.device.simulator;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;

/// Reads pictures of paper as a scanner would.
public final class Readers {
  private static final int MARGIN = 32;

  private Readers() {}

  /// The text of the Code 128 on it.
  public static String barcode(BufferedImage image) throws ReaderException {
    return new Code128Reader().decode(bitmap(image)).getText();
  }

  /// The text of the QR code on it.
  public static String qr(BufferedImage image) throws ReaderException {
    return new QRCodeReader().decode(bitmap(image)).getText();
  }

  private static BinaryBitmap bitmap(BufferedImage image) {
    return new BinaryBitmap(new HybridBinarizer(new Grey(image)));
  }

  private static final class Grey extends LuminanceSource {
    private final BufferedImage image;

    Grey(BufferedImage image) {
      super(image.getWidth(), image.getHeight());
      this.image = image;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      byte[] into = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
      for (int x = 0; x < getWidth(); x++) {
        into[x] = (byte) (image.getRGB(x, y) >> 8);
      }
      return into;
    }

    @Override
    public byte[] getMatrix() {
      byte[] all = new byte[getWidth() * getHeight()];
      for (int y = 0; y < getHeight(); y++) {
        System.arraycopy(getRow(y, new byte[getWidth()]), 0, all, y * getWidth(), getWidth());
      }
      return all;
    }
  }

  /// The dots of the upper left corner, a hexadecimal number a row.
  static String dots(BufferedImage image, int bytes, int rows) {
    StringBuilder dots = new StringBuilder();
    for (int y = 0; y < rows; y++) {
      int row = 0;
      for (int x = 0; x < bytes * 8; x++) {
        boolean black = (image.getRGB(MARGIN + x, MARGIN + y) & 0xFF) == 0;
        row = row << 1 | (black ? 1 : 0);
      }
      dots.append(y == 0 ? "" : "/").append("%04X".formatted(row));
    }
    return dots.toString();
  }
}
