package lv.lete.directory;

/// Packs an all-digit contract number and its biller's ordinal into one positive INTEGER key, so
/// that a look-up is one descent of one tree, and all billers of a number lie side by side.
///
/// Layout, low to high: 8 bits ordinal, 4 bits count of digits (leading zeros are part of the
/// number as text), 50 bits value. What does not fit (letters, more than 15 digits, ordinals above
/// 255) has no packed key; the table `odd_number` maps it.
final class ContractKey {
  /// No packed key for this number.
  static final long NONE = -1;

  private static final int MOST_DIGITS = 15;

  /// The highest ordinal of a biller that a packed key holds.
  static final int MOST_ORDINAL = 255;

  private static final int ORDINAL_BITS = 8;

  private ContractKey() {}

  /// The key, or [#NONE].
  static long of(String number, int ordinal) {
    long first = first(number);
    return first == NONE || ordinal > MOST_ORDINAL ? NONE : first | ordinal;
  }

  /// The lowest key that any biller's contract of this number can have, or [#NONE].
  static long first(String number) {
    int digits = number.length();
    if (digits == 0 || digits > MOST_DIGITS) {
      return NONE;
    }
    long value = 0;
    for (int at = 0; at < digits; at++) {
      char digit = number.charAt(at);
      if (digit < '0' || digit > '9') {
        return NONE;
      }
      value = value * 10 + (digit - '0');
    }
    return (value << 4 | digits) << ORDINAL_BITS;
  }

  /// The highest key of the same number.
  static long last(long first) {
    return first | MOST_ORDINAL;
  }
}
