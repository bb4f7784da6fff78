package lv.lete.device.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What commands have set: the look of letters, distances, the shape of symbols. Used by the
/// decoding thread only.
final class PrintModes {
  static final int LINE_SPACING = 30;

  boolean bold;
  boolean doubleStrike;
  int underline;
  boolean reversed;
  int wide;
  int high;
  boolean fontB;
  boolean upsideDown;
  Charset page = StandardCharsets.US_ASCII;
  Printed.Align align = Printed.Align.LEFT;
  int lineSpacing;
  int letterSpacing;
  int leftMargin;
  int areaWidth;
  int[] tabs = new int[0];
  int barHeight;
  int barModule;
  int textBesideBars;
  boolean barTextFontB;
  int qrModule;
  char qrCorrection;
  byte[] qrData = new byte[0];

  private final int paperWidth;

  PrintModes(int paperWidth) {
    this.paperWidth = paperWidth;
    reset();
  }

  /// As after `ESC @`, the values of the command reference.
  void reset() {
    bold = false;
    doubleStrike = false;
    underline = 0;
    reversed = false;
    wide = 1;
    high = 1;
    fontB = false;
    upsideDown = false;
    page = CodePages.page(0).orElse(StandardCharsets.US_ASCII);
    align = Printed.Align.LEFT;
    lineSpacing = LINE_SPACING;
    letterSpacing = 0;
    leftMargin = 0;
    areaWidth = paperWidth;
    tabs = new int[] {8, 16, 24, 32, 40, 48, 56};
    barHeight = 162;
    barModule = 3;
    textBesideBars = 0;
    barTextFontB = false;
    qrModule = 3;
    qrCorrection = 'L';
    qrData = new byte[0];
  }

  int cellWidth() {
    return fontB ? 9 : 12;
  }

  int cellHeight() {
    return fontB ? 17 : 24;
  }

  /// How wide the printing area is; never past the paper's edge.
  int width() {
    return Math.max(0, Math.min(areaWidth, paperWidth - leftMargin));
  }

  /// Where something of this width begins, in dots from the paper's printable edge.
  int left(int itemWidth) {
    int room = Math.max(0, width() - itemWidth);
    return leftMargin
        + switch (align) {
          case LEFT -> 0;
          case CENTRE -> room / 2;
          case RIGHT -> room;
        };
  }
}
