package lv.lete.contract;

import java.util.HashSet;
import java.util.Set;
import lv.lete.barcode.CheckDigits;

/// The contract numbers that a file has named so far. A number of at most 15 digits costs 8 bytes
/// at a load of one half or less, so that a million take 16-32 MiB; others are kept as text.
final class NumberSet {
  private static final int MOST_DIGITS = 15;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Set<String> others = new HashSet<>();
  private long[] table = new long[1 << 12];
  private int filled;

  /// Adds the number; false when it was there.
  boolean add(String number) {
    if (number.length() > MOST_DIGITS || !CheckDigits.isDigits(number)) {
      return others.add(number);
    }
    if (2 * (filled + 1) > table.length) {
      grow();
    }
    boolean added = put(table, Long.parseLong(number) << 4 | number.length());
    filled += added ? 1 : 0;
    return added;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long packed : table) {
      if (packed != 0) {
        put(larger, packed);
      }
    }
    table = larger;
  }

  /// Zero marks a free place: no number packs to it, because the count of digits is at least 1.
  private static boolean put(long[] table, long packed) {
    int mask = table.length - 1;
    int at = (int) ((packed * MIX) >>> 32) & mask;
    while (table[at] != 0) {
      if (table[at] == packed) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = packed;
    return true;
  }
}
