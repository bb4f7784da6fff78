package lv.lete.card.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A typeface as cards use it: for each letter its code, of one byte or two, and its width, looked
/// up in arrays. It is embedded once in a document, as the subset of the European letters it has,
/// whatever names then come: so the subset is the same for every batch.
///
/// Immutable after it was made; any thread may read.
public final class Typeface {
  /// Latin with all its European additions, punctuation, and the signs of money: ISO 8859-1, -2,
  /// -4, -10, -13, -15 and more.
  private static final int[][] RANGES = {
    {0x20, 0x7E},
    {0xA0, 0x17F},
    {0x218, 0x21B},
    {0x2010, 0x2026},
    {0x20AC, 0x20AC},
    {0x2030, 0x2030},
    {0x2039, 0x203A},
    {0x2116, 0x2116},
    {0x2212, 0x2212}
  };

  private static final int LETTERS = 0x2300;
  private static final int EM = 1000;

  private final String name;
  private final char[] codes = new char[LETTERS];
  private final short[] widths = new short[LETTERS];
  private final COSDictionary part;

  private Typeface(String name, COSDictionary part) {
    this.name = name;
    this.part = part;
  }

  /// Puts the typeface into a document, which must stay open while [#part] is used.
  ///
  /// @throws IOException when the font's tables cannot be read
  public static Typeface embed(PDDocument document, TrueTypeFont file, String name)
      throws IOException {
    PDType0Font font = PDType0Font.load(document, file, true);
    Typeface face = new Typeface(name, font.getCOSObject());
    CmapLookup pictures = file.getUnicodeCmapLookup();
    int unitsAnEm = file.getUnitsPerEm();
    List<Integer> letters = letters(pictures);
    char[] codes = LetterCodes.assign(letters);
    int[] own = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      int letter = letters.get(i);
      font.addToSubset(letter);
      byte[] code = font.encode(Character.toString(letter));
      own[i] = (code[0] & 0xFF) << 8 | (code[1] & 0xFF);
      face.codes[letter] = codes[i];
      face.widths[letter] =
          (short)
              Math.round(
                  (float) file.getAdvanceWidth(pictures.getGlyphId(letter)) * EM / unitsAnEm);
    }
    font.subset();
    LetterCodes.use(font.getCOSObject(), letters, codes, own);
    return face;
  }

  private static List<Integer> letters(CmapLookup pictures) {
    List<Integer> letters = new ArrayList<>();
    for (int[] range : RANGES) {
      for (int letter = range[0]; letter <= range[1]; letter++) {
        if (pictures.getGlyphId(letter) != 0) {
          letters.add(letter);
        }
      }
    }
    return letters;
  }

  /// Its name in the template.
  public String name() {
    return name;
  }

  /// The font's dictionary.
  public COSDictionary part() {
    return part;
  }

  /// Whether it has a picture of the letter.
  public boolean has(int letter) {
    return letter < LETTERS && codes[letter] != 0;
  }

  /// The code of a letter it has.
  public char code(char letter) {
    return codes[letter];
  }

  /// The width of a letter it has, in thousandths of the size.
  public int width(char letter) {
    return widths[letter];
  }

  /// The width of a text of letters it has, in thousandths of the size.
  public int width(CharSequence text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += widths[text.charAt(i)];
    }
    return sum;
  }

  /// The text with every letter that has no picture replaced by `?`, which it must have.
  public String drawable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!has(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  /// The letters of the text that it has no picture of, each once, in their order.
  public String lacking(String text) {
    StringBuilder lacking = new StringBuilder();
    text.codePoints().filter(point -> !has(point)).distinct().forEach(lacking::appendCodePoint);
    return lacking.toString();
  }

  private String replaced(String text) {
    int[] points = text.codePoints().map(point -> has(point) ? point : '?').toArray();
    return new String(points, 0, points.length);
  }

  @Override
  public String toString() {
    return name + " " + Arrays.hashCode(widths);
  }
}
