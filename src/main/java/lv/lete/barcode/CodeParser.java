package lv.lete.barcode;

import static lv.lete.barcode.CheckDigits.gs1Holds;
import static lv.lete.barcode.CheckDigits.isDigits;

import lv.lete.barcode.ScannedCode.ContractNumber;
import lv.lete.barcode.ScannedCode.CustomerCard;
import lv.lete.barcode.ScannedCode.Reason;
import lv.lete.barcode.ScannedCode.Unreadable;

/// Reads everything scanned or keyed. Pure, thread-safe, never throws for any input.
///
/// With or without an AIM symbology identifier (`]C1`, `]C0`, `]Q1`, `]d2`, `]E0`), with 0x1D as
/// the separator, or keyed as printed below the bars: `(8018)475123410020030004(8019)2`. Blanks
/// around it and the CR, LF or TAB that a scanner adds do not count, nor does one separator at the
/// end.
///
/// How a text without brackets is told apart:
/// - `]C1`, `]d2`, `]Q3` and `]e0` promise a GS1 element string, and nothing else is accepted;
/// - 4 to 14 digits are a plain contract number. The shortest element string of ours has 21
///   characters, so a card or slip with a misread identifier can never pass as a plain number;
/// - `RF` begins an ISO 11649 reference, keyed from a slip: its check digits are verified and the
///   contract number inside is taken;
/// - the rest is taken apart as an element string.
///
/// A code that scans under another symbology, or holds an identifier that is not ours, is another
/// code. GS1-128 holds at most 48 characters; that limit binds who prints, so a longer text is read
/// all the same, up to what a full slip needs in a QR code or DataMatrix.
public final class CodeParser {

  /// The fewest digits of a plain contract number.
  public static final int LEAST_PLAIN_DIGITS = 4;

  /// The most digits of a plain contract number.
  public static final int MOST_PLAIN_DIGITS = 14;

  /// A full slip: 75 characters of data, and identifier, brackets and blanks between groups.
  static final int MOST_CHARACTERS = 120;

  private static final int AIM_LENGTH = 3;

  private CodeParser() {}

  /// What the code says.
  public static ScannedCode parse(String raw) {
    if (raw.length() > MOST_CHARACTERS) {
      return unreadable(Reason.TOO_LONG);
    }
    String text = trim(raw);
    if (text.isEmpty()) {
      return unreadable(Reason.EMPTY);
    }
    if (!text.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == Elements.SEPARATOR)) {
      return unreadable(Reason.BAD_CHARACTER);
    }
    if (text.charAt(0) != ']') {
      return open(text);
    }
    if (text.length() < AIM_LENGTH) {
      return unreadable(Reason.MALFORMED);
    }
    String data = text.substring(AIM_LENGTH);
    if (data.isEmpty()) {
      return unreadable(Reason.EMPTY);
    }
    return switch (text.substring(0, AIM_LENGTH)) {
      case "]C1", "]d2", "]Q3", "]e0" -> meaning(Elements.scanned(data));
      case "]C0", "]d0", "]d1", "]Q0", "]Q1", "]Q2" -> open(data);
      default -> unreadable(Reason.OTHER_CODE);
    };
  }

  /// A text that nothing promises to be an element string.
  private static ScannedCode open(String text) {
    if (text.charAt(0) == '(') {
      return meaning(Elements.printed(text));
    }
    if (CreditorReference.isMeant(text)) {
      return reference(text);
    }
    if (text.length() > MOST_PLAIN_DIGITS || text.indexOf(Elements.SEPARATOR) >= 0) {
      return meaning(Elements.scanned(text));
    }
    if (!isDigits(text)) {
      return unreadable(Reason.OTHER_CODE);
    }
    return text.length() < LEAST_PLAIN_DIGITS
        ? unreadable(Reason.MALFORMED)
        : new ContractNumber(text);
  }

  private static ScannedCode reference(String text) {
    return switch (SlipReader.contractNumber(text.replace(" ", ""))) {
      case SlipReader.Contract(String number) -> new ContractNumber(number);
      case SlipReader.NoContract(Reason reason) -> unreadable(reason);
    };
  }

  private static ScannedCode meaning(Elements.Reading reading) {
    return switch (reading) {
      case Elements.NotTaken(Reason reason) -> unreadable(reason);
      case Elements.Taken(Elements elements) when elements.onlyHolds(Ai.GSRN, Ai.SRIN) ->
          card(elements);
      case Elements.Taken(Elements elements) -> SlipReader.slip(elements);
    };
  }

  private static ScannedCode card(Elements elements) {
    String gsrn = elements.data(Ai.GSRN);
    if (gsrn == null) {
      return unreadable(Reason.MALFORMED);
    }
    if (!gs1Holds(gsrn)) {
      return unreadable(Reason.CHECK_DIGIT);
    }
    String srin = elements.data(Ai.SRIN);
    if (srin == null) {
      return new CustomerCard(gsrn, null);
    }
    long issue = Long.parseLong(srin);
    // Cards are numbered from 1; no card is issued two thousand million times.
    return issue < 1 || issue > Integer.MAX_VALUE
        ? unreadable(Reason.MALFORMED)
        : new CustomerCard(gsrn, (int) issue);
  }

  private static String trim(String raw) {
    int from = 0;
    int to = raw.length();
    while (to > 0 && " \r\n\t".indexOf(raw.charAt(to - 1)) >= 0) {
      to--;
    }
    while (from < to && raw.charAt(from) == ' ') {
      from++;
    }
    boolean separatorLast = to > from && raw.charAt(to - 1) == Elements.SEPARATOR;
    return raw.substring(from, separatorLast ? to - 1 : to);
  }

  private static ScannedCode unreadable(Reason reason) {
    return new Unreadable(reason);
  }
}
