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
  SERVICE_DESK
}
