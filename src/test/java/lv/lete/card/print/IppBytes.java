package lv.lete.card.print;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Answers of IPP, byte by byte (RFC 8010, 3), written without our own encoder.
final class IppBytes {
  private IppBytes() {}

  static void set(ByteArrayOutputStream to, int tag, String name, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      to.writeBytes(text(tag, i == 0 ? name : "", values.get(i)));
    }
  }

  static byte[] head(int status) {
    return ByteBuffer.allocate(9)
        .put((byte) 2)
        .put((byte) 0)
        .putShort((short) status)
        .putInt(1)
        .put((byte) 1)
        .array();
  }

  static byte[] group(int tag) {
    return new byte[] {(byte) tag};
  }

  static byte[] number(int tag, String name, int value) {
    return attribute(tag, name, ByteBuffer.allocate(4).putInt(value).array());
  }

  static byte[] text(int tag, String name, String value) {
    return attribute(tag, name, value.getBytes(UTF_8));
  }

  static byte[] blank(String name) {
    return attribute(0x13, name, new byte[0]);
  }

  static byte[] attribute(int tag, String name, byte[] value) {
    byte[] named = name.getBytes(US_ASCII);
    return ByteBuffer.allocate(5 + named.length + value.length)
        .put((byte) tag)
        .putShort((short) named.length)
        .put(named)
        .putShort((short) value.length)
        .put(value)
        .array();
  }

  /// How many pages a document has.
  static int pages(byte[] document) {
    try (PDDocument pdf = Loader.loadPDF(document)) {
      return pdf.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
