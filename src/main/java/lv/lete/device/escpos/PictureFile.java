package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_EXTENDED;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_NOEXIST;
import static jpos.POSPrinterConst.JPOS_EPTR_BADFORMAT;
import static jpos.POSPrinterConst.JPOS_EPTR_TOOBIG;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jpos.JposException;
import jpos.POSPrinterConst;

/// A picture as a program hands it over, made ready for the paper.
final class PictureFile {
  private static final long MOST_BYTES = 8L * 1024 * 1024;
  private static final long MOST_DOTS = 16L * 1024 * 1024;
  private static final int MOST_HIGH = 2_400;

  private PictureFile() {}

  /// The bytes of a file; E_NOEXIST where there is none.
  static byte[] read(String name) throws JposException {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        throw new JposException(JPOS_E_NOEXIST, "no picture file " + name);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw tooBig("the file has more than " + MOST_BYTES + " bytes");
      }
      return Files.readAllBytes(file);
    } catch (IOException | InvalidPathException unreadable) {
      throw new JposException(JPOS_E_NOEXIST, "cannot read " + name, unreadable);
    }
  }

  /// The picture at so many dots of width, or as it is for PTR_BM_ASIS; placed left, in the middle
  /// or right.
  static Pictures.Placed place(byte[] data, int widthDots, int where, int paperDots)
      throws JposException {
    BufferedImage picture = decode(data);
    int width = widthDots == POSPrinterConst.PTR_BM_ASIS ? picture.getWidth() : widthDots;
    int height = Math.toIntExact((long) picture.getHeight() * width / picture.getWidth());
    if (width < 1 || width > paperDots || height < 1 || height > MOST_HIGH) {
      throw tooBig(width + " x " + height + " dots; the paper is " + paperDots + " dots wide");
    }
    return new Pictures.Placed(Raster.commands(scaled(picture, width, height)), align(where));
  }

  /// PTR_BM_LEFT, PTR_BM_CENTER or PTR_BM_RIGHT.
  static Look.Align align(int where) throws JposException {
    return switch (where) {
      case POSPrinterConst.PTR_BM_LEFT -> Look.Align.LEFT;
      case POSPrinterConst.PTR_BM_CENTER -> Look.Align.CENTRE;
      case POSPrinterConst.PTR_BM_RIGHT -> Look.Align.RIGHT;
      default -> throw new JposException(JPOS_E_ILLEGAL, "left, centre or right, not " + where);
    };
  }

  private static BufferedImage decode(byte[] data) throws JposException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new JposException(JPOS_E_EXTENDED, JPOS_EPTR_BADFORMAT, "no known kind of picture");
      }
      ImageReader reader = readers.next();
      reader.setInput(in);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
        throw tooBig("the picture has more than " + MOST_DOTS + " dots");
      }
      return reader.read(0);
    } catch (IOException | RuntimeException broken) {
      throw new JposException(
          JPOS_E_EXTENDED,
          JPOS_EPTR_BADFORMAT,
          "the picture cannot be read: " + broken.getMessage(),
          new IOException(broken));
    }
  }

  private static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }

  private static JposException tooBig(String why) {
    return new JposException(JPOS_E_EXTENDED, JPOS_EPTR_TOOBIG, why);
  }
}
