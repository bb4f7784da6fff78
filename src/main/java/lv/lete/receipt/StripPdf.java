package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import lv.lete.receipt.ReceiptPaper.Line;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// A strip of paper as a PDF, 80 mm wide and as long as its text, its font embedded, its text
/// searchable. The same strip gives the same bytes: `id` and `at` come from what it states.
///
/// A page holds 1,000 lines, for no reader shows a page longer than 5 m; what is longer goes on on
/// the next. `watermark` is written behind the text of all of them; null for none.
record StripPdf(
    long id, String title, String language, ZonedDateTime at, @Nullable String watermark) {

  private static final float POINTS_A_MILLIMETRE = 72f / 25.4f;
  private static final float WIDTH = 80 * POINTS_A_MILLIMETRE;
  private static final float MARGIN = 4 * POINTS_A_MILLIMETRE;
  private static final float LINE_SPACING = 1.35f;
  private static final float WATERMARK_SIZE = 34;
  private static final float WATERMARK_STEP = 150;
  private static final float WATERMARK_GREY = 0.85f;
  private static final int LINES_A_PAGE = 1_000;

  /// Writes the whole document; `out` stays open.
  void write(List<Line> lines, int columns, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        ReceiptFont plain = ReceiptFont.embed(document, "DejaVuSansMono.ttf");
        ReceiptFont strong = ReceiptFont.embed(document, "DejaVuSansMono-Bold.ttf")) {
      describe(document);
      float size = plain.sizeFor(columns, WIDTH - 2 * MARGIN);
      for (int from = 0; from < lines.size(); from += LINES_A_PAGE) {
        List<Line> part = lines.subList(from, Math.min(lines.size(), from + LINES_A_PAGE));
        page(document, part, size, plain, strong);
      }
      document.save(out);
    }
  }

  private void page(
      PDDocument document, List<Line> lines, float size, ReceiptFont plain, ReceiptFont strong)
      throws IOException {
    float height = lines.size() * size * LINE_SPACING + 2 * MARGIN;
    PDPage page = new PDPage(new PDRectangle(WIDTH, height));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      if (watermark != null) {
        watermark(content, strong, watermark, height);
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
  }

  private void describe(PDDocument document) {
    document.setDocumentId(id);
    document.getDocumentCatalog().setLanguage(language);
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setCreator("Lete");
    GregorianCalendar made = GregorianCalendar.from(at);
    about.setCreationDate(made);
    about.setModificationDate(made);
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
