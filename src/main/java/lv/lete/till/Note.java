package lv.lete.till;

/// What a person wrote into a record, in words: why cash moved, why a payment is reversed, what the
/// teller says of a difference. It goes to screens, papers and terminals as it is, for as long as
/// the journal is kept, so nothing in it may drive one of them or turn the reading round.
public final class Note {
  private Note() {}

  /// The words on one line: ends of lines and tabs become blanks, blanks around are dropped.
  public static String line(String text) {
    return text.replaceAll("[\\t\\n\\r\\u2028\\u2029]+", " ").strip();
  }

  /// Whether every character can be seen: no control or format characters (the Unicode categories
  /// Cc and Cf, in which are ESC, NUL and the overrides of direction), separators of lines, or
  /// halves of a pair.
  public static boolean isPlain(String line) {
    return line.codePoints().allMatch(Note::isPlain);
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
