package lv.lete.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The short code of a payment that people read to each other: `K7QF-2M9D`, eight characters of
/// Crockford base 32 from the last 40 bits of the payment's id. Not unique on its own: it narrows a
/// search to a handful.
public final class PaymentCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS_A_CHARACTER = 5;
  private static final int CHARACTERS = 8;

  private PaymentCode() {}

  /// The code of a payment.
  public static String of(UUID payment) {
    long bits = payment.getLeastSignificantBits();
    StringBuilder code = new StringBuilder(CHARACTERS + 1);
    for (int left = CHARACTERS - 1; left >= 0; left--) {
      code.append(ALPHABET.charAt((int) (bits >>> (left * BITS_A_CHARACTER)) & 31));
      if (left == CHARACTERS / 2) {
        code.append('-');
      }
    }
    return code.toString();
  }

  /// The last ten hex digits, in small letters, of every id that has this code; empty where it is
  /// no code. As people key it: case, hyphens and blanks do not count, O is 0, I and L are 1.
  public static Optional<String> lastDigits(String code) {
    String letters =
        code.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    long bits = 0;
    for (int at = 0; at < letters.length(); at++) {
      int value = ALPHABET.indexOf(letters.charAt(at));
      if (value < 0 || letters.length() != CHARACTERS) {
        return Optional.empty();
      }
      bits = bits << BITS_A_CHARACTER | value;
    }
    return letters.isEmpty() ? Optional.empty() : Optional.of("%010x".formatted(bits));
  }
}
