package lv.lete.receipt;

/// Why an outlet gives no receipt now. The screens have a sentence for each: what to do.
public enum OutletTrouble {
  /// No printer of this kind is configured, or its entry is wrong.
  NOT_CONFIGURED("LT-R08"),
  /// It does not answer: cable, power, network.
  OFFLINE("LT-R05"),
  /// Another program holds it.
  HELD_BY_ANOTHER("LT-R06"),
  /// The paper is used up.
  PAPER_OUT("LT-R03"),
  /// The cover is open.
  COVER_OPEN("LT-R04"),
  /// The receipt holds a letter that the printer cannot show in any way.
  UNPRINTABLE("LT-R07"),
  /// The disk did not take the file.
  DISK("LT-R09"),
  /// A fault of another kind, or it did not finish in time.
  FAULT("LT-R02");

  private final String code;

  OutletTrouble(String code) {
    this.code = code;
  }

  /// The short code for support; it never changes its meaning.
  public String code() {
    return code;
  }
}
