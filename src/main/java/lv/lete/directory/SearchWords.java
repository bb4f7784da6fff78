package lv.lete.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import lv.lete.contract.Contract;

/// What is searched for, and in: words of letters and digits, in lower case and without diacritics;
/// everything else separates. The index compares their bytes as they are.
///
/// A teller's text never reaches the query language of the index: quotes, `*`, `NEAR`, `-` and the
/// like are separators or plain words here. Length and count of words are bounded. Another way to
/// fold or to part words needs a migration that fills the index anew.
final class SearchWords {
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_WORDS = 8;

  private SearchWords() {}

  /// The beginnings of words that a text asks for, in its order; empty when there is nothing to
  /// search for.
  static List<String> sought(String text) {
    String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    List<String> words = words(bounded);
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  /// Whether the word is in the vocabulary when a contract has it: too long for the index's own
  /// lists of beginnings, and no number (those are as many as there are contracts).
  static boolean isInVocabulary(String word) {
    return word.length() > DirectorySchema.LONGEST_PREFIX && !Character.isDigit(word.charAt(0));
  }

  /// What the index holds of a contract: each word of payer, address and number once.
  static SequencedSet<String> indexed(Contract contract) {
    SequencedSet<String> words = new LinkedHashSet<>();
    for (String text :
        List.of(
            contract.givenName(),
            contract.familyName(),
            contract.legalName(),
            contract.street(),
            contract.house(),
            contract.flat(),
            contract.city(),
            contract.municipality(),
            contract.number())) {
      words.addAll(words(text));
    }
    return words;
  }

  private static List<String> words(String text) {
    String folded = folded(text);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= folded.length(); at++) {
      boolean inWord = at < folded.length() && isWord(folded.charAt(at));
      if (inWord && start < 0) {
        start = at;
      } else if (!inWord && start >= 0) {
        words.add(folded.substring(start, at));
        start = -1;
      }
    }
    return words;
  }

  /// Letters are taken apart and their marks dropped; then all are small.
  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int at = 0; at < apart.length(); at++) {
      char character = apart.charAt(at);
      if (Character.getType(character) != Character.NON_SPACING_MARK) {
        folded.append(Character.toLowerCase(character));
      }
    }
    return folded.toString();
  }

  /// Characters beyond the basic plane separate: half of one would be no text.
  private static boolean isWord(char character) {
    return Character.isLetterOrDigit(character);
  }
}
