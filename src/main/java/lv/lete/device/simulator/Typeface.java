package lv.lete.device.simulator;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The printer's letters: the bundled typeface of receipts, turned into dots by ourselves. No font
/// engine of the machine takes part, so a picture is the same everywhere. Used under the paper's
/// lock only.
final class Typeface {
  private static final String FOLDER = "/lv/lete/receipt/";
  private static final int CACHED = 4_096;

  /// Samples a dot in each direction, and how many of them must be inside for the dot to burn: thin
  /// strokes must not break.
  private static final int SAMPLES = 4;

  private static final int BURNS = 7;

  /// Where the letters stand in a cell, in parts of its height.
  private static final double BASELINE = 19.0 / 24;

  /// Height of the cell over its width that the letters are drawn for (font A, 12 × 24 dots).
  private static final double SHAPE = 2.0;

  private record Key(int letter, boolean bold, int width, int height) {}

  private record Face(TrueTypeFont font, CmapLookup letters, int advance) {}

  private final Face regular = face("DejaVuSansMono.ttf");
  private final Face bold = face("DejaVuSansMono-Bold.ttf");
  private final Map<Key, Bitmap> drawn = new LinkedHashMap<>();

  private static Face face(String name) {
    try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FOLDER + name);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      CmapLookup letters = font.getUnicodeCmapLookup();
      return new Face(font, letters, font.getAdvanceWidth(letters.getGlyphId('0')));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A letter in a cell of this size, in dots.
  Bitmap letter(int letter, boolean strong, int width, int height) {
    if (drawn.size() >= CACHED) {
      drawn.clear();
    }
    return drawn.computeIfAbsent(new Key(letter, strong, width, height), this::draw);
  }

  private Bitmap draw(Key key) {
    Face face = key.bold ? bold : regular;
    Bitmap bitmap = new Bitmap(key.width, key.height);
    int glyph = face.letters.getGlyphId(key.letter);
    if (glyph == 0) {
      Frames.draw(bitmap, key.letter);
      return bitmap;
    }
    GeneralPath outline = outline(face.font, glyph);
    double perDotX = (double) face.advance / key.width;
    double perDotY = face.advance * SHAPE / key.height;
    double baseline = Math.rint(BASELINE * key.height);
    for (int y = 0; y < key.height; y++) {
      for (int x = 0; x < key.width; x++) {
        if (inside(outline, x, baseline - y, perDotX, perDotY) >= BURNS) {
          bitmap.set(x, y);
        }
      }
    }
    return bitmap;
  }

  private static GeneralPath outline(TrueTypeFont font, int glyph) {
    try {
      GlyphData data = font.getGlyph().getGlyph(glyph);
      return data == null ? new GeneralPath() : data.getPath();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// How many samples of the dot right of and below this corner lie inside the outline, whose
  /// ordinate grows upwards.
  private static int inside(
      GeneralPath outline, double left, double top, double perDotX, double perDotY) {
    int inside = 0;
    for (int i = 0; i < SAMPLES; i++) {
      for (int j = 0; j < SAMPLES; j++) {
        double x = (left + (i + 0.5) / SAMPLES) * perDotX;
        double y = (top - (j + 0.5) / SAMPLES) * perDotY;
        if (outline.contains(x, y)) {
          inside++;
        }
      }
    }
    return inside;
  }
}
