package lv.lete.device.escpos;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// Outlines of the bundled typeface, DejaVu Sans Mono, read from its file: no typeface and no
/// screen of the machine is asked. Safe for any thread.
final class Outlines {
  private static final String FOLDER = "/lv/lete/receipt/";

  private record Letter(int code, boolean bold) {}

  private static final class Loaded {
    static final Outlines ONE = new Outlines();
  }

  private final Map<Letter, Path2D> known = new ConcurrentHashMap<>();
  private final TrueTypeFont regular = load("DejaVuSansMono.ttf");
  private final TrueTypeFont bold = load("DejaVuSansMono-Bold.ttf");

  private Outlines() {}

  /// The typeface, read at the first call.
  static Outlines dejaVu() {
    return Loaded.ONE;
  }

  private static TrueTypeFont load(String file) {
    try (InputStream in = Outlines.class.getResourceAsStream(FOLDER + file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in, file)));
    } catch (IOException broken) {
      throw new UncheckedIOException(file, broken);
    }
  }

  /// The letter's outline in a cell of this width, baseline at 0, y down; null when the typeface
  /// has none.
  @Nullable Path2D outline(int code, boolean strong, int cellWidth) {
    Path2D path = known.get(new Letter(code, strong));
    if (path == null) {
      path = read(code, strong ? bold : regular);
      if (path == null) {
        return null;
      }
      known.put(new Letter(code, strong), path);
    }
    return new Path2D.Double(path, AffineTransform.getScaleInstance(cellWidth, -cellWidth));
  }

  /// In cells of width 1, y up.
  private static @Nullable Path2D read(int code, TrueTypeFont font) {
    synchronized (font) {
      try {
        CmapLookup letters = font.getUnicodeCmapLookup();
        int glyph = letters.getGlyphId(code);
        if (glyph == 0) {
          return null;
        }
        GlyphData data = font.getGlyph().getGlyph(glyph);
        double unit = 1.0 / font.getAdvanceWidth(letters.getGlyphId('0'));
        Path2D path = data == null ? new Path2D.Double() : data.getPath();
        return new Path2D.Double(path, AffineTransform.getScaleInstance(unit, unit));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
