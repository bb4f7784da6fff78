package lv.lete.barcode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import lv.lete.barcode.ScannedCode.Reason;
import org.jspecify.annotations.Nullable;

/// A GS1 element string taken apart: each of our application identifiers at most once, its data of
/// legal length and kind. What the data mean is not looked at here.
///
/// An identifier that is not ours makes the whole string another code; after one of ours it makes
/// the string malformed. GS1 lets a reader skip what it does not know, but in a string without
/// separators a misread identifier would shift the meaning of every digit behind it.
final class Elements {

  /// FNC1 between elements, as scanners send it.
  static final char SEPARATOR = 0x1D;

  private final Map<Ai, String> data = new EnumMap<>(Ai.class);
  private int decimals;

  private Elements() {}

  /// What taking apart gave.
  sealed interface Reading {}

  /// It is an element string of ours.
  record Taken(Elements elements) implements Reading {}

  /// It is not, and why.
  record NotTaken(Reason reason) implements Reading {}

  /// Takes apart what a scanner sends: identifiers and data in a row, [#SEPARATOR] after data of
  /// variable length. One separator before the first and one after the last element are let pass.
  static Reading scanned(String text) {
    Elements elements = new Elements();
    int at = text.startsWith("" + SEPARATOR) ? 1 : 0;
    if (at == text.length()) {
      return new NotTaken(Reason.MALFORMED);
    }
    while (at < text.length()) {
      Ai ai = Ai.at(text, at).orElse(null);
      if (ai == null) {
        return elements.stranger();
      }
      int from = at + ai.width();
      int to = ai.fixed() ? from + ai.most() : end(text, SEPARATOR, from);
      if (to > text.length() || !elements.add(ai, text.substring(at, from), text, from, to)) {
        return new NotTaken(Reason.MALFORMED);
      }
      at = to < text.length() && text.charAt(to) == SEPARATOR ? to + 1 : to;
    }
    return new Taken(elements);
  }

  /// Takes apart what is printed below the bars: `(8018)475123410020030004(8019)2`. Blanks between
  /// groups of digits do not count.
  static Reading printed(String spaced) {
    String text = spaced.replace(" ", "");
    Elements elements = new Elements();
    int at = 0;
    while (at < text.length()) {
      int close = text.indexOf(')', at);
      if (text.charAt(at) != '(' || close < 0) {
        return new NotTaken(Reason.MALFORMED);
      }
      String identifier = text.substring(at + 1, close);
      Ai ai = Ai.at(identifier, 0).orElse(null);
      if (ai == null || ai.width() != identifier.length()) {
        return elements.stranger();
      }
      int to = end(text, '(', close + 1);
      if (!elements.add(ai, identifier, text, close + 1, to)) {
        return new NotTaken(Reason.MALFORMED);
      }
      at = to;
    }
    return new Taken(elements);
  }

  /// The data of an identifier, null where the string has none.
  @Nullable String data(Ai ai) {
    return data.get(ai);
  }

  /// Whether it holds nothing but these.
  boolean onlyHolds(Ai... allowed) {
    return data.keySet().stream().allMatch(Set.of(allowed)::contains);
  }

  /// The decimals of the amount, 0 to 9; 0 where there is no amount.
  int decimals() {
    return decimals;
  }

  private boolean add(Ai ai, String identifier, String text, int from, int to) {
    String value = text.substring(from, to);
    if (!ai.holds(value) || data.putIfAbsent(ai, value) != null) {
      return false;
    }
    if (ai == Ai.AMOUNT || ai == Ai.CURRENCY_AMOUNT) {
      decimals = identifier.charAt(identifier.length() - 1) - '0';
    }
    return true;
  }

  private Reading stranger() {
    return new NotTaken(data.isEmpty() ? Reason.OTHER_CODE : Reason.MALFORMED);
  }

  private static int end(String text, char mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at;
  }
}
