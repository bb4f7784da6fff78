package lv.lete.device.escpos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;

/// Pictures as GS v 0 (raster bit image).
final class Raster {
  /// Fewer than 256 rows a command: more than some receive buffers hold is printed in gulps anyway.
  private static final int STRIP = 128;

  private static final int DLE = 0x10;

  private Raster() {}

  /// The commands for a picture; black is whatever is darker than the middle. Each row is as wide
  /// as the picture, rounded up to whole bytes.
  static byte[] commands(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int across = (picture.getWidth() + 7) / 8;
    for (int top = 0; top < picture.getHeight(); top += STRIP) {
      int rows = Math.min(STRIP, picture.getHeight() - top);
      out.writeBytes(
          new byte[] {0x1D, 0x76, 0x30, 0, (byte) across, (byte) (across >> 8), (byte) rows, 0});
      out.writeBytes(harmless(strip(picture, top, rows, across)));
    }
    return out.toByteArray();
  }

  private static byte[] strip(BufferedImage picture, int top, int rows, int across) {
    byte[] bits = new byte[rows * across];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (isDark(picture.getRGB(x, top + y))) {
          bits[y * across + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return bits;
  }

  private static boolean isDark(int argb) {
    int alpha = argb >>> 24;
    int light = (argb >> 16 & 0xFF) * 3 + (argb >> 8 & 0xFF) * 6 + (argb & 0xFF);
    return alpha > 127 && light < 1_280;
  }

  /// Printers look for real-time commands in every byte that arrives, pictures included: DLE DC4
  /// opens the drawer. One dot more keeps a picture from saying so.
  static byte[] harmless(byte[] bits) {
    for (int at = 0; at + 1 < bits.length; at++) {
      int next = bits[at + 1];
      if (bits[at] == DLE && (next == 0x04 || next == 0x05 || next == 0x14)) {
        bits[at] |= 0x08;
      }
    }
    return bits;
  }
}
