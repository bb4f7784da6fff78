package lv.lete.settlement;

/// The short code of every refusal and alarm of a settlement: shown on the screen, printed by the
/// command line, read to support over the phone. A code never changes its meaning.
public enum SettlementCode {
  /// Nobody has a biller of that name.
  NO_SUCH_BILLER("LT-L01"),
  /// There is nothing to settle.
  EMPTY("LT-L02"),
  /// No batch has been cut.
  NOT_CUT("LT-L03"),
  /// A till's part is not handed on in this format.
  PART_ONLY("LT-L04"),
  /// Reversals took all that was to be paid.
  NOTHING_TO_PAY("LT-L05"),
  /// The biller does not take this format.
  NOT_CONFIGURED("LT-L06"),
  /// Two books that must say the same do not.
  BOOKS_DIFFER("LT-L07"),
  /// A file would not say what the records say.
  FILE_DIFFERS("LT-L08"),
  /// A batch would be exported with other bytes than before.
  FILE_CHANGED("LT-L09"),
  /// The files about billers or the institution are wrong.
  MISCONFIGURED("LT-L10"),
  /// No batch is cut of a day that has not come.
  IN_FUTURE("LT-L11"),
  /// The institution is the sample's.
  SAMPLE("LT-L12"),
  /// Nothing of a training journal is settled.
  TRAINING("LT-L13"),
  /// The file does not begin as a journal does.
  NO_JOURNAL("LT-L14"),
  /// The disk refused the file of an export.
  DISK("LT-L15"),
  /// The place of an export is among the books of a home.
  AMONG_THE_BOOKS("LT-L16"),
  /// What an export would replace is no export.
  NOT_AN_EXPORT("LT-L17");

  private final String code;

  SettlementCode(String code) {
    this.code = code;
  }

  /// What is shown and read aloud: `LT-L07`.
  @Override
  public String toString() {
    return code;
  }
}
