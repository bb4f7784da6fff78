package lv.lete.card.read;

import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import lv.lete.card.face.BarcodeBox;
import lv.lete.card.face.Design;
import lv.lete.card.face.Side;
import lv.lete.card.face.Words;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Reads cards' fronts in a file: a strip through the bars is rasterised by PDFBox with the dots of
/// the printer and decoded by ZXing, and the words are those that PDFBox finds while it draws. One
/// thread.
final class FrontReader {
  private static final int ROWS = 3;
  private static final float HALF = 0.5f;
  private static final float POINTS = 10_000f;
  private static final int INCH = 72;
  private static final int DARK = 128;
  private static final char FNC1 = '\u001d';
  private static final String GS1 = "]C1";

  private final Code128Reader decoder = new Code128Reader();
  private final BarcodeBox box;
  private final Design design;
  private final BufferedImage strip;
  private final CardLines lines = new CardLines();
  private final PDDocument file;
  private final int front;
  private final PDFRenderer renderer;

  /// `front` is the index of the side with the bars.
  FrontReader(PDDocument file, Design design, int front) {
    this.file = file;
    this.design = design;
    this.front = front;
    BarcodeBox bars = design.sides().get(front).bars();
    if (bars == null) {
      throw new IllegalArgumentException("a side without bars");
    }
    this.box = bars;
    int width = (int) Math.ceil(dots(box.width()));
    this.strip = new BufferedImage(width, ROWS, BufferedImage.TYPE_BYTE_GRAY);
    this.renderer = new Renderer(file, lines);
  }

  /// Reads the card whose pages begin at this index and compares it with what it should say.
  Optional<Finding> read(int place, int page, Words expected) throws IOException {
    lines.clear();
    paint(page + front);
    String read = decoded();
    if (read == null) {
      return Optional.of(new Finding.Unreadable(place));
    }
    if (!read.equals(expected.bars())) {
      return Optional.of(new Finding.OtherBars(place, expected.bars(), read));
    }
    for (int i = 0; i < design.sides().size(); i++) {
      Optional<Finding> other = words(place, page + i, design.sides().get(i), i, expected);
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> words(int place, int page, Side side, int at, Words expected)
      throws IOException {
    if (side.same()) {
      return SameParts.differs(file.getPage(page), side)
          .map(why -> new Finding.PageBroken(place, why));
    }
    if (at != front) {
      lines.clear();
      paint(page);
    }
    return lines.missing(side, expected).map(text -> new Finding.OtherWords(place, text));
  }

  private float dots(int tenThousandths) {
    return tenThousandths / POINTS * box.dpi() / INCH;
  }

  /// Only the strip's own pixels are painted: the rest of the page is clipped away.
  private void paint(int page) throws IOException {
    float scale = (float) box.dpi() / INCH;
    float top = design.height() / 100f * scale - dots(box.y()) - dots(box.height()) * HALF;
    Graphics2D canvas = strip.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, strip.getWidth(), ROWS);
    canvas.translate(-Math.floor(dots(box.x())), -Math.floor(top));
    // a page with bleed is larger than the card, which then lies within it
    PDRectangle shown = file.getPage(page).getCropBox();
    float beyond = shown.getUpperRightY() - design.height() / 100f;
    if (shown.getLowerLeftX() < 0 && beyond > 0) {
      canvas.translate(shown.getLowerLeftX() * scale, -beyond * scale);
    }
    renderer.renderPageToGraphics(page, canvas, scale, scale, RenderDestination.PRINT);
    canvas.dispose();
  }

  private @Nullable String decoded() {
    byte[] pixels = ((DataBufferByte) strip.getRaster().getDataBuffer()).getData();
    int width = strip.getWidth();
    BitArray row = new BitArray(width);
    for (int x = 0; x < width; x++) {
      if ((pixels[width + x] & 0xFF) < DARK) {
        row.set(x);
      }
    }
    try {
      String text = decoder.decodeRow(1, row, Map.of(DecodeHintType.ASSUME_GS1, true)).getText();
      return text.startsWith(GS1) ? untrailed(text.substring(GS1.length())) : null;
    } catch (NotFoundException _) {
      return null;
    } catch (ReaderException _) {
      return null;
    }
  }

  /// ZXing leaves a separator at the end when the check character is that of FNC1.
  private static String untrailed(String text) {
    return text.endsWith(Character.toString(FNC1)) ? text.substring(0, text.length() - 1) : text;
  }

  /// Draws all but letters, which it writes down: they stand nowhere near the bars.
  private static final class Renderer extends PDFRenderer {
    private final CardLines lines;

    Renderer(PDDocument file, CardLines lines) {
      super(file);
      this.lines = lines;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector move) {
          String letter = font.toUnicode(code);
          lines.letter(letter == null ? "?" : letter);
        }

        @Override
        public void showTextString(byte[] text) throws IOException {
          super.showTextString(text);
          lines.endLine();
        }
      };
    }
  }
}
