package lv.lete.card.face;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// The bars of each character of Code 128 (ISO/IEC 15417, table 1) as contents of forms that all
/// cards of a file share: a symbol is then some twenty short lines in place of seventy rectangles,
/// which deflate sooner and to less. They stay filled rectangles, so they print as such.
///
/// A form's unit is a module wide and the symbol high; its first bar begins at 0.
public final class BarShapes {
  private static final int MODULES = 11;

  /// The stop character has two modules more.
  static final int STOP_MODULES = 13;

  /// Widths of bars and spaces in turn, by value from 0; the last is the stop character.
  private static final String WIDTHS =
      "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232"
          + " 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222"
          + " 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313"
          + " 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121"
          + " 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111"
          + " 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411"
          + " 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112"
          + " 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311"
          + " 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112";

  private static final String[] SHAPES = WIDTHS.split(" ");
  private static final short[] VALUES = values();

  private BarShapes() {}

  /// How many characters there are; their values, which are the forms' resource names, begin at 0.
  public static int count() {
    return SHAPES.length;
  }

  /// What a form holds: a rectangle for each bar.
  public static byte[] content(int value) {
    StringBuilder content = new StringBuilder(48);
    int at = 0;
    for (int i = 0; i < SHAPES[value].length(); i++) {
      int width = SHAPES[value].charAt(i) - '0';
      if (i % 2 == 0) {
        content.append(at).append(" 0 ").append(width).append(" 1 re\n");
      }
      at += width;
    }
    return content.append('f').toString().getBytes(US_ASCII);
  }

  /// The entries of a form's dictionary. Its box is wider than its bars, whose edges it must not
  /// cut.
  public static String entries() {
    return "/Type/XObject/Subtype/Form/BBox[-1 -1 14 2]";
  }

  /// The value of the character whose modules begin here, of [#MODULES] or [#STOP_MODULES].
  static int value(boolean[] modules, int from) {
    int all = modules.length - from == STOP_MODULES ? STOP_MODULES : MODULES;
    int bits = 0;
    for (int i = from; i < from + all; i++) {
      bits = (bits << 1) | (modules[i] ? 1 : 0);
    }
    int value = VALUES[bits];
    if (value < 0) {
      throw new IllegalStateException("no character of Code 128 has these bars: " + bits);
    }
    return value;
  }

  /// How many modules a character has.
  static int modules(int value) {
    return value == SHAPES.length - 1 ? STOP_MODULES : MODULES;
  }

  /// The value by its modules as bits, dark ones 1; -1 where there is none.
  private static short[] values() {
    short[] values = new short[1 << STOP_MODULES];
    Arrays.fill(values, (short) -1);
    for (int value = 0; value < SHAPES.length; value++) {
      int bits = 0;
      for (int i = 0; i < SHAPES[value].length(); i++) {
        int width = SHAPES[value].charAt(i) - '0';
        bits = (bits << width) | (i % 2 == 0 ? (1 << width) - 1 : 0);
      }
      values[bits] = (short) value;
    }
    return values;
  }
}
