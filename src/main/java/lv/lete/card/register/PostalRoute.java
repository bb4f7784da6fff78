package lv.lete.card.register;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.contract.Contract;

/// The order in which the post wants envelopes: by postal code, then town, street, house and flat,
/// so that `9` comes before `10` and neighbours lie together.
public final class PostalRoute {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final int NUMBER_WIDTH = 6;

  private PostalRoute() {}

  /// A text that sorts, byte by byte, in that order. The contract's number comes last, so that no
  /// two are the same.
  public static String of(Contract contract) {
    return String.join(
        "|",
        contract.postalCode().strip(),
        contract.city().strip().toLowerCase(Locale.ROOT),
        contract.street().strip().toLowerCase(Locale.ROOT),
        padded(contract.house()),
        padded(contract.flat()),
        contract.number());
  }

  private static String padded(String text) {
    Matcher digits = DIGITS.matcher(text.strip().toLowerCase(Locale.ROOT));
    return digits.replaceAll(found -> {
      String number = found.group();
      return "0".repeat(Math.max(0, NUMBER_WIDTH - number.length())) + number;
    });
  }
}
