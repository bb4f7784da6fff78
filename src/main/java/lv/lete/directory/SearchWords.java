package lv.lete.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import lv.lete.contract.Contract;

/// What is searched for, and in: words of letters and digits, everything else separates.
///
/// A teller's text never reaches the query language of the index: quotes, `*`, `NEAR`, `-` and the
/// like are separators or plain words here. Length and count of words are bounded.
final class SearchWords {
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_WORDS = 8;

  private SearchWords() {}

  /// The MATCH expression that finds every word as a prefix, or an empty text when there is nothing
  /// to search for.
  static String query(String text) {
    String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    StringBuilder query = new StringBuilder();
    int count = 0;
    for (String word : words(bounded)) {
      if (count++ == MOST_WORDS) {
        break;
      }
      query.append(query.isEmpty() ? "\"" : " \"").append(word).append("\"*");
    }
    return query.toString();
  }

  /// What the index holds of a contract: each word of payer, address and number once.
  static String indexed(Contract contract) {
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
    return String.join(" ", words);
  }

  private static List<String> words(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= composed.length(); at++) {
      boolean inWord = at < composed.length() && isWord(composed.charAt(at));
      if (inWord && start < 0) {
        start = at;
      } else if (!inWord && start >= 0) {
        words.add(composed.substring(start, at));
        start = -1;
      }
    }
    return words;
  }

  /// Characters beyond the basic plane separate: half of one would be no text.
  private static boolean isWord(char character) {
    return Character.isLetterOrDigit(character);
  }
}
