package lv.lete.payment;

import java.util.Optional;
import lv.lete.till.DayRefusal;
import lv.lete.till.ManagePeople;
import lv.lete.till.PinSetting;

/// The codes of [SupportCode] for refusals. What the acts of a till's day and the people at it
/// answer.
final class DayCodes {
  private DayCodes() {}

  static SupportCode of(DayRefusal refusal) {
    return switch (refusal) {
      case DayRefusal.TillNotReady(var reason) -> SupportCode.of(reason);
      case DayRefusal.NotApproved(var why) -> SupportCode.of(why);
      case DayRefusal.PaymentsOpen _ -> SupportCode.PAYMENTS_OPEN;
      case DayRefusal.BadAmount _ -> SupportCode.BAD_MOVEMENT;
      case DayRefusal.NoteMissing _ -> SupportCode.NOTE_MISSING;
      case DayRefusal.MoreThanDrawer _ -> SupportCode.MORE_THAN_DRAWER;
      case DayRefusal.NeedsApproval _ -> SupportCode.NEEDS_APPROVAL;
      case DayRefusal.BadCount _ -> SupportCode.BAD_COUNT;
      case DayRefusal.NotCounted _ -> SupportCode.NOT_COUNTED;
      case DayRefusal.CountOutdated _ -> SupportCode.COUNT_OUTDATED;
      case DayRefusal.Changed _ -> SupportCode.FIGURES_CHANGED;
      case DayRefusal.OutcomeNotOpen _ -> SupportCode.OUTCOME_NOT_OPEN;
      case DayRefusal.StatementMissing _ -> SupportCode.STATEMENT_MISSING;
      case DayRefusal.WrongReceiver _ -> SupportCode.WRONG_RECEIVER;
    };
  }

  static SupportCode of(ManagePeople.Reason reason) {
    return switch (reason) {
      case NOT_SIGNED_IN -> SupportCode.NOT_SIGNED_IN;
      case NOT_ALLOWED -> SupportCode.MANAGES_NOBODY;
      case BAD_NAME -> SupportCode.PERSON_BAD_NAME;
      case NAME_TAKEN -> SupportCode.PERSON_NAME_TAKEN;
      case UNKNOWN_PERSON -> SupportCode.PERSON_UNKNOWN;
      case ONESELF -> SupportCode.PERSON_ONESELF;
      case KEPT_BY_HOST -> SupportCode.PERSON_KEPT_BY_HOST;
      case JOURNAL_BROKEN -> SupportCode.JOURNAL_BROKEN;
    };
  }

  static Optional<SupportCode> of(PinSetting setting) {
    return switch (setting) {
      case PinSetting.Chosen _ -> Optional.empty();
      case PinSetting.WeakPin _ -> Optional.of(SupportCode.PIN_WEAK);
      case PinSetting.SamePin _ -> Optional.of(SupportCode.PIN_SAME);
      case PinSetting.Wrong _ -> Optional.of(SupportCode.PIN_NOT_PROVEN);
      case PinSetting.LockedOut _ -> Optional.of(SupportCode.PIN_LOCKED);
      case PinSetting.CodeExpired _ -> Optional.of(SupportCode.PIN_CODE_EXPIRED);
      case PinSetting.Barred _ -> Optional.of(SupportCode.PIN_BARRED);
      case PinSetting.JournalBroken _ -> Optional.of(SupportCode.JOURNAL_BROKEN);
    };
  }
}
