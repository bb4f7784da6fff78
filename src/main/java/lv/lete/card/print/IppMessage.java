package lv.lete.card.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Requests and answers of the Internet Printing Protocol (RFC 8010, 3): what a card printer needs.
final class IppMessage {
  static final int OPERATION = 0x01;
  static final int JOB = 0x02;
  private static final int END = 0x03;
  private static final int LAST_DELIMITER = 0x0F;
  private static final int INTEGER = 0x21;
  private static final int ENUM = 0x23;
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
  IppMessage(int operation, int request, String printer, String user) {
    bytes.write(2);
    bytes.write(0);
    two(operation);
    two(request >>> 16);
    two(request);
    group(OPERATION);
    text(CHARSET, "attributes-charset", "utf-8");
    text(LANGUAGE, "attributes-natural-language", "en");
    text(URI, "printer-uri", printer);
    text(NAME, "requesting-user-name", user);
  }

  /// What the printer said: the first value of each attribute that is a number or a text.
  record Answer(int status, Map<String, Integer> numbers, Map<String, String> texts) {
    /// RFC 8011, 4.1.6.1: successful-ok and its kin.
    boolean successful() {
      return status < 0x0100;
    }

    int number(String name, int otherwise) {
      return numbers.getOrDefault(name, otherwise);
    }
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

  IppMessage name(String name, String value) {
    return text(NAME, name, value);
  }

  IppMessage keyword(String name, String value) {
    return text(KEYWORD, name, value);
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

  /// Reads an answer; empty where it is none.
  static Optional<Answer> read(byte[] message) {
    ByteBuffer in = ByteBuffer.wrap(message);
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    try {
      in.getShort();
      int status = in.getShort();
      in.getInt();
      int depth = 0;
      for (int tag = in.get(); tag != END; tag = in.get()) {
        if (tag <= LAST_DELIMITER) {
          continue;
        }
        String name = new String(take(in), UTF_8);
        byte[] value = take(in);
        depth += tag == BEGIN_COLLECTION ? 1 : tag == END_COLLECTION ? -1 : 0;
        if (name.isEmpty() || depth > 0) {
          continue;
        }
        if ((tag == INTEGER || tag == ENUM) && value.length == 4) {
          numbers.putIfAbsent(name, ByteBuffer.wrap(value).getInt());
        } else if (tag >= 0x41) {
          texts.putIfAbsent(name, new String(value, UTF_8));
        }
      }
      return Optional.of(new Answer(status, numbers, texts));
    } catch (BufferUnderflowException _) {
      return Optional.empty();
    }
  }

  private static byte[] take(ByteBuffer in) {
    int length = Short.toUnsignedInt(in.getShort());
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] taken = new byte[length];
    in.get(taken);
    return taken;
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
