package lv.lete.settlement.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lv.lete.money.Money;

/// An XML document in UTF-8, written from top to bottom with one element a line. It is the JDK's
/// own writer whatever lies on the class path, so that the same content is the same bytes.
final class XmlOut {
  private static final int BUFFER = 1 << 16;

  private final XMLStreamWriter xml;
  private int depth;
  private boolean onOneLine;

  private XmlOut(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /// What is inside an element.
  interface Inside {
    void write() throws XMLStreamException;
  }

  /// What is in a document.
  interface Content {
    void write(XmlOut out) throws XMLStreamException;
  }

  /// Writes a document; `out` stays open.
  static void document(OutputStream out, String root, String namespace, Content content)
      throws IOException {
    try {
      // Given a stream, the JDK's writer writes and digests each byte alone.
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      XmlOut document = new XmlOut(writer);
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      writer.writeCharacters("\n");
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
      document.depth = 1;
      content.write(document);
      document.line(0);
      writer.writeEndElement();
      writer.writeCharacters("\n");
      writer.writeEndDocument();
      writer.flush();
      text.flush();
    } catch (XMLStreamException failed) {
      throw failed.getNestedException() instanceof IOException disk
          ? disk
          : new IOException("cannot write XML: " + failed.getMessage(), failed);
    }
  }

  /// An element with others inside.
  void in(String name, Inside inside) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(name);
    depth++;
    inside.write();
    depth--;
    line(depth);
    xml.writeEndElement();
  }

  /// An element with others inside, all on one line: thousands of records stay small and readable.
  void record(String name, Inside inside) throws XMLStreamException {
    line(depth);
    onOneLine = true;
    xml.writeStartElement(name);
    inside.write();
    xml.writeEndElement();
    onOneLine = false;
  }

  /// An element with a text.
  void text(String name, String text) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(name);
    xml.writeCharacters(writable(text));
    xml.writeEndElement();
  }

  /// An element with a sum, without its sign, and the currency as attribute `Ccy`.
  void amount(String name, Money money) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(name);
    xml.writeAttribute("Ccy", money.currency().name());
    xml.writeCharacters(magnitude(money));
    xml.writeEndElement();
  }

  /// A sum without its sign: the direction stands beside it.
  static String magnitude(Money money) {
    return (money.isNegative() ? Money.zero(money.currency()).minus(money) : money).plain();
  }

  /// ISO 8601 in UTC, whole seconds.
  static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void line(int depth) throws XMLStreamException {
    if (!onOneLine) {
      xml.writeCharacters("\n" + " ".repeat(depth));
    }
  }

  /// What XML 1.0 has no place for (control characters, lone surrogates) becomes `?`: the JDK's
  /// writer would write a document that nobody can read.
  private static String writable(String text) {
    if (text.codePoints().allMatch(XmlOut::isWritable)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> clean.appendCodePoint(isWritable(point) ? point : '?'));
    return clean.toString();
  }

  private static boolean isWritable(int point) {
    return point == '\t'
        || (point >= ' ' && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
