package lv.lete.till;

/// What a person may do.
public enum Role {
  /// Takes payments, and runs their own till from float to close.
  TELLER,
  /// Runs the branch; may also take payments, on any session.
  SUPERVISOR,
  /// Issues cards.
  CARD_PRINTING,
  /// Answers customers at the utility.
  SERVICE_DESK;

  /// Whether the role allows it. Here is the whole table.
  public boolean may(Duty duty) {
    return switch (duty) {
      case RUN_OWN_TILL -> this == TELLER || this == SUPERVISOR;
      case RUN_ANY_TILL, APPROVE, MANAGE_PEOPLE, SETTLE -> this == SUPERVISOR;
      case FIND_PAYMENTS -> this != CARD_PRINTING;
      case FIND_CONTRACTS -> true;
      // whoever prints cards does not say for whom
      case ORDER_CARDS -> this != CARD_PRINTING;
      case PRINT_CARDS -> this == CARD_PRINTING;
    };
  }

  /// Whether the role opens a till and takes payments.
  public boolean takesPayments() {
    return may(Duty.RUN_OWN_TILL);
  }
}
