package lv.lete.device.simulator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// A piece of paper from one cut to the next, as it stood when it was asked for. Unchanging.
public final class Sheet {
  private static final int MARGIN = 32;
  private static final byte WHITE = (byte) 0xFF;

  private final int widthDots;
  private final List<byte[]> rows;
  private final List<Printed> printed;

  Sheet(int widthDots, List<byte[]> rows, List<Printed> printed) {
    this.widthDots = widthDots;
    this.rows = List.copyOf(rows);
    this.printed = List.copyOf(printed);
  }

  /// What was done, in order; the cut is the last.
  public List<Printed> printed() {
    return printed;
  }

  /// All of one kind.
  public <T extends Printed> List<T> all(Class<T> kind) {
    return printed.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The paper as text: each line of text where it stands, all else in brackets; a feed is an empty
  /// line.
  public String text() {
    return printed.stream().map(Printed::transcript).collect(Collectors.joining("\n"));
  }

  /// How long it is, in dots.
  public int heightDots() {
    return rows.size();
  }

  /// The paper as it looks: black on white, one pixel a dot, a margin around what can be printed.
  /// The same bytes give the same picture on every machine: the letters are drawn by ourselves from
  /// the outlines of the bundled typeface.
  public BufferedImage image() {
    int height = rows.size() + 2 * MARGIN;
    BufferedImage image =
        new BufferedImage(widthDots + 2 * MARGIN, height, BufferedImage.TYPE_BYTE_BINARY);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(pixels, WHITE);
    int stride = pixels.length / height;
    for (int y = 0; y < rows.size(); y++) {
      byte[] bits = rows.get(y);
      int start = (y + MARGIN) * stride + MARGIN / 8;
      for (int i = 0; i < bits.length; i++) {
        pixels[start + i] = (byte) ~bits[i];
      }
    }
    return image;
  }

  /// The picture as a PNG.
  public byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image(), "png", out)) {
        throw new IllegalStateException("the JDK's own PNG writer is missing");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
