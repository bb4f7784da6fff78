package lv.lete.card.pdf;

/// The fixed code of deflate (RFC 1951, 3.2.5 and 3.2.6). A code with its extra bits is one int:
/// the bits in the order they are written, lowest first, and above [#SIZE] how many they are.
/// Immutable; any thread may read.
final class FixedCode {
  /// Where an int keeps how many bits there are.
  static final int SIZE = 24;

  /// The code that ends a block.
  static final int END = 256;

  private static final int LONGEST = 258;
  private static final int NEAR = 1 << 9;
  private static final int FIRST_LENGTH = 257;
  private static final int LAST_LENGTH = 285;
  private static final int DISTANCE_BITS = 5;

  private final int[] letters = new int[END + 1];
  private final int[] lengths = new int[LONGEST + 1];
  private final int[] near = new int[NEAR];

  FixedCode() {
    for (int letter = 0; letter <= END; letter++) {
      letters[letter] = code(letter);
    }
    for (int length = 3; length <= LONGEST; length++) {
      lengths[length] = ofLength(length);
    }
    for (int distance = 1; distance < NEAR; distance++) {
      near[distance] = ofDistance(distance);
    }
  }

  /// Of a byte, or of [#END].
  int letter(int value) {
    return letters[value];
  }

  /// Of a repeat of 3 to 258 bytes.
  int length(int length) {
    return lengths[length];
  }

  /// Of how far back the repeated bytes begin, 1 to 32768.
  int distance(int distance) {
    return distance < NEAR ? near[distance] : ofDistance(distance);
  }

  /// Four codes to each power of two, after eight of one length each.
  private static int ofLength(int length) {
    if (length == LONGEST) {
      return code(LAST_LENGTH);
    }
    int past = length - 3;
    if (past < 8) {
      return code(FIRST_LENGTH + past);
    }
    int extra = 31 - Integer.numberOfLeadingZeros(past) - 2;
    int letter = FIRST_LENGTH + 4 * extra + (past >> extra);
    return with(code(letter), past & ((1 << extra) - 1), extra);
  }

  /// Two codes to each power of two, after four of one distance each.
  private static int ofDistance(int distance) {
    int past = distance - 1;
    if (past < 4) {
      return coded(past, DISTANCE_BITS);
    }
    int extra = 31 - Integer.numberOfLeadingZeros(past) - 1;
    int letter = 2 * extra + (past >> extra);
    return with(coded(letter, DISTANCE_BITS), past & ((1 << extra) - 1), extra);
  }

  private static int code(int letter) {
    if (letter < 144) {
      return coded(0x30 + letter, 8);
    }
    if (letter < END) {
      return coded(0x190 + letter - 144, 9);
    }
    return letter < 280 ? coded(letter - END, 7) : coded(0xC0 + letter - 280, 8);
  }

  /// Codes are written from their highest bit, all else from its lowest.
  private static int coded(int code, int size) {
    return (size << SIZE) | (Integer.reverse(code) >>> (Integer.SIZE - size));
  }

  private static int with(int coded, int extra, int size) {
    int before = coded >>> SIZE;
    return ((before + size) << SIZE) | (coded & ((1 << before) - 1)) | (extra << before);
  }
}
