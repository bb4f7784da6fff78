package lv.lete.card.sheet;

import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import lv.lete.card.face.BarcodeBox;
import lv.lete.card.face.Design;
import lv.lete.card.face.Field;
import lv.lete.card.face.Side;
import lv.lete.card.face.TextBox;
import lv.lete.card.face.Words;
import lv.lete.card.template.Shipped;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The same cards by JasperReports. Its pictures are images that all pages share, which is less
/// work for it than vectors: it would draw those anew on each page.
final class JasperCards {
  private static final float HUNDREDTHS = 100f;
  private static final float TEN_THOUSANDTHS = 10_000f;
  private static final float INCH = 72f;
  private static final int DPI = 300;
  private static final String PICTURE = "picture";
  private static final String BARS = "bars";

  private final Design design;
  private final int width;
  private final int height;
  private final JasperReport report;
  private final List<SimpleDataRenderer> pictures;

  /// `pictures` are one-page files of what all cards share, by side.
  JasperCards(Design design, List<byte[]> pictures) throws Exception {
    this.design = design;
    this.width = Math.round(design.width() / HUNDREDTHS);
    this.height = Math.round(design.height() / HUNDREDTHS);
    this.pictures = pictures.stream().map(JasperCards::image).toList();
    this.report = JasperCompileManager.compileReport(described());
  }

  private static SimpleDataRenderer image(byte[] page) {
    try (PDDocument document = Loader.loadPDF(page)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DPI), "png", out);
      return SimpleDataRenderer.getInstance(out.toByteArray());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void print(List<Words> cards, OutputStream out) throws Exception {
    JasperPrint filled = JasperFillManager.fillReport(report, new HashMap<>(), new Source(cards));
    JRPdfExporter exporter = new JRPdfExporter();
    exporter.setExporterInput(new SimpleExporterInput(filled));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setCompressed(true);
    exporter.setConfiguration(configuration);
    exporter.exportReport();
  }

  private JasperDesign described() throws JRException {
    JasperDesign sheet = new JasperDesign();
    sheet.setName("cards");
    sheet.setPageWidth(width);
    sheet.setPageHeight(height);
    sheet.setColumnWidth(width);
    sheet.setLeftMargin(0);
    sheet.setRightMargin(0);
    sheet.setTopMargin(0);
    sheet.setBottomMargin(0);
    for (int i = 0; i < design.sides().size(); i++) {
      Side side = design.sides().get(i);
      JRDesignBand band = new JRDesignBand();
      band.setHeight(height);
      field(sheet, PICTURE + i, Object.class);
      band.addElement(image(PICTURE + i, 0, 0, width, height));
      for (TextBox box : side.texts()) {
        field(sheet, box.field().name(), String.class);
        band.addElement(text(box));
      }
      BarcodeBox bars = side.bars();
      if (bars != null) {
        field(sheet, BARS, Object.class);
        int high = Math.round(bars.height() / TEN_THOUSANDTHS);
        int top = height - Math.round(bars.y() / TEN_THOUSANDTHS) - high;
        int left = Math.round(bars.x() / TEN_THOUSANDTHS);
        band.addElement(image(BARS, left, top, Math.round(bars.width() / TEN_THOUSANDTHS), high));
      }
      ((JRDesignSection) sheet.getDetailSection()).addBand(band);
    }
    return sheet;
  }

  private static void field(JasperDesign sheet, String name, Class<?> type) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(type);
    sheet.addField(field);
  }

  private static JRDesignImage image(String name, int x, int y, int width, int height) {
    JRDesignImage image = new JRDesignImage(null);
    image.setX(x);
    image.setY(y);
    image.setWidth(width);
    image.setHeight(height);
    image.setUsingCache(true);
    image.setExpression(new JRDesignExpression("$F{" + name + "}"));
    return image;
  }

  @SuppressWarnings("deprecation") // the font's own file, without an extension to install
  private JRDesignTextField text(TextBox box) {
    float size = box.size() / HUNDREDTHS;
    int wide = Math.round(box.width() / HUNDREDTHS);
    float x = box.x() / HUNDREDTHS;
    JRDesignTextField text = new JRDesignTextField();
    text.setX(Math.max(0, Math.round(box.anchor() == TextBox.Anchor.MIDDLE ? x - wide / 2f : x)));
    text.setY(height - Math.round(box.y() / HUNDREDTHS + size));
    text.setWidth(wide);
    text.setHeight(Math.round(size * 3 / 2));
    text.setFontSize(size);
    String file = box.face().name().endsWith("bold") ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf";
    text.setPdfFontName(Shipped.FOLDER.resolve("fonts").resolve(file).toString());
    text.setPdfEncoding("Identity-H");
    text.setPdfEmbedded(true);
    text.setMode(ModeEnum.TRANSPARENT);
    text.setForecolor(box.colour().startsWith("0") ? Color.BLACK : Color.WHITE);
    if (box.anchor() == TextBox.Anchor.MIDDLE) {
      text.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
    }
    text.setExpression(new JRDesignExpression("$F{" + box.field().name() + "}"));
    return text;
  }

  /// Hands out the cards' words.
  private final class Source implements JRDataSource {
    private final Iterator<Words> cards;
    private Words words;

    Source(List<Words> cards) {
      this.cards = cards.iterator();
      this.words = cards.getFirst();
    }

    @Override
    public boolean next() {
      boolean more = cards.hasNext();
      if (more) {
        words = cards.next();
      }
      return more;
    }

    @Override
    public Object getFieldValue(JRField field) {
      String name = field.getName();
      if (name.startsWith(PICTURE)) {
        return pictures.get(Integer.parseInt(name.substring(PICTURE.length())));
      }
      return name.equals(BARS) ? new Drawn(words.bars()) : words.of(Field.valueOf(name));
    }
  }

  /// Bars as vectors.
  private final class Drawn extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;
    private final String data;

    Drawn(String data) {
      this.data = data;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D to, Rectangle2D box) {
      boolean[] modules = new Code128Writer().encode('\u00f1' + data.replace('\u001d', '\u00f1'));
      BarcodeBox bars = design.sides().getFirst().bars();
      if (bars == null) {
        throw new IllegalStateException("no bars on the front");
      }
      double module = bars.dots() * INCH / bars.dpi();
      double left = box.getCenterX() - modules.length * module / 2;
      to.setColor(Color.BLACK);
      for (int at = 0; at < modules.length; at++) {
        int from = at;
        while (at < modules.length && modules[at]) {
          at++;
        }
        if (at > from) {
          to.fill(
              new Rectangle2D.Double(
                  left + from * module, box.getY(), (at - from) * module, box.getHeight()));
        }
      }
    }
  }
}
