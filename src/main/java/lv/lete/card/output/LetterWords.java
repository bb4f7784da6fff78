package lv.lete.card.output;

import java.util.Locale;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;

/// A customer's words as a letter of a language has them: days are written as that language writes
/// them.
public record LetterWords(CardWords whose, Locale language) implements Words {
  @Override
  public String of(Field field) {
    return field == Field.DATE ? LetterDay.of(whose.made(), language) : whose.of(field);
  }

  @Override
  public String bars() {
    return whose.bars();
  }
}
