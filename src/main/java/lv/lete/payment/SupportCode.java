package lv.lete.payment;

import java.util.Locale;
import java.util.Optional;
import lv.lete.barcode.ScannedCode;
import lv.lete.money.AmountText;
import lv.lete.till.Approval;
import lv.lete.till.DayRefusal;
import lv.lete.till.ManagePeople;
import lv.lete.till.PinSetting;
import lv.lete.till.Till;

/// The short code of every refusal and question at the counter: shown beside the text, read to
/// support over the phone, looked up in the texts of each language. A code never changes its
/// meaning and is never used again for another.
public enum SupportCode {
  /// See [Till.Reason#NOT_SIGNED_IN].
  NOT_SIGNED_IN("LT-T01"),
  /// See [Till.Reason#NOT_ALLOWED].
  NOT_ALLOWED("LT-T02"),
  /// See [Till.Reason#NO_SESSION].
  NO_SESSION("LT-T03"),
  /// See [Till.Reason#NOT_THEIR_SESSION].
  NOT_THEIR_SESSION("LT-T04"),
  /// See [Till.Reason#ALREADY_OPEN].
  ALREADY_OPEN("LT-T05"),
  /// See [Till.Reason#BAD_FLOAT].
  BAD_FLOAT("LT-T06"),
  /// See [DayRefusal.PaymentsOpen].
  PAYMENTS_OPEN("LT-T07"),
  /// See [DayRefusal.BadAmount].
  BAD_MOVEMENT("LT-T08"),
  /// See [DayRefusal.NoteMissing].
  NOTE_MISSING("LT-T09"),
  /// See [DayRefusal.MoreThanDrawer].
  MORE_THAN_DRAWER("LT-T10"),
  /// See [DayRefusal.NeedsApproval].
  NEEDS_APPROVAL("LT-T11"),
  /// See [Approval.SamePerson].
  APPROVER_SAME("LT-T12"),
  /// See [Approval.NotASupervisor].
  APPROVER_NOT_ALLOWED("LT-T13"),
  /// See [Approval.WrongPin].
  APPROVER_PIN("LT-T14"),
  /// See [Approval.LockedOut].
  APPROVER_LOCKED("LT-T15"),
  /// See [DayRefusal.BadCount].
  BAD_COUNT("LT-T16"),
  /// See [DayRefusal.NotCounted].
  NOT_COUNTED("LT-T17"),
  /// See [DayRefusal.CountOutdated].
  COUNT_OUTDATED("LT-T18"),
  /// See [DayRefusal.Changed].
  FIGURES_CHANGED("LT-T19"),
  /// See [DayRefusal.OutcomeNotOpen].
  OUTCOME_NOT_OPEN("LT-T20"),
  /// See [DayRefusal.StatementMissing].
  STATEMENT_MISSING("LT-T21"),
  /// See [DayRefusal.WrongReceiver].
  WRONG_RECEIVER("LT-T22"),
  /// See [ManagePeople.Reason#NOT_ALLOWED].
  MANAGES_NOBODY("LT-U10"),
  /// See [ManagePeople.Reason#BAD_NAME].
  PERSON_BAD_NAME("LT-U11"),
  /// See [ManagePeople.Reason#NAME_TAKEN].
  PERSON_NAME_TAKEN("LT-U12"),
  /// See [ManagePeople.Reason#UNKNOWN_PERSON].
  PERSON_UNKNOWN("LT-U13"),
  /// See [ManagePeople.Reason#ONESELF].
  PERSON_ONESELF("LT-U14"),
  /// See [ManagePeople.Reason#KEPT_BY_HOST].
  PERSON_KEPT_BY_HOST("LT-U15"),
  /// See [PinSetting.WeakPin].
  PIN_WEAK("LT-U16"),
  /// See [PinSetting.SamePin].
  PIN_SAME("LT-U17"),
  /// See [PinSetting.Wrong].
  PIN_NOT_PROVEN("LT-U18"),
  /// See [PinSetting.LockedOut].
  PIN_LOCKED("LT-U19"),
  /// See [PinSetting.CodeExpired].
  PIN_CODE_EXPIRED("LT-U20"),
  /// See [PinSetting.Barred].
  PIN_BARRED("LT-U21"),
  /// The new PIN was keyed twice, and not alike.
  PINS_DIFFER("LT-U22"),
  /// The journal's chain is broken: nothing is taken.
  JOURNAL_BROKEN("LT-J01"),
  /// The disk refused a record.
  STORE_FAULT("LT-J02"),
  /// See [TakePayment.Refusal.Stopped].
  STOPPED("LT-J03"),
  /// See [TakePayment.Refusal.AmountOutOfLimits].
  AMOUNT_OUT_OF_LIMITS("LT-P01"),
  /// See [TakePayment.Refusal.TooLittleGiven].
  TOO_LITTLE_GIVEN("LT-P02"),
  /// See [TakePayment.Refusal.TooMuchGiven].
  TOO_MUCH_GIVEN("LT-P03"),
  /// See [TakePayment.Refusal.NotOpen].
  NOT_OPEN("LT-P04"),
  /// See [TakePayment.Refusal.AnotherOpen].
  ANOTHER_OPEN("LT-P05"),
  /// See [TakePayment.Refusal.LeftOpen].
  LEFT_OPEN("LT-P06"),
  /// See [TakePayment.Refusal.AlreadyTaken].
  ALREADY_TAKEN("LT-P07"),
  /// See [ReversalRefusal.NoSuchPayment].
  REVERSAL_NO_PAYMENT("LT-X01"),
  /// See [ReversalRefusal.NoSuchRequest].
  REVERSAL_NO_REQUEST("LT-X02"),
  /// See [ReversalRefusal.StillOpen].
  REVERSAL_STILL_OPEN("LT-X03"),
  /// See [ReversalRefusal.NotTaken].
  REVERSAL_NOT_TAKEN("LT-X04"),
  /// See [ReversalRefusal.AlreadyReversed].
  ALREADY_REVERSED("LT-X05"),
  /// See [ReversalRefusal.AskedByAnother].
  REVERSAL_ASKED_BY_ANOTHER("LT-X06"),
  /// See [ReversalRefusal.NoteMissing].
  REVERSAL_NOTE_MISSING("LT-X07"),
  /// See [ReversalRefusal.NotEnoughCash].
  REVERSAL_NOT_ENOUGH_CASH("LT-X08"),
  /// See [Needs#ANOTHERS_PAYMENT].
  REVERSAL_ANOTHERS_PAYMENT("LT-X09"),
  /// See [Needs#OTHER_BUSINESS_DATE].
  REVERSAL_OTHER_DATE("LT-X10"),
  /// See [Needs#SETTLED].
  REVERSAL_SETTLED("LT-X11"),
  /// See [Needs#TOO_LATE].
  REVERSAL_TOO_LATE("LT-X12"),
  /// See [ReversalRefusal.RequestWithdrawn].
  REVERSAL_WITHDRAWN("LT-X13"),
  /// See [ReversalRefusal.HostDiffers].
  REVERSAL_HOST_DIFFERS("LT-X14"),
  /// See [TakePayment.Question#CONFIRM_NAME].
  CONFIRM_NAME("LT-Q01"),
  /// See [TakePayment.Question#SAME_AGAIN_TODAY].
  SAME_AGAIN_TODAY("LT-Q02"),
  /// See [TakePayment.Question#UNUSUAL_AMOUNT].
  UNUSUAL_AMOUNT("LT-Q03"),
  /// See [TakePayment.Question#SESSION_LEFT_OPEN].
  SESSION_LEFT_OPEN("LT-Q04"),
  /// See [Identification.Reason#UNKNOWN_BILLER].
  UNKNOWN_BILLER("LT-I01"),
  /// See [Identification.Reason#UNKNOWN_CONTRACT].
  UNKNOWN_CONTRACT("LT-I02"),
  /// See [Identification.Reason#CONTRACT_CLOSED].
  CONTRACT_CLOSED("LT-I03"),
  /// See [Identification.Reason#CODE_NOT_ACCEPTED].
  CODE_NOT_ACCEPTED("LT-I04"),
  /// See [Identification.Reason#SLIP_CUT_OFF].
  SLIP_CUT_OFF("LT-I05"),
  /// See [Identification.Reason#NUMBER_RULE].
  NUMBER_RULE("LT-I06"),
  /// See [ScannedCode.Reason#EMPTY].
  CODE_EMPTY("LT-C01"),
  /// See [ScannedCode.Reason#TOO_LONG].
  CODE_TOO_LONG("LT-C02"),
  /// See [ScannedCode.Reason#BAD_CHARACTER].
  CODE_BAD_CHARACTER("LT-C03"),
  /// See [ScannedCode.Reason#CHECK_DIGIT].
  CODE_CHECK_DIGIT("LT-C04"),
  /// See [ScannedCode.Reason#MALFORMED].
  CODE_MALFORMED("LT-C05"),
  /// See [ScannedCode.Reason#OTHER_CODE].
  CODE_OTHER("LT-C06"),
  /// See [AmountText.Reason#EMPTY].
  AMOUNT_EMPTY("LT-A01"),
  /// See [AmountText.Reason#NOT_A_NUMBER].
  AMOUNT_NOT_A_NUMBER("LT-A02"),
  /// See [AmountText.Reason#NEGATIVE].
  AMOUNT_NEGATIVE("LT-A03"),
  /// See [AmountText.Reason#TOO_MANY_DECIMALS].
  AMOUNT_TOO_MANY_DECIMALS("LT-A04"),
  /// See [AmountText.Reason#TOO_LONG].
  AMOUNT_TOO_LONG("LT-A05");

