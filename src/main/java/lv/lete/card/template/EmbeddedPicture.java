package lv.lete.card.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture inside an SVG file, as a `data:` address (RFC 2397). Only its head is read here: a
/// file of a few kilobytes can say that it has a thousand million dots.
final class EmbeddedPicture {
  private static final String BASE64 = ";base64,";

  private EmbeddedPicture() {}

  /// Whether an address is that of an embedded picture of dots; one that is drawn could embed
  /// further ones.
  static boolean isOne(String address) {
    return address.startsWith("data:image/")
        && address.contains(BASE64)
        && !address.startsWith("data:image/svg");
  }

  /// How many dots it has; 0 for another address, and where nobody can tell, since then nobody can
  /// draw it either.
  static long dots(String address) {
    if (!isOne(address)) {
      return 0;
    }
    try {
      String body = address.substring(address.indexOf(BASE64) + BASE64.length());
      byte[] picture = Base64.getMimeDecoder().decode(body);
      try (ImageInputStream in =
          ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        return readers.hasNext() ? dots(readers.next(), in) : 0;
      }
    } catch (IOException | RuntimeException _) {
      return 0;
    }
  }

  private static long dots(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      reader.setInput(in, true, true);
      return (long) reader.getWidth(0) * reader.getHeight(0);
    } finally {
      reader.dispose();
    }
  }
}
