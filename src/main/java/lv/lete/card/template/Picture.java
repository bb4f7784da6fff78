package lv.lete.card.template;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Draws the part of a side that all cards share, once, as a form that stays vector. Its texts
/// become outlines: they look the same wherever they are printed.
final class Picture {
  private static final float HUNDREDTHS = 100f;

  private Picture() {}

  /// The form of an SVG file in a document. `width` and `height` are those of the page, `bleed`
  /// what the file's view box has around it, all in hundredths of a point.
  ///
  /// @throws IOException where the file cannot be drawn
  static COSStream draw(PDDocument document, byte[] svg, int width, int height, int bleed)
      throws IOException {
    SVGDocument picture =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (picture == null) {
      throw new IOException("the picture cannot be understood");
    }
    float edge = bleed / HUNDREDTHS;
    float wide = width / HUNDREDTHS + 2 * edge;
    float high = height / HUNDREDTHS + 2 * edge;
    PdfBoxGraphics2D canvas = new PdfBoxGraphics2D(document, wide, high);
    try {
      canvas.setFontTextDrawer(new OutlinedText());
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.clip(new java.awt.geom.Rectangle2D.Float(0, 0, wide, high));
      picture.render((java.awt.Component) null, canvas, new ViewBox(0, 0, wide, high));
    } finally {
      canvas.dispose();
    }
    PDFormXObject form = canvas.getXFormObject();
    form.setMatrix(AffineTransform.getTranslateInstance(-edge, -edge));
    form.setBBox(new PDRectangle(0, 0, wide, high));
    COSStream part = form.getCOSObject();
    COSArray matrix = part.getCOSArray(COSName.MATRIX);
    if (bleed == 0 && matrix != null) {
      part.removeItem(COSName.MATRIX);
    }
    return part;
  }

  /// Draws letters as shapes, never as text of a font that a printer might not have.
  private static final class OutlinedText extends PdfBoxGraphics2DFontTextDrawer {
    @Override
    public boolean canDrawText(
        java.text.AttributedCharacterIterator iterator, IFontTextDrawerEnv env) {
      return false;
    }
  }
}
