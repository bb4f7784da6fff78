package lv.lete.ui.day;

import java.time.Instant;
import lv.lete.money.Money;
import lv.lete.payment.SupportCode;
import lv.lete.till.Approval;
import lv.lete.till.DayRefusal;
import lv.lete.till.ManagePeople;
import lv.lete.till.PinSetting;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.counter.Explain;

/// Turns refusals of the day into plain words with what to do next, each beside its [SupportCode].
public final class ExplainDay {
  private final Words words;
  private final Explain explain;

  /// In these words.
  public ExplainDay(Words words) {
    this.words = words;
    this.explain = new Explain(words);
  }

  /// Why an act of the day was not done.
  public Notice refusal(DayRefusal refusal) {
    SupportCode code = SupportCode.of(refusal);
    return switch (refusal) {
      case DayRefusal.TillNotReady(var reason) -> explain.till(reason);
      case DayRefusal.NotApproved(var why) -> denied(why);
      case DayRefusal.PaymentsOpen(int open) -> warning(code, words.count(open));
      case DayRefusal.BadAmount(Money most) -> warning(code, words.money(most));
      case DayRefusal.NeedsApproval(Money alone) -> warning(code, words.money(alone));
      case DayRefusal.BadCount(var _, long face) -> warning(code, words.money(Money.eur(face)));
      case DayRefusal.NoteMissing _,
          DayRefusal.MoreThanDrawer _,
          DayRefusal.NotCounted _,
          DayRefusal.CountOutdated _,
          DayRefusal.Changed _,
          DayRefusal.OutcomeNotOpen _,
          DayRefusal.StatementMissing _,
          DayRefusal.WrongReceiver _ ->
          warning(code);
    };
  }

  /// Why the second person did not say yes.
  public Notice denied(Approval.Denied why) {
    SupportCode code = SupportCode.of(why);
    return switch (why) {
      case Approval.WrongPin(int left) -> warning(code, left);
      case Approval.LockedOut(Instant until) -> warning(code, words.time(until));
      case Approval.SamePerson _, Approval.NotASupervisor _ -> warning(code);
    };
  }

  /// Why nobody was added or changed.
  public Notice managing(ManagePeople.Reason reason) {
    return warning(SupportCode.of(reason));
  }

  /// What became of choosing a PIN; `done` is the text for when it was set.
  public Notice pin(PinSetting setting, String done) {
    SupportCode code = SupportCode.of(setting).orElse(null);
    if (code == null) {
      return Notice.info(done);
    }
    return switch (setting) {
      case PinSetting.Wrong(int left) -> warning(code, left);
      case PinSetting.LockedOut(Instant until) -> warning(code, words.time(until));
      case PinSetting.Chosen _,
          PinSetting.WeakPin _,
          PinSetting.SamePin _,
          PinSetting.CodeExpired _,
          PinSetting.Barred _,
          PinSetting.JournalBroken _ ->
          warning(code);
    };
  }

  /// A refusal of a screen itself.
  public Notice warning(SupportCode code, Object... values) {
    return new Notice(Notice.Tone.WARNING, words.say(code.key(), values), code.code());
  }
}
