package lv.lete.ui.counter;

import lv.lete.payment.TakePayment.Question;

/// What the teller must say yes or no to, in the panel and never in a window of its own. Yes has a
/// key that no other step uses; Enter answers nothing, so a bouncing key decides nothing.
enum Ask {
  /// The code had no check digit: is this the customer's name?
  CONFIRM_NAME,
  /// The same contract paid the same amount today on this till.
  SAME_AGAIN_TODAY,
  /// Far outside what this contract usually pays.
  UNUSUAL_AMOUNT,
  /// The session began on an earlier day: is the payment to get that business date?
  SESSION_LEFT_OPEN,
  /// Has the card terminal taken the money?
  CARD_TAKEN,
  /// Give up although the intent is on disk: has no money been taken?
  ABANDON;

  static Ask of(Question question) {
    return switch (question) {
      case SAME_AGAIN_TODAY -> SAME_AGAIN_TODAY;
      case UNUSUAL_AMOUNT -> UNUSUAL_AMOUNT;
      case SESSION_LEFT_OPEN -> SESSION_LEFT_OPEN;
      case CONFIRM_NAME -> CONFIRM_NAME;
    };
  }
}
