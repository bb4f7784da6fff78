package lv.lete.ui.payments;

import lv.lete.payment.Needs;
import lv.lete.payment.ReversalRefusal;
import lv.lete.payment.SupportCode;
import lv.lete.till.Approval;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.counter.Explain;

/// Why a payment was not reversed, in plain words with what to do next, beside its [SupportCode].
final class ExplainReversal {
  private final Words words;
  private final Explain explain;

  ExplainReversal(Words words) {
    this.words = words;
    this.explain = new Explain(words);
  }

  /// The notice of a refusal.
  Notice of(ReversalRefusal refusal) {
    SupportCode code = SupportCode.of(refusal);
    return switch (refusal) {
      case ReversalRefusal.TillNotReady(var reason) -> explain.till(reason);
      case ReversalRefusal.JournalBroken(var verdict) -> explain.broken(verdict);
      case ReversalRefusal.AlreadyReversed(_, var entry) ->
          warning(code, words.count(entry.number()));
      case ReversalRefusal.AskedByAnother(_, String requester) -> warning(code, requester);
      case ReversalRefusal.NotEnoughCash(var paidBack) -> warning(code, words.money(paidBack));
      case ReversalRefusal.NotApproved(Approval.Denied why) -> denied(code, why);
      case ReversalRefusal.NeedsApproval(Needs why) -> needs(why);
      case ReversalRefusal.NoSuchPayment _,
          ReversalRefusal.NoSuchRequest _,
          ReversalRefusal.StillOpen _,
          ReversalRefusal.NotTaken _,
          ReversalRefusal.NoteMissing _,
          ReversalRefusal.RequestWithdrawn _,
          ReversalRefusal.HostDiffers _ ->
          warning(code);
      case ReversalRefusal.StoreFault(String support) ->
          Notice.trouble(words.say("reverse.store-fault"), support);
      case ReversalRefusal.Stopped _ -> Notice.trouble(words.say(code.key()), code.code());
    };
  }

  /// Why a supervisor has to say yes.
  Notice needs(Needs why) {
    return warning(SupportCode.of(why));
  }

  private Notice denied(SupportCode code, Approval.Denied why) {
    return switch (why) {
      case Approval.WrongPin(int left) -> warning(code, words.count(left));
      case Approval.LockedOut(var until) -> warning(code, words.time(until));
      case Approval.SamePerson _, Approval.NotASupervisor _ -> warning(code);
    };
  }

  private Notice warning(SupportCode code, Object... values) {
    return new Notice(Notice.Tone.WARNING, words.say(code.key(), values), code.code());
  }
}