  private final String code;

  SupportCode(String code) {
    this.code = code;
  }

  /// What is shown and read aloud: `LT-P03`.
  public String code() {
    return code;
  }

  /// The key of its text in the language files: `refusal.too-much-given`.
  public String key() {
    return "refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The code of a refusal on the payment path.
  public static SupportCode of(TakePayment.Refusal refusal) {
    return switch (refusal) {
      case TakePayment.Refusal.TillNotReady(var reason) -> of(reason);
      case TakePayment.Refusal.JournalBroken _ -> JOURNAL_BROKEN;
      case TakePayment.Refusal.AmountOutOfLimits _ -> AMOUNT_OUT_OF_LIMITS;
      case TakePayment.Refusal.TooLittleGiven _ -> TOO_LITTLE_GIVEN;
      case TakePayment.Refusal.TooMuchGiven _ -> TOO_MUCH_GIVEN;
      case TakePayment.Refusal.NotOpen _ -> NOT_OPEN;
      case TakePayment.Refusal.AnotherOpen _ -> ANOTHER_OPEN;
      case TakePayment.Refusal.LeftOpen _ -> LEFT_OPEN;
      case TakePayment.Refusal.AlreadyTaken _ -> ALREADY_TAKEN;
      case TakePayment.Refusal.StoreFault _ -> STORE_FAULT;
      case TakePayment.Refusal.Stopped _ -> STOPPED;
    };
  }

  /// The code of a question.
  public static SupportCode of(TakePayment.Question question) {
    return switch (question) {
      case CONFIRM_NAME -> CONFIRM_NAME;
      case SAME_AGAIN_TODAY -> SAME_AGAIN_TODAY;
      case UNUSUAL_AMOUNT -> UNUSUAL_AMOUNT;
      case SESSION_LEFT_OPEN -> SESSION_LEFT_OPEN;
    };
  }

  /// The code of a reason why the till does not open or takes no payments.
  public static SupportCode of(Till.Reason reason) {
    return switch (reason) {
      case NOT_SIGNED_IN -> NOT_SIGNED_IN;
      case NOT_ALLOWED -> NOT_ALLOWED;
      case NO_SESSION -> NO_SESSION;
      case NOT_THEIR_SESSION -> NOT_THEIR_SESSION;
      case ALREADY_OPEN -> ALREADY_OPEN;
      case BAD_FLOAT -> BAD_FLOAT;
      case JOURNAL_BROKEN -> JOURNAL_BROKEN;
      case STORE_FAULT -> STORE_FAULT;
    };
  }

  /// The code of a reason why an act of the till's day was not done.
  public static SupportCode of(DayRefusal refusal) {
    return DayCodes.of(refusal);
  }

  /// The code of a reason why a payment was not reversed.
  public static SupportCode of(ReversalRefusal refusal) {
    return ReversalCodes.of(refusal);
  }

  /// The code of a reason why a reversal needs a second person.
  public static SupportCode of(Needs why) {
    return ReversalCodes.of(why);
  }

  /// The code of a reason why nobody approved.
  public static SupportCode of(Approval.Denied why) {
    return switch (why) {
      case Approval.SamePerson _ -> APPROVER_SAME;
      case Approval.NotASupervisor _ -> APPROVER_NOT_ALLOWED;
      case Approval.WrongPin _ -> APPROVER_PIN;
      case Approval.LockedOut _ -> APPROVER_LOCKED;
    };
  }

  /// The code of a reason why nobody was added or changed.
  public static SupportCode of(ManagePeople.Reason reason) {
    return DayCodes.of(reason);
  }

  /// The code of a reason why a PIN was not set; empty when it was.
  public static Optional<SupportCode> of(PinSetting setting) {
    return DayCodes.of(setting);
  }

  /// The code of a reason why a code that was read leads to no payment.
  public static SupportCode of(Identification.Reason reason) {
    return EntryCodes.of(reason);
  }

  /// The code of a reason why a code could not be read.
  public static SupportCode of(ScannedCode.Reason reason) {
    return EntryCodes.of(reason);
  }

  /// The code of a reason why a keyed text is no sum.
  public static SupportCode of(AmountText.Reason reason) {
    return EntryCodes.of(reason);
  }
}
