package lv.lete.card.letter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.lete.card.face.Design;
import lv.lete.card.face.Side;

/// Why a letter must not be made: a design's typefaces lack letters of its words, which would stand
/// there as question marks, in the middle of somebody's name.
final class LettersLacking {
  private static final int NAMED = 10;

  private LettersLacking() {}

  /// The reason, for the list of letters that were not made: the first field that cannot be shown,
  /// and its letters, the first ten of them; empty where all can be drawn.
  static Optional<String> of(Design design, List<Sheet> letter) {
    for (Sheet sheet : letter) {
      Optional<Side.Lacking> lacking = design.sides().get(sheet.side()).lacking(sheet.words());
      if (lacking.isPresent()) {
        return lacking.map(
            one -> "LT-W100 LETTERS_LACKING " + one.field().id() + " " + named(one.letters()));
      }
    }
    return Optional.empty();
  }

  /// Each with its number in Unicode; those that no screen shows by the number alone.
  private static String named(String letters) {
    long more = letters.codePoints().skip(NAMED).count();
    return letters
            .codePoints()
            .limit(NAMED)
            .mapToObj(letter ->
                (Character.isLetterOrDigit(letter) ? Character.toString(letter) + " " : "")
                    + "U+%04X".formatted(letter))
            .collect(Collectors.joining(", "))
        + (more == 0 ? "" : ", and %d more".formatted(more));
  }
}
