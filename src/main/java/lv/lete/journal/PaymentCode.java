package lv.lete.journal;

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
}
