package lv.lete.card.face;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One side of a card or letter: a picture of which all copies are alike, and what each has of its
/// own. Drawn in this order: picture, bars, texts.
///
/// @param picture the resource name of the form, such as `A`
public record Side(String picture, List<TextBox> texts, @Nullable BarcodeBox bars) {
  /// A field with `letters` that the typeface of its box has not: they would stand there as
  /// question marks, as in `shown`.
  public record Lacking(Field field, String shown, String letters) {}

  /// The first field of these words with letters that are lacking; empty where all can be drawn.
  public Optional<Lacking> lacking(Words words) {
    for (TextBox box : texts) {
      // a line feed ends a line, and is no letter
      String text = words.of(box.field()).replace('\n', ' ').strip();
      String letters = box.face().lacking(text);
      if (!letters.isEmpty()) {
        return Optional.of(new Lacking(box.field(), box.face().drawable(text), letters));
      }
    }
    return Optional.empty();
  }

  /// Whether every card has the same side, so that one content serves all pages.
  public boolean same() {
    return texts.isEmpty() && bars == null;
  }
}
