package lv.lete.money;

/// A currency that Lete keeps books in, with the digits of its minor unit (ISO 4217).
public enum Currency {
  /// The euro; cents.
  EUR(2, "978"),
  /// The Latvian lats, legal tender until 2013-12-31; santīmi. Read from old records only.
  LVL(2, "428");

  private final int minorDigits;
  private final String numericCode;

  Currency(int minorDigits, String numericCode) {
    this.minorDigits = minorDigits;
    this.numericCode = numericCode;
  }

  /// How many decimal digits the minor unit has.
  public int minorDigits() {
    return minorDigits;
  }

  /// The three-digit code that GS1 AI 391n carries.
  public String numericCode() {
    return numericCode;
  }
}
