package lv.lete.payment;

import lv.lete.barcode.ScannedCode;
import lv.lete.money.AmountText;

/// The codes of [SupportCode] for refusals. What is wrong with what was scanned or keyed.
final class EntryCodes {
  private EntryCodes() {}

  static SupportCode of(Identification.Reason reason) {
    return switch (reason) {
      case UNKNOWN_BILLER -> SupportCode.UNKNOWN_BILLER;
      case UNKNOWN_CONTRACT -> SupportCode.UNKNOWN_CONTRACT;
      case CONTRACT_CLOSED -> SupportCode.CONTRACT_CLOSED;
      case CODE_NOT_ACCEPTED -> SupportCode.CODE_NOT_ACCEPTED;
      case SLIP_CUT_OFF -> SupportCode.SLIP_CUT_OFF;
      case NUMBER_RULE -> SupportCode.NUMBER_RULE;
    };
  }

  static SupportCode of(ScannedCode.Reason reason) {
    return switch (reason) {
      case EMPTY -> SupportCode.CODE_EMPTY;
      case TOO_LONG -> SupportCode.CODE_TOO_LONG;
      case BAD_CHARACTER -> SupportCode.CODE_BAD_CHARACTER;
      case CHECK_DIGIT -> SupportCode.CODE_CHECK_DIGIT;
      case MALFORMED -> SupportCode.CODE_MALFORMED;
      case OTHER_CODE -> SupportCode.CODE_OTHER;
    };
  }

  static SupportCode of(AmountText.Reason reason) {
    return switch (reason) {
      case EMPTY -> SupportCode.AMOUNT_EMPTY;
      case NOT_A_NUMBER -> SupportCode.AMOUNT_NOT_A_NUMBER;
      case NEGATIVE -> SupportCode.AMOUNT_NEGATIVE;
      case TOO_MANY_DECIMALS -> SupportCode.AMOUNT_TOO_MANY_DECIMALS;
      case TOO_LONG -> SupportCode.AMOUNT_TOO_LONG;
    };
  }
}
