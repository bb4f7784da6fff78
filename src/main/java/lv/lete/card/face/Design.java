package lv.lete.card.face;

import java.util.List;
import lv.lete.card.pdf.Typeface;
import org.apache.pdfbox.cos.COSDictionary;

/// A template made ready for printing: what all cards share, and where each one's own goes.
///
/// `width` and `height` are those of the page after cutting, `bleed` what the pictures have around
/// it, in hundredths of a point; `pictures` are the forms that sides name, `pictures.get(0)` is
/// `A`. The document that the forms and fonts were made in must stay open as long as cards are made
/// of the design.
public record Design(
    String name,
    int width,
    int height,
    int bleed,
    List<Side> sides,
    List<Typeface> faces,
    List<COSDictionary> pictures) {
  /// The resource name of the picture at an index.
  public static String pictureName(int index) {
    return Character.toString('A' + index);
  }
}
