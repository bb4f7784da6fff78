package lv.lete.device.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Check digits, as far as a keyboard-wedge scanner needs them to tell a whole code from a piece of
/// one (GS1 General Specifications, section 7.9; ISO 11649). What a code means is for the program.
final class Gs1Digits {
  /// Elements with a check digit of their own: SSCC, GTIN, GLN of the invoicing party, GSRN.
  private static final Pattern ELEMENT =
      Pattern.compile("00(\\d{18})|0[12](\\d{14})|41[0-7](\\d{13})|801[78](\\d{18})");

  private static final Pattern RF = Pattern.compile("RF\\d\\d[0-9A-Za-z]{1,21}");
  private static final List<Integer> PLAIN = List.of(8, 12, 13, 14, 17, 18);

  private Gs1Digits() {}

  /// True for a code with a check digit that is right, whichever AIM identifier it has: a plain
  /// EAN, GTIN, GSRN or SSCC, a creditor reference, or element strings where every element that has
  /// a check digit has the right one and the first element has one.
  static boolean right(String code) {
    String bare = WedgeRules.bare(code);
    if (RF.matcher(bare).matches()) {
      return mod97(bare) == 1;
    }
    boolean plain = bare.matches("\\d+") && PLAIN.contains(bare.length());
    return (plain && mod10(bare)) || elements(bare);
  }

  private static boolean elements(String bare) {
    Matcher element = ELEMENT.matcher(bare);
    List<String> checked = new ArrayList<>();
    int at = 0;
    while (at < bare.length() && element.region(at, bare.length()).lookingAt()) {
      for (int i = 1; i <= element.groupCount(); i++) {
        if (element.group(i) != null) {
          checked.add(element.group(i));
        }
      }
      at = element.end();
      at += at < bare.length() && bare.charAt(at) == 0x1D ? 1 : 0;
    }
    return !checked.isEmpty() && checked.stream().allMatch(Gs1Digits::mod10);
  }

  /// Weights 3 and 1 in turn, beginning beside the check digit.
  private static boolean mod10(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int fromRight = digits.length() - 1 - i;
      sum += (digits.charAt(i) - '0') * (fromRight % 2 == 1 ? 3 : 1);
    }
    return sum % 10 == 0;
  }

  /// ISO 7064 MOD 97-10 over the reference with its first four characters at the end.
  private static int mod97(String reference) {
    int rest = 0;
    String turned = reference.substring(4) + reference.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }
}
