package lv.lete.till;

/// What a person may do.
public enum Role {
  /// Takes payments.
  TELLER,
  /// Runs the branch; may also take payments.
  SUPERVISOR,
  /// Issues cards.
  CARD_PRINTING,
  /// Answers customers at the utility.
  SERVICE_DESK;

  /// Whether the role opens a till and takes payments.
  public boolean takesPayments() {
    return switch (this) {
      case TELLER, SUPERVISOR -> true;
      case CARD_PRINTING, SERVICE_DESK -> false;
    };
  }
}
