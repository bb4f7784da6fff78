package lv.lete.card.template;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import lv.lete.card.face.BarcodeBox;

/// Looks at what a template's picture puts below the bars and into their quiet zones: a scanner
/// sees red light, and black bars must stand out from the darkest point there (ISO/IEC 15416, 4.3,
/// symbol contrast and edge contrast). A light tint passes, a photograph or a rule does not.
final class BarsGround {
  /// Fine enough to find a hairline of 0.1 mm.
  private static final double DOTS_A_POINT = 200.0 / 72;

  private static final double POINTS = 10_000;
  private static final double HUNDREDTHS = 100;

  /// What black ink or ribbon sends back of red light.
  private static final double BLACK = 0.03;

  /// Below it the grade is worse than C, and no card of ours is to be.
  private static final double LEAST = 0.40;

  /// Below it the grade is not A.
  private static final double GOOD = 0.70;

  private BarsGround() {}

  /// Checks the picture `svg`, as it is drawn for a page of this size with so much bleed around it,
  /// all in hundredths of a point.
  ///
  /// @throws IOException where the file cannot be drawn
  static void check(
      String file,
      byte[] svg,
      int width,
      int height,
      int bleed,
      BarcodeBox box,
      List<TemplateProblem> problems,
      List<TemplateProblem> warnings)
      throws IOException {
    double contrast = darkest(svg, width, height, bleed, box) - BLACK;
    String what =
        "The picture is dark below the bars or beside them: the contrast is %d %%"
            .formatted(Math.max(0, Math.round(100 * contrast)));
    String mend = "Put a white rectangle below the whole rectangle barcode.";
    if (contrast < LEAST) {
      problems.add(
          new TemplateProblem(file, "barcode", what + ", and 40 % are needed to be read.", mend));
    } else if (contrast < GOOD) {
      warnings.add(
          new TemplateProblem(file, "barcode", what + ", and 70 % are needed for grade A.", mend));
    }
  }

  /// The least share of red light that comes back from anywhere in the box.
  private static double darkest(byte[] svg, int width, int height, int bleed, BarcodeBox box)
      throws IOException {
    SVGDocument picture =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (picture == null) {
      throw new IOException("the picture cannot be understood");
    }
    double edge = bleed / HUNDREDTHS;
    BufferedImage seen =
        new BufferedImage(
            Math.max(1, (int) (box.width() / POINTS * DOTS_A_POINT)),
            Math.max(1, (int) (box.height() / POINTS * DOTS_A_POINT)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = seen.createGraphics();
    try {
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, 0, seen.getWidth(), seen.getHeight());
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.scale(DOTS_A_POINT, DOTS_A_POINT);
      double top = height / HUNDREDTHS - (box.y() + box.height()) / POINTS;
      canvas.translate(-box.x() / POINTS - edge, -top - edge);
      float wide = (float) (width / HUNDREDTHS + 2 * edge);
      float high = (float) (height / HUNDREDTHS + 2 * edge);
      picture.render((java.awt.Component) null, canvas, new ViewBox(0, 0, wide, high));
    } finally {
      canvas.dispose();
    }
    double least = 1;
    for (int y = 0; y < seen.getHeight(); y++) {
      for (int x = 0; x < seen.getWidth(); x++) {
        least = Math.min(least, light(seen.getRGB(x, y) >> 16 & 0xFF));
      }
    }
    return least;
  }

  /// From the red of a screen to the light that comes back (IEC 61966-2-1).
  private static double light(int red) {
    double value = red / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
