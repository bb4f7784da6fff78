package lv.lete.receipt;

import java.util.Locale;

/// How a record's hash stands on paper: its first and its last eight hex digits. Enough that nobody
/// finds another record with them, short enough to be read aloud.
public final class ReceiptProof {
  private static final int SHORT_HEX = 8;

  private ReceiptProof() {}

  /// The proof of a record with this hash, 64 hex digits: `1a2b3c4d..5e6f7a8b`.
  public static String of(String hash) {
    return hash.substring(0, SHORT_HEX) + ".." + last(hash);
  }

  /// Whether somebody read or keyed this proof from paper: capitals, blanks and what stands between
  /// the two halves do not matter.
  public static boolean matches(String keyed, String hash) {
    return digits(keyed).equals(digits(of(hash)));
  }

  static String last(String hex) {
    return hex.substring(hex.length() - SHORT_HEX);
  }

  private static String digits(String text) {
    return text.replaceAll("[\\s.…-]", "").toLowerCase(Locale.ROOT);
  }
}
