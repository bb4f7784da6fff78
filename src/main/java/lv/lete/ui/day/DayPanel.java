package lv.lete.ui.day;

import lv.lete.till.Duty;
import org.jspecify.annotations.Nullable;

/// What the day's menu leads to. Each has its number for ever, whatever else a role may see.
public enum DayPanel {
  /// The menu itself.
  MENU(0, null, false),
  /// The teller's own view: running position, corrections, notices, evidence.
  OVERVIEW(1, null, false),
  /// Pay-in, pay-out, drop to the safe.
  CASH(2, Duty.RUN_OWN_TILL, true),
  /// The blind count.
  COUNT(3, Duty.RUN_OWN_TILL, true),
  /// The close.
  CLOSE(4, Duty.RUN_OWN_TILL, true),
  /// From one teller to another.
  HAND_OVER(5, Duty.RUN_OWN_TILL, true),
  /// X of the open session, Z of earlier ones.
  REPORTS(6, Duty.RUN_OWN_TILL, false),
  /// One's own PIN.
  PIN(7, null, false),
  /// Who may work here.
  PEOPLE(8, Duty.MANAGE_PEOPLE, false),
  /// What billers are owed; another screen, which the window opens.
  SETTLEMENT(9, Duty.SETTLE, false);

  private final int number;
  private final @Nullable Duty duty;
  private final boolean needsSession;

  DayPanel(int number, @Nullable Duty duty, boolean needsSession) {
    this.number = number;
    this.duty = duty;
    this.needsSession = needsSession;
  }

  /// The digit that opens it; 0 for the menu.
  int number() {
    return number;
  }

  /// What a role must allow; null for what everybody may.
  @Nullable Duty duty() {
    return duty;
  }

  /// Whether it acts on the open session.
  boolean needsSession() {
    return needsSession;
  }
}
