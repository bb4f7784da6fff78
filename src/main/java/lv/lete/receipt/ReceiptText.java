package lv.lete.receipt;

import java.util.Locale;

/// A receipt as lines of 42 or 48 columns.
public final class ReceiptText {
  private ReceiptText() {}

  /// The lines, none wider than `columns` (42 or 48; others are refused), each ended by LF.
  public static String of(Receipt receipt, int columns, Locale language) {
    throw new UnsupportedOperationException();
  }
}
