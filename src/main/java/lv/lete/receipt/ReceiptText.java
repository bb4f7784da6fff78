package lv.lete.receipt;

import java.util.Locale;

/// A receipt as lines of 42 or 48 columns. Pure: the same receipt gives the same text anywhere.
public final class ReceiptText {

  private ReceiptText() {}

  /// The lines, none wider than `columns` (42 or 48; others are refused with
  /// [IllegalArgumentException]), each ended by LF. In Latvian, Lithuanian or English; any other
  /// language gets English.
  public static String of(Receipt receipt, int columns, Locale language) {
    return receipt.text(columns, language);
  }
}
