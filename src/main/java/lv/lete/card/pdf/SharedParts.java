package lv.lete.card.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/// Copies objects that PDFBox made (forms, fonts) into a file of ours, each once however often it
/// is asked for. One thread.
public final class SharedParts {
  private final PdfWriter file;
  private final IdentityHashMap<COSBase, Integer> known = new IdentityHashMap<>();

  /// Parts of this file.
  public SharedParts(PdfWriter file) {
    this.file = file;
  }

  /// Copies a dictionary or stream with everything it refers to, and answers its number.
  ///
  /// @throws IOException when the part cannot be read or the file not written
  public int copy(COSDictionary part) throws IOException {
    Integer before = known.get(part);
    if (before != null) {
      return before;
    }
    int number = file.number();
    known.put(part, number);
    Bytes body = new Bytes(256);
    if (part instanceof COSStream stream) {
      entries(body, stream, COSName.LENGTH);
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      try (InputStream raw = stream.createRawInputStream()) {
        raw.transferTo(data);
      }
      file.stream(number, ascii(body), data.toByteArray());
    } else {
      value(body, part);
      file.small(number, body);
    }
    return number;
  }

  private void entries(Bytes to, COSDictionary from, COSName without) throws IOException {
    for (Map.Entry<COSName, COSBase> entry : from.entrySet()) {
      if (!entry.getKey().equals(without)) {
        write(to, entry.getKey());
        to.raw(' ');
        reference(to, entry.getValue());
      }
    }
  }

  /// Dictionaries that PDFBox would write as objects of their own, and all streams, become such;
  /// the rest stands where it is used.
  private void reference(Bytes to, COSBase given) throws IOException {
    COSBase value = given instanceof COSObject object ? object.getObject() : given;
    boolean apart =
        value instanceof COSStream
            || (value instanceof COSDictionary dictionary
                && (!dictionary.isDirect() || known.containsKey(dictionary)));
    if (apart) {
      to.number(copy((COSDictionary) value)).text(" 0 R");
    } else {
      value(to, value);
    }
  }

  private void value(Bytes to, COSBase value) throws IOException {
    switch (value) {
      case COSDictionary dictionary -> {
        to.text("<<");
        entries(to, dictionary, COSName.getPDFName(""));
        to.text(">>");
      }
      case COSArray array -> {
        to.raw('[');
        for (int i = 0; i < array.size(); i++) {
          reference(to, array.get(i));
          to.raw(' ');
        }
        to.raw(']');
      }
      case COSName name -> write(to, name);
      case COSString text -> to.raw('<').text(text.toHexString()).raw('>');
      case COSNumber number -> number(to, number);
      case COSBoolean truth -> to.text(truth.getValue() ? "true" : "false");
      case COSNull _ -> to.text("null");
      default -> throw new IllegalStateException("no part of a form or a font: " + value);
    }
  }

  private static void number(Bytes to, COSNumber number) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    if (number instanceof org.apache.pdfbox.cos.COSInteger whole) {
      whole.writePDF(text);
    } else if (number instanceof org.apache.pdfbox.cos.COSFloat part) {
      part.writePDF(text);
    }
    to.append(text.toByteArray(), 0, text.size());
  }

  private static void write(Bytes to, COSName name) throws IOException {
    OutputStream text =
        new OutputStream() {
          @Override
          public void write(int value) {
            to.raw(value);
          }
        };
    name.writePDF(text);
  }

  private static String ascii(Bytes bytes) {
    return new String(
        bytes.array(), 0, bytes.length(), java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
