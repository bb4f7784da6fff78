package lv.lete.card.face;

import java.util.ArrayList;
import java.util.List;
import lv.lete.card.pdf.Bytes;
import lv.lete.card.pdf.Typeface;

/// Writes the content of a page (ISO 32000-1, 7.8.2): the shared picture, the bars, the words. One
/// thread.
public final class SideContent {
  private final Bars bars = new Bars();
  private final List<Typeface> faces;
  private final List<Shortened> shortened = new ArrayList<>();
  private final Typesetting typesetting =
      new Typesetting((field, shown) -> shortened.add(new Shortened(field, shown)));

  /// `faces` are the fonts F0, F1 and on of the pages' resources.
  public SideContent(List<Typeface> faces) {
    this.faces = List.copyOf(faces);
  }

  /// A field that could not be shown whole, and what is shown instead.
  public record Shortened(Field field, String shown) {}

  /// Adds a side with these words; answers what could not be shown whole.
  public List<Shortened> write(Bytes to, Side side, Words words) {
    shortened.clear();
    to.raw('/').text(side.picture()).text(" Do\n");
    BarcodeBox box = side.bars();
    if (box != null) {
      bars.draw(to, box, words.bars());
    }
    if (!side.texts().isEmpty()) {
      typesetting.begin(to);
      for (TextBox text : side.texts()) {
        typesetting.set(to, text, faces.indexOf(text.face()), words.of(text.field()));
      }
      to.text("ET");
    }
    return shortened.isEmpty() ? List.of() : List.copyOf(shortened);
  }
}
