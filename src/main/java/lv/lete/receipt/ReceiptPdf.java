package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import lv.lete.journal.PaymentCode;
import lv.lete.receipt.ReceiptPaper.Line;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// A receipt as a one-page PDF, 80 mm wide and as long as its text, its font embedded, its text
/// searchable. The same receipt gives the same bytes: dates and document id come from the receipt.
public final class ReceiptPdf {

  private static final float POINTS_A_MILLIMETRE = 72f / 25.4f;
  private static final float WIDTH = 80 * POINTS_A_MILLIMETRE;
  private static final float MARGIN = 4 * POINTS_A_MILLIMETRE;
  private static final int COLUMNS = 42;
  private static final float LINE_SPACING = 1.35f;
  private static final float WATERMARK_SIZE = 34;
  private static final float WATERMARK_STEP = 150;
  private static final float WATERMARK_GREY = 0.85f;

  private ReceiptPdf() {}

  /// Writes the whole document; `out` stays open.
  ///
  /// @throws IOException when `out` refuses
  public static void write(Receipt receipt, Locale language, OutputStream out) throws IOException {
    Labels labels = Labels.of(language);
    List<Line> lines = ReceiptLayout.of(receipt, COLUMNS, labels);
    try (PDDocument document = new PDDocument();
        ReceiptFont plain = ReceiptFont.embed(document, "DejaVuSansMono.ttf");
        ReceiptFont strong = ReceiptFont.embed(document, "DejaVuSansMono-Bold.ttf")) {
      describe(document, receipt, labels);
      float size = plain.sizeFor(COLUMNS, WIDTH - 2 * MARGIN);
      float height = lines.size() * size * LINE_SPACING + 2 * MARGIN;
      PDPage page = new PDPage(new PDRectangle(WIDTH, height));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        if (receipt.chain().training()) {
          watermark(content, strong, labels.say("watermark"), height);
        }
        content.beginText();
        content.setNonStrokingColor(0f);
        content.setLeading(size * LINE_SPACING);
        content.newLineAtOffset(MARGIN, height - MARGIN - size);
        for (Line line : lines) {
          ReceiptFont font = line.strong() ? strong : plain;
          content.setFont(font.font(), size);
          content.showText(font.drawable(line.text()));
          content.newLine();
        }
        content.endText();
      }
      document.save(out);
    }
  }

  private static void describe(PDDocument document, Receipt receipt, Labels labels) {
    document.setDocumentId(receipt.fact().payment().getLeastSignificantBits() + receipt.copy());
    document.getDocumentCatalog().setLanguage(labels.say("language"));
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(labels.say("title") + " " + PaymentCode.of(receipt.fact().payment()));
    about.setCreator("Lete");
    GregorianCalendar at = GregorianCalendar.from(receipt.at().atZone(receipt.zone()));
    about.setCreationDate(at);
    about.setModificationDate(at);
  }

  /// Grey slanting words behind the text, down the whole length, so that no part of the paper can
  /// be cut out without them.
  private static void watermark(
      PDPageContentStream content, ReceiptFont font, String word, float height) throws IOException {
    content.beginText();
    content.setNonStrokingColor(WATERMARK_GREY);
    content.setFont(font.font(), WATERMARK_SIZE);
    for (float y = MARGIN; y < height; y += WATERMARK_STEP) {
      content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 6, 2 * MARGIN, y));
      content.showText(word);
    }
    content.endText();
  }
}
