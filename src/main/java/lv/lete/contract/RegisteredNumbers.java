package lv.lete.contract;

import java.math.BigInteger;
import java.util.regex.Pattern;
import lv.lete.barcode.CheckDigits;

/// Check digits of the numbers that name billers, companies and accounts. Pure; any text is taken,
/// and what has another shape is simply not valid.
public final class RegisteredNumbers {
  private static final int[] REGISTRATION_WEIGHTS = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1};
  private static final int REGISTRATION_REMAINDER = 3;
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final int LATVIAN_IBAN_LENGTH = 21;
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private RegisteredNumbers() {}

  /// Whether the text is `length` digits of which the last is the right GS1 mod 10 check digit
  /// (GLN: 13, GSRN: 18).
  public static boolean isGs1(String text, int length) {
    return text.length() == length && CheckDigits.gs1Holds(text);
  }

  /// Whether the text is a Latvian registration number: 11 digits, their sum weighted by
  /// 9,1,4,8,3,10,2,5,7,6,1 leaves 3 modulo 11.
  public static boolean isLatvianRegistration(String text) {
    if (text.length() != REGISTRATION_WEIGHTS.length || !CheckDigits.isDigits(text)) {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < REGISTRATION_WEIGHTS.length; at++) {
      sum += (text.charAt(at) - '0') * REGISTRATION_WEIGHTS[at];
    }
    return sum % 11 == REGISTRATION_REMAINDER;
  }

  /// Whether the text is an IBAN without blanks: ISO 13616 shape, ISO 7064 MOD 97-10; a Latvian one
  /// has 21 characters.
  public static boolean isIban(String text) {
    if (!IBAN.matcher(text).matches()
        || (text.startsWith("LV") && text.length() != LATVIAN_IBAN_LENGTH)) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    String rotated = text.substring(4) + text.substring(0, 4);
    rotated.chars().forEach(letter -> digits.append(Character.digit(letter, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
  }
}
