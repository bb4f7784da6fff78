package lv.lete;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import lv.lete.money.Money;
import lv.lete.payment.CardNotice;
import lv.lete.payment.ReversalRefusal;
import lv.lete.payment.SupportCode;
import lv.lete.payment.TakePayment;
import lv.lete.till.Approval;
import lv.lete.till.DayRefusal;
import lv.lete.till.PinSetting;
import org.jspecify.annotations.Nullable;

/// The answers of `lete counter` that a person reads: the stable reason, and the text of the
/// terminal's language with its short code.
final class CounterText {
  private final ResourceBundle counter;
  private final Locale language;

  CounterText(Locale language) {
    this.language = language;
    this.counter = ResourceBundle.getBundle("lv.lete.counter", language);
  }

  /// A refusal on the payment path.
  CounterAnswer refused(TakePayment.Refusal refusal) {
    SupportCode code = SupportCode.of(refusal);
    return switch (refusal) {
      case TakePayment.Refusal.AmountOutOfLimits(var least, var most) ->
          refused(code, least.plain(), most.plain());
      case TakePayment.Refusal.TooLittleGiven(var due) -> refused(code, due.plain());
      case TakePayment.Refusal.TooMuchGiven(var limit) -> refused(code, limit.plain());
      case TakePayment.Refusal other -> refused(code);
    };
  }

  /// A refusal of an act of the till's day.
  CounterAnswer refused(DayRefusal refusal) {
    SupportCode code = SupportCode.of(refusal);
    return switch (refusal) {
      case DayRefusal.PaymentsOpen(int open) -> refused(code, open);
      case DayRefusal.BadAmount(var most) -> refused(code, most.plain());
      case DayRefusal.NeedsApproval(var alone) -> refused(code, alone.plain());
      case DayRefusal.NotApproved(Approval.WrongPin(int left)) -> refused(code, left);
      case DayRefusal.NotApproved(Approval.LockedOut(var until)) -> refused(code, until);
      case DayRefusal.BadCount(_, long face) -> refused(code, Money.eur(face).plain());
      case DayRefusal.OutcomeNotOpen(var open) ->
          refused(code, open.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
      case DayRefusal other -> refused(code);
    };
  }

  /// What became of choosing a PIN, where it was not chosen.
  CounterAnswer refused(SupportCode code, PinSetting setting) {
    return switch (setting) {
      case PinSetting.Wrong(int left) -> refused(code, left);
      case PinSetting.LockedOut(var until) -> refused(code, until);
      case PinSetting other -> refused(code);
    };
  }

  /// A refusal to reverse a payment.
  CounterAnswer refused(ReversalRefusal refusal) {
    SupportCode code = SupportCode.of(refusal);
    return switch (refusal) {
      case ReversalRefusal.AlreadyReversed(_, var entry) ->
          refused(code, Long.toString(entry.number()));
      case ReversalRefusal.AskedByAnother(_, var requester) -> refused(code, requester);
      case ReversalRefusal.NotEnoughCash(var paidBack) -> refused(code, paidBack.plain());
      case ReversalRefusal.NotApproved(Approval.WrongPin(int left)) -> refused(code, left);
      case ReversalRefusal.NotApproved(Approval.LockedOut(var until)) -> refused(code, until);
      case ReversalRefusal other -> refused(code);
    };
  }

  /// What the teller is told about a card, with its short code; null for nothing.
  @Nullable String told(@Nullable CardNotice notice) {
    return notice == null ? null : text("CARD_" + notice.name()) + " (" + notice.code() + ")";
  }

  /// A refusal with its short code.
  CounterAnswer refused(SupportCode code, Object... values) {
    return new CounterAnswer.Refused(code.name(), coded(code, values));
  }

  /// A refusal of the command line itself, by its name in the texts.
  CounterAnswer refused(String reason, Object... values) {
    return new CounterAnswer.Refused(reason, text(reason, values));
  }

  /// A question with its short code.
  CounterAnswer question(SupportCode code, Object... values) {
    return new CounterAnswer.Question(code.name(), coded(code, values));
  }

  /// A question of the command line itself.
  CounterAnswer question(String reason, Object... values) {
    return new CounterAnswer.Question(reason, text(reason, values));
  }

  private String coded(SupportCode code, Object... values) {
    return text(code.name(), values) + " (" + code.code() + ")";
  }

  private String text(String key, Object... values) {
    try {
      return new MessageFormat(counter.getString(key), language).format(values);
    } catch (MissingResourceException e) {
      throw new IllegalStateException("no text for " + key, e);
    }
  }
}
