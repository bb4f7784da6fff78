package lv.lete.card.read;

import java.util.Arrays;

/// How far the widths of a Code 128 symbol are from being read as another character (ISO/IEC 15417,
/// annex B; ISO/IEC 15416, 5.3.7): 1 is perfect, 0 is a doubt.
final class Decodability {
  private static final int ELEMENTS = 6;
  private static final int MODULES = 11;
  private static final int STOP = 7;

  /// What the bars of a character add up to is even, so a doubt begins 1.75 modules off.
  private static final double BARS_OFF = 1.75;

  private Decodability() {}

  /// Of a symbol's widths, bars and spaces by turns, from the first bar to the last.
  static double of(double[] widths) {
    double least = 1;
    for (int from = 0; from + STOP <= widths.length; from += ELEMENTS) {
      int to = from + ELEMENTS;
      double[] character = Arrays.copyOfRange(widths, from, to);
      boolean stop = to + 1 == widths.length;
      least = Math.min(least, character(character, stop));
      if (stop) {
        break;
      }
    }
    return Math.max(0, least);
  }

  private static double character(double[] widths, boolean stop) {
    double sum = Arrays.stream(widths).sum();
    double module = sum / MODULES;
    double least = 1;
    for (int i = 0; i + 1 < ELEMENTS; i++) {
      double edges = (widths[i] + widths[i + 1]) / module;
      double off = Math.abs(edges - Math.rint(edges));
      least = Math.min(least, (0.5 - off) / 0.5);
    }
    if (stop) {
      return least;
    }
    double bars = (widths[0] + widths[2] + widths[4]) / module;
    double off = Math.abs(bars - 2 * Math.rint(bars / 2));
    return Math.min(least, (BARS_OFF - off) / BARS_OFF);
  }
}
