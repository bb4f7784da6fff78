package lv.lete.device.simulator;

/// Dots of one rectangle, black or white.
final class Bitmap {
  final int width;
  final int height;
  private final byte[][] rows;

  Bitmap(int width, int height) {
    this.width = width;
    this.height = height;
    this.rows = new byte[height][(width + 7) / 8];
  }

  /// Whether a dot of a row is black; what lies outside is white.
  static boolean isSet(byte[] row, int x) {
    return x >= 0 && x < row.length * 8 && (row[x / 8] >> (7 - x % 8) & 1) == 1;
  }

  boolean isSet(int x, int y) {
    return y >= 0 && y < height && x < width && isSet(rows[y], x);
  }

  /// Blackens a dot; nothing outside.
  void set(int x, int y) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      rows[y][x / 8] |= (byte) (0x80 >> x % 8);
    }
  }

  void fill(int left, int top, int wide, int high) {
    for (int y = top; y < top + high; y++) {
      for (int x = left; x < left + wide; x++) {
        set(x, y);
      }
    }
  }

  /// Lays another over this one.
  void lay(Bitmap other, int left, int top) {
    for (int y = 0; y < other.height; y++) {
      for (int x = 0; x < other.width; x++) {
        if (isSet(other.rows[y], x)) {
          set(left + x, top + y);
        }
      }
    }
  }

  /// Black for white and white for black.
  Bitmap reversed() {
    Bitmap reversed = new Bitmap(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (!isSet(rows[y], x)) {
          reversed.set(x, y);
        }
      }
    }
    return reversed;
  }

  /// Each dot so many times as wide and as high.
  Bitmap enlarged(int wide, int high) {
    if (wide == 1 && high == 1) {
      return this;
    }
    Bitmap enlarged = new Bitmap(width * wide, height * high);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (isSet(rows[y], x)) {
          enlarged.fill(x * wide, y * high, wide, high);
        }
      }
    }
    return enlarged;
  }

  byte[] row(int y) {
    return rows[y].clone();
  }
}
