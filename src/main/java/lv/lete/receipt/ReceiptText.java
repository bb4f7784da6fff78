package lv.lete.receipt;

import java.util.Locale;
import java.util.stream.Collectors;

/// A receipt as lines of 42 or 48 columns. Pure: the same receipt gives the same text anywhere.
public final class ReceiptText {

  private static final int NARROW = 42;
  private static final int WIDE = 48;

  private ReceiptText() {}

  /// The lines, none wider than `columns` (42 or 48; others are refused with
  /// [IllegalArgumentException]), each ended by LF. In Latvian, Lithuanian or English; any other
  /// language gets English.
  public static String of(Receipt receipt, int columns, Locale language) {
    if (columns != NARROW && columns != WIDE) {
      throw new IllegalArgumentException("printers have 42 or 48 columns, not " + columns);
    }
    return ReceiptLayout.of(receipt, columns, Labels.of(language)).stream()
        .map(line -> line.text() + "\n")
        .collect(Collectors.joining());
  }
}
