package lv.lete.card.sheet;

import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.lete.card.face.BarcodeBox;
import lv.lete.card.face.Design;
import lv.lete.card.face.Side;
import lv.lete.card.face.TextBox;
import lv.lete.card.face.Words;
import lv.lete.card.pdf.Typeface;
import lv.lete.card.template.Shipped;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// The same cards by OpenPDF, as well as it can: pictures as forms that all pages share, fonts as
/// subsets, object streams, content written by its low-level operators.
final class OpenPdfCards {
  private static final float HUNDREDTHS = 100f;
  private static final float TEN_THOUSANDTHS = 10_000f;
  private static final float INCH = 72f;

  private final Design design;
  private final List<byte[]> pictures = new ArrayList<>();
  private final Code128Writer encoder = new Code128Writer();

  OpenPdfCards(Design design) throws Exception {
    this.design = design;
    for (COSDictionary picture : design.pictures()) {
      pictures.add(page((COSStream) picture));
    }
  }

  /// One-page files of what all cards share, by side.
  List<byte[]> pictures() {
    return pictures;
  }

  private byte[] page(COSStream picture) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page =
          new PDPage(new PDRectangle(design.width() / HUNDREDTHS, design.height() / HUNDREDTHS));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(new PDFormXObject(picture));
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  void print(List<Words> cards, OutputStream out) throws Exception {
    Document document =
        new Document(new Rectangle(design.width() / HUNDREDTHS, design.height() / HUNDREDTHS));
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setFullCompression();
    document.open();
    Map<String, BaseFont> fonts = new TreeMap<>();
    for (Typeface face : design.faces()) {
      fonts.put(face.name(), font(face));
    }
    List<PdfTemplate> forms = new ArrayList<>();
    for (byte[] picture : pictures) {
      forms.add(writer.getImportedPage(new PdfReader(picture), 1));
    }
    PdfContentByte content = writer.getDirectContent();
    for (Words words : cards) {
      for (int i = 0; i < forms.size(); i++) {
        document.newPage();
        content.addTemplate(forms.get(i), 0, 0);
        side(content, design.sides().get(i), fonts, words);
      }
    }
    document.close();
  }

  private static BaseFont font(Typeface face) throws Exception {
    String file = face.name().endsWith("bold") ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf";
    return BaseFont.createFont(
        Shipped.FOLDER.resolve("fonts").resolve(file).toString(),
        BaseFont.IDENTITY_H,
        BaseFont.EMBEDDED);
  }

  private void side(PdfContentByte to, Side side, Map<String, BaseFont> fonts, Words words) {
    BarcodeBox box = side.bars();
    if (box != null) {
      bars(to, box, words.bars());
    }
    for (TextBox text : side.texts()) {
      BaseFont font = fonts.get(text.face().name());
      if (font == null) {
        throw new IllegalStateException(text.face().name());
      }
      text(to, text, font, words.of(text.field()));
    }
  }

  private static void text(PdfContentByte to, TextBox box, BaseFont font, String words) {
    float size = box.size() / HUNDREDTHS;
    float width = font.getWidthPoint(words, size);
    float room = box.width() / HUNDREDTHS;
    if (width > room) {
      size *= room / width;
      width = room;
    }
    float x = box.x() / HUNDREDTHS;
    float from =
        switch (box.anchor()) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    to.beginText();
    to.setFontAndSize(font, size);
    to.setGrayFill(box.colour().startsWith("0") ? 0 : 1);
    to.setTextMatrix(from, box.y() / HUNDREDTHS);
    to.showText(words);
    to.endText();
  }

  private void bars(PdfContentByte to, BarcodeBox box, String data) {
    boolean[] modules = encoder.encode('\u00f1' + data.replace('\u001d', '\u00f1'));
    float module = box.dots() * INCH / box.dpi();
    float left = (box.x() + box.width() / 2) / TEN_THOUSANDTHS - modules.length * module / 2;
    float height = box.height() / TEN_THOUSANDTHS;
    to.saveState();
    to.setGrayFill(0);
    to.concatCTM(module, 0, 0, height, left, box.y() / TEN_THOUSANDTHS);
    for (int at = 0; at < modules.length; at++) {
      int from = at;
      while (at < modules.length && modules[at]) {
        at++;
      }
      if (at > from) {
        to.rectangle(from, 0, at - from, 1);
      }
    }
    to.fill();
    to.restoreState();
  }
}
