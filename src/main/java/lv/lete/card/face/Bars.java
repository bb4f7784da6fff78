package lv.lete.card.face;

import com.google.zxing.oned.Code128Writer;
import java.util.HashMap;
import java.util.Map;
import lv.lete.card.pdf.Bytes;

/// Draws a GS1-128 symbol as filled rectangles, each edge on a dot of the printer. One thread.
final class Bars {
  /// How the encoder is asked for FNC1.
  private static final char FNC1 = '\u00f1';

  private static final char SEPARATOR = '\u001d';

  private static final int FRACTION = 10_000;

  private final Code128Writer encoder = new Code128Writer();
  private final Map<Integer, String> frames = new HashMap<>();
  private final StringBuilder text = new StringBuilder(64);

  /// The modules of a symbol, dark ones true, without quiet zones.
  boolean[] modules(String data) {
    text.setLength(0);
    text.append(FNC1);
    for (int i = 0; i < data.length(); i++) {
      char next = data.charAt(i);
      text.append(next == SEPARATOR ? FNC1 : next);
    }
    return encoder.encode(text.toString());
  }

  /// Adds the operators that draw the symbol in its box, of the forms of [BarShapes].
  void draw(Bytes to, BarcodeBox box, String data) {
    boolean[] modules = modules(data);
    to.text("q ").text(frames.computeIfAbsent(modules.length, count -> frame(box, count)));
    int at = 0;
    while (at < modules.length) {
      int value = BarShapes.value(modules, at);
      at += BarShapes.modules(value);
      to.raw('/').number(value).text(at < modules.length ? " Do 1 0 0 1 11 0 cm\n" : " Do Q\n");
    }
  }

  /// One module wide and the box high is the unit; black in every kind of printing is gray 0.
  private static String frame(BarcodeBox box, int modules) {
    return fraction(box.dots(box.dots()))
        + " 0 0 "
        + fraction(box.height())
        + " "
        + fraction(box.dots(box.firstDot(modules)))
        + " "
        + fraction(box.y())
        + " cm 0 g\n";
  }

  private static String fraction(int tenThousandths) {
    String part = String.format("%04d", tenThousandths % FRACTION).replaceAll("0+$", "");
    String whole = Integer.toString(tenThousandths / FRACTION);
    return part.isEmpty() ? whole : (whole.equals("0") ? "" : whole) + "." + part;
  }
}
