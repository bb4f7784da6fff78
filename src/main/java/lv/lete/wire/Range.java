package lv.lete.wire;

/// Bounds of numbers in messages.
final class Range {
  private Range() {}

  static void atLeast(long least, long value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is " + value + ", below " + least);
    }
  }
}
