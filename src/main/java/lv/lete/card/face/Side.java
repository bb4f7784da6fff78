package lv.lete.card.face;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One side of a card or letter: a picture of which all copies are alike, and what each has of its
/// own. Drawn in this order: picture, bars, texts.
///
/// @param picture the resource name of the form, such as `A`
public record Side(String picture, List<TextBox> texts, @Nullable BarcodeBox bars) {
  /// Whether every card has the same side, so that one content serves all pages.
  public boolean same() {
    return texts.isEmpty() && bars == null;
  }
}
