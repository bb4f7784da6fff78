package lv.lete.card.letter;

import java.util.List;
import java.util.Objects;

/// What is made of one customer of many.
public sealed interface Letter {
  /// A letter of these pages; `facts` are its own columns of the list that goes with the file.
  record Written(List<Sheet> sheets, List<String> facts) implements Letter {
    /// Refuses a letter without a page.
    public Written {
      sheets = List.copyOf(sheets);
      facts = List.copyOf(facts);
      if (sheets.isEmpty()) {
        throw new IllegalArgumentException("a letter has a page");
      }
    }
  }

  /// None, and nobody need look: there is nothing to tell this customer.
  record NotNeeded() implements Letter {}

  /// None, for a reason that somebody has to look at: `why` is a word and a support code.
  record NotWritten(String why) implements Letter {
    /// Refuses a missing reason.
    public NotWritten {
      Objects.requireNonNull(why, "why");
    }
  }
}
