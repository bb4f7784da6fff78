package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import lv.lete.journal.PaymentCode;

/// A receipt as a one-page PDF, 80 mm wide and as long as its text, its font embedded, its text
/// searchable. The same receipt gives the same bytes: dates and document id come from the receipt.
public final class ReceiptPdf {

  private static final int COLUMNS = 42;

  private ReceiptPdf() {}

  /// Writes the whole document; `out` stays open.
  ///
  /// @throws IOException when `out` refuses
  public static void write(Receipt receipt, Locale language, OutputStream out) throws IOException {
    Labels labels = Labels.of(language);
    StripPdf strip =
        new StripPdf(
            receipt.fact().payment().getLeastSignificantBits() + receipt.copy(),
            labels.say("title") + " " + PaymentCode.of(receipt.fact().payment()),
            labels.say("language"),
            receipt.at().atZone(receipt.zone()),
            receipt.chain().training() ? labels.say("watermark") : null);
    strip.write(ReceiptLayout.of(receipt, COLUMNS, labels), COLUMNS, out);
  }
}
