package lv.lete.barcode;

/// The two check rules of our codes. Both find every single wrong digit. Pure, safe for any thread.
///
/// Only ASCII digits count as digits here: `Character.isDigit` would let other scripts' pass.
public final class CheckDigits {
  private CheckDigits() {}

  /// Whether `text` is one or more of `0`..`9` and nothing else.
  public static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// The GS1 mod 10 digit (GS1 General Specifications 7.9.1) that follows these digits: weights 3
  /// and 1 in turn, 3 on the rightmost.
  static int gs1(String digits) {
    int sum = 0;
    int weight = 3;
    for (int i = digits.length() - 1; i >= 0; i--) {
      sum += (digits.charAt(i) - '0') * weight;
      weight = 4 - weight;
    }
    return (10 - sum % 10) % 10;
  }

  /// Whether the last digit is the GS1 check digit of those before it; false for what is no number.
  public static boolean gs1Holds(String digits) {
    int last = digits.length() - 1;
    return last > 0
        && isDigits(digits)
        && gs1(digits.substring(0, last)) == digits.charAt(last) - '0';
  }

  /// The two ISO 7064 MOD 97-10 digits, `02` to `98`, that follow `text` (digits and `A`..`Z`, a
  /// letter counting as 10 to 35).
  static String mod97(String text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
    }
    int check = 98 - rest * 100 % 97;
    return check < 10 ? "0" + check : Integer.toString(check);
  }
}
