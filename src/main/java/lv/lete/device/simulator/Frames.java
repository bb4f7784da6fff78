package lv.lete.device.simulator;

/// Signs of the old code pages that the bundled typeface has no outline for: single and double
/// frame lines, blocks. What is none of them is drawn as an empty box: seen, never left out.
final class Frames {
  private static final String CORNERS = "─│┌┐└┘├┤┬┴┼";
  private static final String DOUBLE_CORNERS = "═║╔╗╚╝╠╣╦╩╬";

  /// Which arms each sign has: 1 left, 2 right, 4 up, 8 down.
  private static final int[] ARMS = {3, 12, 10, 9, 6, 5, 14, 13, 11, 7, 15};

  private Frames() {}

  static void draw(Bitmap cell, int letter) {
    int single = CORNERS.indexOf(letter);
    int twice = DOUBLE_CORNERS.indexOf(letter);
    if (single >= 0) {
      arms(cell, ARMS[single], 0);
    } else if (twice >= 0) {
      arms(cell, ARMS[twice], -2);
      arms(cell, ARMS[twice], 2);
    } else {
      block(cell, letter);
    }
  }

  private static void arms(Bitmap cell, int arms, int aside) {
    int x = cell.width / 2 + aside;
    int y = cell.height / 2 + aside;
    int left = (arms & 1) == 0 ? x : 0;
    int right = (arms & 2) == 0 ? x + 2 : cell.width;
    int top = (arms & 4) == 0 ? y : 0;
    int bottom = (arms & 8) == 0 ? y + 2 : cell.height;
    if ((arms & 3) != 0) {
      cell.fill(left, y, right - left, 2);
    }
    if ((arms & 12) != 0) {
      cell.fill(x, top, 2, bottom - top);
    }
  }

  private static void block(Bitmap cell, int letter) {
    int w = cell.width;
    int h = cell.height;
    switch (letter) {
      case '█' -> cell.fill(0, 0, w, h);
      case '▄' -> cell.fill(0, h / 2, w, h - h / 2);
      case '▀' -> cell.fill(0, 0, w, h / 2);
      case '▌' -> cell.fill(0, 0, w / 2, h);
      case '▐' -> cell.fill(w / 2, 0, w - w / 2, h);
      case '■' -> cell.fill(1, h / 4, w - 2, h / 2);
      case '░' -> shade(cell, 4);
      case '▒' -> shade(cell, 2);
      case '▓' -> shade(cell, 1);
      default -> box(cell);
    }
  }

  private static void shade(Bitmap cell, int apart) {
    for (int y = 0; y < cell.height; y++) {
      for (int x = y % 2; x < cell.width; x += apart == 1 ? 1 + x % 2 : apart) {
        cell.set(x, y);
      }
    }
  }

  private static void box(Bitmap cell) {
    int w = cell.width - 2;
    int h = cell.height * 3 / 4;
    cell.fill(1, 1, w, 1);
    cell.fill(1, h, w, 1);
    cell.fill(1, 1, 1, h);
    cell.fill(w, 1, 1, h);
  }
}
