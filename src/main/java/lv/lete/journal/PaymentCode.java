package lv.lete.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// The short code of a payment that people read to each other: `K7QF-2M9D`, eight characters of
/// Crockford base 32 from the last 40 bits of the payment's id. Not unique on its own: it narrows a
/// search to a handful.
public final class PaymentCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS_A_CHARACTER = 5;
  private static final int CHARACTERS = 8;

  /// The bits of an id that make its code: the last 40.
  public static final long MASK = (1L << (BITS_A_CHARACTER * CHARACTERS)) - 1;

  private PaymentCode() {}

  /// The bits that a code stands for, as somebody keyed or heard it: hyphens, blanks and capitals
  /// do not matter, the letter O is the figure 0, I and L are the figure 1. Empty for anything
  /// else.
  public static OptionalLong read(String text) {
    String plain =
        text.replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    long bits = 0;
    for (int i = 0; i < plain.length(); i++) {
      int value = ALPHABET.indexOf(plain.charAt(i));
      if (value < 0) {
        return OptionalLong.empty();
      }
      bits = (bits << BITS_A_CHARACTER) | value;
    }
    return plain.length() == CHARACTERS ? OptionalLong.of(bits) : OptionalLong.empty();
  }

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
    OptionalLong bits = read(code);
    return bits.isEmpty() ? Optional.empty() : Optional.of("%010x".formatted(bits.getAsLong()));
  }
}
