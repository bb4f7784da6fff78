package lv.lete.barcode;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The structured creditor reference of ISO 11649: `RF`, two check digits (ISO 7064 MOD 97-10 over
/// the reference followed by `RF`), and a reference of 1 to 21 letters and digits.
///
/// `RF481002003000` is contract 1002003000. Pure, safe for any thread.
public final class CreditorReference {

  private static final Pattern FORM = Pattern.compile("RF[0-9]{2}[0-9A-Z]{1,21}");
  private static final Pattern CONTENT = Pattern.compile("[0-9A-Z]{1,21}");
  private static final int HEAD = 4;

  private CreditorReference() {}

  /// Wraps a reference of 1 to 21 digits and capital letters; others are
  /// [IllegalArgumentException].
  public static String of(String reference) {
    if (!CONTENT.matcher(reference).matches()) {
      throw new IllegalArgumentException("not a reference of 1 to 21 letters and digits");
    }
    return "RF" + check(reference) + reference;
  }

  /// Whether a text means to be a creditor reference: it starts with `RF`, in capitals or not.
  static boolean isMeant(String text) {
    return text.regionMatches(true, 0, "RF", 0, 2);
  }

  /// Capital letters, as the check rule wants them; only ASCII letters change.
  static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /// Whether it has the length and the characters of one, its check digits aside.
  static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /// The reference inside, where form and check digits are right. `00`, `01` and `99` are never
  /// right although they leave the same remainder as `97`, `98` and `02`.
  public static Optional<String> unwrap(String text) {
    if (!isWellFormed(text)) {
      return Optional.empty();
    }
    String reference = text.substring(HEAD);
    return check(reference).equals(text.substring(2, HEAD))
        ? Optional.of(reference)
        : Optional.empty();
  }

  private static String check(String reference) {
    return CheckDigits.mod97(reference + "RF");
  }
}
