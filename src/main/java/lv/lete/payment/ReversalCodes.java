package lv.lete.payment;

/// The codes of [SupportCode] for refusals. What reversals answer.
final class ReversalCodes {
  private ReversalCodes() {}

  static SupportCode of(ReversalRefusal refusal) {
    return switch (refusal) {
      case ReversalRefusal.TillNotReady(var reason) -> SupportCode.of(reason);
      case ReversalRefusal.JournalBroken _ -> SupportCode.JOURNAL_BROKEN;
      case ReversalRefusal.NoSuchPayment _ -> SupportCode.REVERSAL_NO_PAYMENT;
      case ReversalRefusal.NoSuchRequest _ -> SupportCode.REVERSAL_NO_REQUEST;
      case ReversalRefusal.StillOpen _ -> SupportCode.REVERSAL_STILL_OPEN;
      case ReversalRefusal.NotTaken _ -> SupportCode.REVERSAL_NOT_TAKEN;
      case ReversalRefusal.AlreadyReversed _ -> SupportCode.ALREADY_REVERSED;
      case ReversalRefusal.AskedByAnother _ -> SupportCode.REVERSAL_ASKED_BY_ANOTHER;
      case ReversalRefusal.NoteMissing _ -> SupportCode.REVERSAL_NOTE_MISSING;
      case ReversalRefusal.NotEnoughCash _ -> SupportCode.REVERSAL_NOT_ENOUGH_CASH;
      case ReversalRefusal.NeedsApproval(var why) -> SupportCode.of(why);
      case ReversalRefusal.NotApproved(var why) -> SupportCode.of(why);
      case ReversalRefusal.RequestWithdrawn _ -> SupportCode.REVERSAL_WITHDRAWN;
      case ReversalRefusal.HostDiffers _ -> SupportCode.REVERSAL_HOST_DIFFERS;
      case ReversalRefusal.StoreFault _ -> SupportCode.STORE_FAULT;
      case ReversalRefusal.Stopped _ -> SupportCode.STOPPED;
    };
  }

  static SupportCode of(Needs why) {
    return switch (why) {
      case ANOTHERS_PAYMENT -> SupportCode.REVERSAL_ANOTHERS_PAYMENT;
      case OTHER_BUSINESS_DATE -> SupportCode.REVERSAL_OTHER_DATE;
      case SETTLED -> SupportCode.REVERSAL_SETTLED;
      case TOO_LATE -> SupportCode.REVERSAL_TOO_LATE;
    };
  }
}
