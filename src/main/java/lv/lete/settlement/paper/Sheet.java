package lv.lete.settlement.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Pages of A4 that are filled from top to bottom with text of one width; lengths are points. The
/// typeface is the receipts' one. Text with no picture in it is written as `?`.
final class Sheet implements AutoCloseable {
  static final float MARGIN = 42;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  static final float SIZE = 8;
  static final float LARGE = 15;

  private static final float LEADING = 1.45f;
  private static final float EM = 1000;
  private static final float FOOT = MARGIN + 16;
  private static final String FONTS = "/lv/lete/receipt/";

  private final PDDocument document;
  private final Face plain;
  private final Face strong;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream content;
  private float y;

  private record Face(TrueTypeFont file, CmapLookup pictures, PDFont font) {
    static Face embed(PDDocument document, String name) throws IOException {
      try (InputStream in = Sheet.class.getResourceAsStream(FONTS + name)) {
        if (in == null) {
          throw new IllegalStateException("not on the class path: " + FONTS + name);
        }
        TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
        CmapLookup pictures = file.getUnicodeCmapLookup();
        return new Face(file, pictures, PDType0Font.load(document, file, true));
      }
    }

    String drawable(String text) {
      StringBuilder out = new StringBuilder(text.length());
      text.codePoints()
          .forEach(point -> out.appendCodePoint(pictures.getGlyphId(point) == 0 ? '?' : point));
      return out.toString();
    }

    float width(String text, float size) throws IOException {
      return font.getStringWidth(drawable(text)) / EM * size;
    }
  }

  Sheet(PDDocument document) throws IOException {
    this.document = document;
    this.plain = Face.embed(document, "DejaVuSansMono.ttf");
    this.strong = Face.embed(document, "DejaVuSansMono-Bold.ttf");
    this.content = newPage();
  }

  /// How many characters of the usual size stand side by side.
  int columns() throws IOException {
    return (int) (WIDTH / plain.width("0", SIZE));
  }

  /// One line of the usual size.
  void line(String text) throws IOException {
    line(text, false, SIZE);
  }

  /// One line; where the page ends, a new one begins.
  void line(String text, boolean bold, float size) throws IOException {
    room(size * LEADING);
    y -= size * LEADING;
    text(text, MARGIN, y, bold, size);
  }

  /// A thin line across, where a table's head ends.
  void rule() throws IOException {
    room(4);
    y -= 3;
    content.setStrokingColor(0.6f);
    content.setLineWidth(0.5f);
    content.moveTo(MARGIN, y);
    content.lineTo(MARGIN + WIDTH, y);
    content.stroke();
    y -= 1;
  }

  /// Blank space.
  void gap(float height) {
    y -= height;
  }

  /// Begins a new page where less than this is left.
  void room(float height) throws IOException {
    if (y - height < FOOT) {
      content.close();
      content = newPage();
    }
  }

  /// Takes so much of the page for a drawing; answers where its lower edge is.
  float take(float height) throws IOException {
    room(height);
    y -= height;
    return y;
  }

  /// Text at a place, its base line there.
  void text(String text, float x, float base, boolean bold, float size) throws IOException {
    Face face = bold ? strong : plain;
    content.beginText();
    content.setNonStrokingColor(0f);
    content.setFont(face.font(), size);
    content.newLineAtOffset(x, base);
    content.showText(face.drawable(text));
    content.endText();
  }

  /// Text that ends at a place.
  void textTo(String text, float right, float base, float size) throws IOException {
    text(text, right - plain.width(text, size), base, false, size);
  }

  /// A filled bar of a colour, 0 to 1 each.
  void bar(float x, float from, float width, float height, float[] colour) throws IOException {
    content.setNonStrokingColor(colour[0], colour[1], colour[2]);
    content.addRect(x, from, width, height);
    content.fill();
  }

  /// A thin grey line.
  void grid(float fromX, float toX, float at, float grey) throws IOException {
    content.setStrokingColor(grey);
    content.setLineWidth(0.5f);
    content.moveTo(fromX, at);
    content.lineTo(toX, at);
    content.stroke();
  }

  /// Ends the last page and writes this below each, with the number of the page and of all.
  void finish(String foot) throws IOException {
    content.close();
    for (int at = 0; at < pages.size(); at++) {
      content =
          new PDPageContentStream(
              document, pages.get(at), PDPageContentStream.AppendMode.APPEND, true);
      text(foot, MARGIN, MARGIN - 6, false, 7);
      textTo((at + 1) + " / " + pages.size(), MARGIN + WIDTH, MARGIN - 6, 7);
      content.close();
    }
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }

  @Override
  public void close() throws IOException {
    plain.file().close();
    strong.file().close();
  }
}
