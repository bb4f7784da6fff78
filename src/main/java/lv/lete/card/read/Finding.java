package lv.lete.card.read;

import lv.lete.card.face.Field;

/// Why a file of cards must not be released. `place` is the card's in the file, from 0.
public sealed interface Finding {
  /// The card's place in the file.
  int place();

  /// No reader finds a symbol where the bars should be.
  record Unreadable(int place) implements Finding {}

  /// The bars read as something else than the register says.
  record OtherBars(int place, String expected, String read) implements Finding {}

  /// A word that should stand on the card does not.
  record OtherWords(int place, String expected) implements Finding {}

  /// Letters of a word are in no typeface that the design shows it in: it would stand on the card
  /// as `shown`, which is not somebody's name.
  record LettersLacking(int place, String contract, Field field, String shown) implements Finding {}

  /// The card's pages are not in the file, or are no pages.
  record PageBroken(int place, String why) implements Finding {}

  /// The file is not the one that was made: a disk or a hand changed it. Its place is 0.
  record OtherFile(String expectedSha256, String sha256) implements Finding {
    @Override
    public int place() {
      return 0;
    }
  }
}
