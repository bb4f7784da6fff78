package lv.lete.receipt;

import java.util.Locale;
import java.util.stream.Collectors;

/// A receipt as lines of 42 or 48 columns. Pure: the same receipt gives the same text anywhere.
public final class ReceiptText {

  private ReceiptText() {}

  /// The lines, none wider than `columns` (42 or 48; others are refused with
  /// [IllegalArgumentException]), each ended by LF. In Latvian, Lithuanian or English; any other
  /// language gets English.
  public static String of(Receipt receipt, int columns, Locale language) {
    return ReceiptPaper.set(receipt, columns, language).stream()
        .map(line -> line.text() + "\n")
        .collect(Collectors.joining());
  }
}
