package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalCause;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Receipts of reversals word for word. `-Dgolden.write=true` writes the files anew: look at what
/// changed.
class ReversalReceiptTest {
  private static final Path GOLDEN = Path.of("src/test/resources/lv/lete/receipt");
  private static final UUID REVERSAL = UUID.fromString("019ab0c0-2222-7222-8333-0123456789ab");

  static ReversalReceipt reversal(
      PaymentTaken taken, @Nullable String approver, boolean training, int copy) {
    Receipt original = Samples.receipt(taken, training, true, 0);
    return new ReversalReceipt(
        new PaymentReversed(
            REVERSAL,
            taken.payment(),
            taken.session(),
            taken.businessDate(),
            taken.biller(),
            taken.contract(),
            taken.amount(),
            taken.fee(),
            taken.rounding(),
            original.due(),
            taken.tender(),
            ReversalCause.TELLER,
            "0123456789abcdef".repeat(4),
            "0123456789abcdef".repeat(4),
            approver),
        original.entry(),
        original.entry(),
        original.at().plusSeconds(600),
        original.teller(),
        original.biller(),
        original.till(),
        original.branch(),
        original.chain(),
        original.zone(),
        false,
        copy);
  }

  @ParameterizedTest
  @CsvSource({"lv,42", "lv,48", "lt,42", "lt,48", "en,42", "en,48"})
  void saysWordForWordWhatWasAgreed(String language, int columns) throws IOException {
    Locale locale = Locale.of(language);
    String text =
        reversal(Samples.cash(), null, false, 0).text(columns, locale)
            + "\n"
            + reversal(Samples.rounded(), "Zane", false, 1).text(columns, locale)
            + "\n"
            + reversal(Samples.card(), "Zane", true, 0).text(columns, locale);
    // The free line above the signature is one blank, which no file of ours ends a line with.
    text = text.replace("\n \n", "\n\n");
    Path file = GOLDEN.resolve("reversal-" + language + "-" + columns + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
    text.lines().forEach(line -> assertTrue(line.length() <= columns, line));
  }

  @Test
  void saysTheSameInPdf() throws IOException {
    ReversalReceipt receipt = reversal(Samples.cash(), "Zane", true, 2);
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    receipt.pdf(Locale.of("lt"), once);
    try (var document = Loader.loadPDF(once.toByteArray())) {
      String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      for (ReceiptPaper.Line line : receipt.lines(42, Locale.of("lt"))) {
        String text = line.text().strip().replaceAll("\\s+", " ");
        assertTrue(words.contains(text), text);
      }
    }
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    receipt.pdf(Locale.of("lt"), again);
    assertEquals(Arrays.toString(once.toByteArray()), Arrays.toString(again.toByteArray()));
  }
}
