package lv.lete.receipt;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A bundled typeface of one width, embedded in a document as the subset that is used. Open until
/// the document has been saved. What it has no picture of is written as `?`: PDFBox would throw.
final class ReceiptFont implements AutoCloseable {

  private static final float UNITS_AN_EM = 1000;

  private final TrueTypeFont file;
  private final CmapLookup pictures;
  private final PDFont font;

  private ReceiptFont(TrueTypeFont file, PDDocument document) throws IOException {
    this.file = file;
    this.pictures = file.getUnicodeCmapLookup();
    this.font = PDType0Font.load(document, file, true);
  }

  /// Puts the typeface of this resource into a document.
  static ReceiptFont embed(PDDocument document, String resource) throws IOException {
    try (InputStream in = ReceiptFont.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
      return new ReceiptFont(file, document);
    }
  }

  PDFont font() {
    return font;
  }

  /// The size at which so many characters fill a width.
  float sizeFor(int characters, float width) throws IOException {
    return width / characters / (font.getStringWidth("0") / UNITS_AN_EM);
  }

  /// The text with every character that has no picture replaced.
  String drawable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> out.appendCodePoint(pictures.getGlyphId(point) == 0 ? '?' : point));
    return out.toString();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
