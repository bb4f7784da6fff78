package lv.lete.receipt;

import java.util.List;
import java.util.Locale;

/// A receipt as the lines that a receipt printer puts on paper. Pure: the same receipt gives the
/// same lines anywhere. A dash goes out as a hyphen: the printer's page (CP775) has no dash, and
/// what a page lacks is printed as a picture.
public final class ReceiptPaper {

  static final int NARROW = 42;
  private static final int WIDE = 48;

  private ReceiptPaper() {}

  /// One printed line without a line end, already set between the edges; a strong one is set in
  /// bold where the paper knows bold.
  public record Line(String text, boolean strong) {}

  /// The lines, none wider than `columns` (42 or 48; others are refused with
  /// [IllegalArgumentException]). In Latvian, Lithuanian or English; any other language gets
  /// English.
  public static List<Line> of(Receipt receipt, int columns, Locale language) {
    return receipt.paper(columns, language);
  }

  /// The columns of a printer that we know.
  static int checked(int columns) {
    if (columns != NARROW && columns != WIDE) {
      throw new IllegalArgumentException("printers have 42 or 48 columns, not " + columns);
    }
    return columns;
  }

  /// The lines with their dashes.
  static List<Line> set(Receipt receipt, int columns, Locale language) {
    return ReceiptLayout.of(receipt, checked(columns), Labels.of(language));
  }
}
