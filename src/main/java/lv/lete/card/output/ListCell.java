package lv.lete.card.output;

/// A cell of a list that people open in a spreadsheet program.
public final class ListCell {
  private ListCell() {}

  /// The text, as it stands in the list. A text that a spreadsheet program would take for a formula
  /// (it begins with `=`, `+`, `-`, `@`, a tab or a line's end) gets an apostrophe in front, which
  /// such programs take for "a text follows": names come from outside, and a name must not fetch or
  /// send anything (OWASP, CSV injection).
  public static String of(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
