package lv.lete.barcode;

/// Writes a card's element string: `8018` + GSRN, then `8019` + issue number.
public final class CardCode {
  private CardCode() {}

  /// The 18 digits of the GSRN: prefix (7), contract number (10), GS1 check digit.
  public static String gsrn(String companyPrefix, String contractNumber) {
    throw new UnsupportedOperationException();
  }

  /// What a scanner sends for the card, with `]C1` and the separator where GS1 asks for one.
  public static String asScanned(String companyPrefix, String contractNumber, int issue) {
    throw new UnsupportedOperationException();
  }
}
