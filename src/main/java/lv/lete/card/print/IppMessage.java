package lv.lete.card.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// A request of the Internet Printing Protocol (RFC 8010, 3): what a card printer needs.
final class IppMessage {
  static final int OPERATION = 0x01;
  static final int JOB = 0x02;
  static final int PRINTER = 0x04;
  private static final int END = 0x03;
  private static final int INTEGER = 0x21;
  private static final int BOOLEAN = 0x22;
  private static final int BEGIN_COLLECTION = 0x34;
  private static final int END_COLLECTION = 0x37;
  private static final int NAME = 0x42;
  private static final int KEYWORD = 0x44;
  private static final int URI = 0x45;
  private static final int CHARSET = 0x47;
  private static final int LANGUAGE = 0x48;
  private static final int MIME = 0x49;
  private static final int MEMBER = 0x4A;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

  /// Begins a request of IPP 2.0 to a printer.
  IppMessage(int operation, int request, String printer) {
    bytes.write(2);
    bytes.write(0);
    two(operation);
    two(request >>> 16);
    two(request);
    group(OPERATION);
    text(CHARSET, "attributes-charset", "utf-8");
    text(LANGUAGE, "attributes-natural-language", "en");
    text(URI, "printer-uri", printer);
  }

  IppMessage group(int tag) {
    bytes.write(tag);
    return this;
  }

  IppMessage number(String name, int value) {
    head(INTEGER, name, 4);
    two(value >>> 16);
    two(value);
    return this;
  }

  IppMessage yes(String name) {
    head(BOOLEAN, name, 1);
    bytes.write(1);
    return this;
  }

  IppMessage name(String name, String value) {
    return text(NAME, name, value);
  }

  IppMessage keyword(String name, String value) {
    return text(KEYWORD, name, value);
  }

  /// A set of keywords.
  IppMessage keywords(String name, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      text(KEYWORD, i == 0 ? name : "", values.get(i));
    }
    return this;
  }

  IppMessage mime(String name, String value) {
    return text(MIME, name, value);
  }

  /// The size of the medium in hundredths of a millimetre (PWG 5100.3, media-col).
  IppMessage media(int width, int height) {
    head(BEGIN_COLLECTION, "media-col", 0);
    text(MEMBER, "", "media-size");
    head(BEGIN_COLLECTION, "", 0);
    text(MEMBER, "", "x-dimension");
    number("", width);
    text(MEMBER, "", "y-dimension");
    number("", height);
    head(END_COLLECTION, "", 0);
    head(END_COLLECTION, "", 0);
    return this;
  }

  byte[] end() {
    bytes.write(END);
    return bytes.toByteArray();
  }

  private IppMessage text(int tag, String name, String value) {
    byte[] encoded = value.getBytes(UTF_8);
    head(tag, name, encoded.length);
    bytes.writeBytes(encoded);
    return this;
  }

  private void head(int tag, String name, int length) {
    byte[] encoded = name.getBytes(UTF_8);
    bytes.write(tag);
    two(encoded.length);
    bytes.writeBytes(encoded);
    two(length);
  }

  private void two(int value) {
    bytes.write(value >>> 8);
    bytes.write(value);
  }
}
