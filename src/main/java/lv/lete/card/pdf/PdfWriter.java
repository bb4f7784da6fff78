package lv.lete.card.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Writes a PDF 1.5 file object by object (ISO 32000-1, 7.5): streams at once, small objects packed
/// into object streams (7.5.7), the places of all of them in a cross-reference stream at the end
/// (7.5.8). What is kept in memory is six bytes an object, so a file may have millions.
///
/// The same calls make the same bytes: no time and no random id is written. One thread.
public final class PdfWriter {
  private static final int SMALL_A_STREAM = 200;
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final Places places = new Places();
  private final Flate flate = new Flate();
  private final Bytes heads = new Bytes(4_096);
  private final Bytes bodies = new Bytes(16_384);
  private final Bytes line = new Bytes(256);
  private final int[] packed = new int[SMALL_A_STREAM];
  private int packedCount;
  private int container;
  private int last;
  private long position;

  /// Begins a file; `out` is flushed at the end and not closed.
  public PdfWriter(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, BUFFER);
    line.text("%PDF-1.5\n%").raw(0xE2).raw(0xE3).raw(0xCF).raw(0xD3).raw('\n');
    flush(line);
  }

  /// A number for one more object, which must be written before the end.
  public int number() {
    return ++last;
  }

  /// Bytes written so far.
  public long position() {
    return position;
  }

  /// Writes a stream whose data is deflated already; `entries` are those of its dictionary but
  /// length and filter.
  public void deflated(int number, String entries, byte[] data, int offset, int length)
      throws IOException {
    begin(number, entries, "/Filter/FlateDecode", length);
    write(data, offset, length);
    line.text("\nendstream\nendobj\n");
    flush(line);
  }

  /// Writes a stream as it is; `entries` are those of its dictionary but the length.
  public void stream(int number, String entries, byte[] data) throws IOException {
    begin(number, entries, "", data.length);
    write(data, 0, data.length);
    line.text("\nendstream\nendobj\n");
    flush(line);
  }

  /// Packs one object that is no stream.
  public void small(int number, Bytes body) throws IOException {
    if (packedCount == 0) {
      container = number();
    }
    heads.number(number).raw(' ').number(bodies.length()).raw(' ');
    bodies.append(body).raw('\n');
    packed[packedCount] = number;
    places.packed(number, container, packedCount);
    packedCount++;
    if (packedCount == SMALL_A_STREAM) {
      pack();
    }
  }

  /// The same from text.
  public void small(int number, String body) throws IOException {
    small(number, new Bytes(body.length()).text(body));
  }

  /// Ends the file. `root` is the catalog's number, `info` that of the document's information.
  ///
  /// @throws IllegalStateException when a number was given out and nothing written under it
  public void finish(int root, int info, byte[] id) throws IOException {
    if (packedCount > 0) {
      pack();
    }
    int number = number();
    // Its own row is one of its rows.
    places.plain(number, position);
    long start = position;
    String hex = HexFormat.of().formatHex(id);
    String entries =
        "/Type/XRef/Size %d/W[1 6 1]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]/Filter/FlateDecode"
            .formatted(last + 1, root, info, hex, hex);
    stream(number, entries + "/DecodeParms<</Predictor 12/Columns 8>>", places.deflatedRows(last));
    line.text("startxref\n").number(start).text("\n%%EOF\n");
    flush(line);
    out.flush();
    flate.close();
  }

  private void pack() throws IOException {
    int first = heads.length();
    String entries = "/Type/ObjStm/N " + packedCount + "/First " + first;
    heads.append(bodies);
    int number = container;
    packedCount = 0;
    int length = flate.deflate(heads.array(), heads.length());
    deflated(number, entries, flate.result(), 0, length);
    heads.clear();
    bodies.clear();
  }

  private void begin(int number, String entries, String filter, int length) throws IOException {
    places.plain(number, position);
    line.number(number)
        .text(" 0 obj<<")
        .text(entries)
        .text(filter)
        .text("/Length ")
        .number(length)
        .text(">>stream\n");
    flush(line);
  }

  private void flush(Bytes bytes) throws IOException {
    write(bytes.array(), 0, bytes.length());
    bytes.clear();
  }

  private void write(byte[] data, int offset, int length) throws IOException {
    out.write(data, offset, length);
    position += length;
  }

  /// The name or text as PDF shows it in a dictionary: UTF-16 with its mark, in hex.
  public static String textString(String text) {
    return "<FEFF"
        + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE))
        + ">";
  }
}
