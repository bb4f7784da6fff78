package lv.lete.card.read;

import java.util.Optional;
import lv.lete.card.face.Design;
import lv.lete.card.face.Field;
import lv.lete.card.face.Side;
import lv.lete.card.face.Words;

/// Whether a design's typefaces have the letters of a card's words. What they lack is drawn as `?`:
/// that is a card that reads, but not a right one.
final class Letters {
  private Letters() {}

  /// The first word with letters that are lacking.
  static Optional<Finding> lacking(Design design, int place, Words words) {
    for (Side side : design.sides()) {
      Optional<Finding> lacking =
          side.lacking(words)
              .map(lack ->
                  new Finding.LettersLacking(
                      place, words.of(Field.CONTRACT_NUMBER), lack.field(), lack.shown()));
      if (lacking.isPresent()) {
        return lacking;
      }
    }
    return Optional.empty();
  }
}
