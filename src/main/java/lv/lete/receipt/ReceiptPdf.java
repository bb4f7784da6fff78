package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// A receipt as a one-page PDF, 80 mm wide, its font embedded.
public final class ReceiptPdf {
  private ReceiptPdf() {}

  /// Writes the whole document.
  public static void write(Receipt receipt, Locale language, OutputStream out) throws IOException {
    throw new UnsupportedOperationException();
  }
}
