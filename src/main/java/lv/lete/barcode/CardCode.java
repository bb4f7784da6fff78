package lv.lete.barcode;

/// Writes a card's element string: `8018` + GSRN, then `8019` + issue number. Pure, safe for any
/// thread. What does not fit our card profile is [IllegalArgumentException]: a biller with a longer
/// prefix or number brings its own GSRNs in its contract file.
public final class CardCode {

  private static final int PREFIX_DIGITS = 7;
  private static final int NUMBER_DIGITS = 10;
  private static final int GSRN_DIGITS = 18;

  private CardCode() {}

  /// The 18 digits of the GSRN: prefix (7), contract number (10), GS1 check digit.
  public static String gsrn(String companyPrefix, String contractNumber) {
    demand(companyPrefix, PREFIX_DIGITS, "company prefix");
    demand(contractNumber, NUMBER_DIGITS, "contract number");
    String digits = companyPrefix + contractNumber;
    return digits + CheckDigits.gs1(digits);
  }

  /// What a scanner sends for the card, with `]C1` and the separator where GS1 asks for one.
  public static String asScanned(String companyPrefix, String contractNumber, int issue) {
    return asScanned(gsrn(companyPrefix, contractNumber), issue);
  }

  /// The same for a GSRN of 18 digits, its check digit right.
  public static String asScanned(String gsrn, int issue) {
    demandCard(gsrn, issue);
    return "]C18018" + gsrn + Elements.SEPARATOR + "8019" + issue;
  }

  /// What is printed below the bars, and keyed where the bars cannot be read.
  public static String asPrinted(String gsrn, int issue) {
    demandCard(gsrn, issue);
    return "(8018)" + gsrn + "(8019)" + issue;
  }

  private static void demandCard(String gsrn, int issue) {
    demand(gsrn, GSRN_DIGITS, "GSRN");
    if (!CheckDigits.gs1Holds(gsrn)) {
      throw new IllegalArgumentException("wrong check digit in a GSRN");
    }
    if (issue < 1) {
      throw new IllegalArgumentException("cards are numbered from 1, not " + issue);
    }
  }

  private static void demand(String text, int digits, String what) {
    if (text.length() != digits || !CheckDigits.isDigits(text)) {
      throw new IllegalArgumentException(
          what + " of " + text.length() + " characters, not " + digits + " digits");
    }
  }
}
