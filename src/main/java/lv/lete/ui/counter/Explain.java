package lv.lete.ui.counter;

import lv.lete.barcode.ScannedCode;
import lv.lete.contract.Contract;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.Verdict;
import lv.lete.money.AmountText;
import lv.lete.payment.Identification;
import lv.lete.payment.SupportCode;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.till.Till;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// Turns refusals into plain words with what to do next, each beside its [SupportCode].
public final class Explain {
  private final Words words;

  /// In these words.
  public Explain(Words words) {
    this.words = words;
  }

  /// A code that could not be read.
  Problem unreadable(ScannedCode.Reason reason) {
    return problem(SupportCode.of(reason), null);
  }

  /// A code that was read and leads to no payment.
  Problem notIdentified(Identification.NotIdentified refused) {
    return problem(SupportCode.of(refused.reason()), refused.contract());
  }

  /// A text that is no sum.
  public Notice amount(AmountText.Reason reason) {
    return warning(SupportCode.of(reason));
  }

  /// Why nothing was recorded.
  public Notice refusal(Refusal refusal) {
    SupportCode code = SupportCode.of(refusal);
    return switch (refusal) {
      case Refusal.TillNotReady(Till.Reason reason) -> till(reason);
      case Refusal.JournalBroken(Verdict.Broken verdict) -> broken(verdict);
      case Refusal.AmountOutOfLimits limits ->
          warning(code, words.money(limits.minimum()), words.money(limits.maximum()));
      case Refusal.TooLittleGiven(var due) -> warning(code, words.money(due));
      case Refusal.TooMuchGiven(var limit) -> warning(code, words.money(limit));
      case Refusal.NotOpen _, Refusal.AlreadyTaken _ -> warning(code);
      case Refusal.AnotherOpen(PaymentStarted open) -> open(code, open);
      case Refusal.LeftOpen(PaymentStarted open) -> open(code, open);
      case Refusal.StoreFault(String support) -> Notice.trouble(words.say(code.key()), support);
      case Refusal.Stopped _ -> Notice.trouble(words.say(code.key()), code.code());
    };
  }

  /// Why the till takes no payments.
  public Notice till(Till.Reason reason) {
    SupportCode code = SupportCode.of(reason);
    return switch (reason) {
      case JOURNAL_BROKEN, STORE_FAULT -> Notice.trouble(words.say(code.key()), code.code());
      case NOT_SIGNED_IN, NOT_ALLOWED, NO_SESSION, NOT_THEIR_SESSION, ALREADY_OPEN, BAD_FLOAT ->
          warning(code);
    };
  }

  /// What is wrong with the journal.
  public Notice broken(Verdict.Broken verdict) {
    String flaw = words.say("flaw." + verdict.flaw().name());
    return Notice.trouble(
        words.say("refusal.journal-broken.at", words.count(verdict.number()), flaw),
        SupportCode.JOURNAL_BROKEN.code());
  }

  /// A use case fell over; nobody knows what it had done.
  public Notice stopped(String code) {
    return Notice.trouble(words.say(SupportCode.STOPPED.key()), code);
  }

  private Notice open(SupportCode code, PaymentStarted open) {
    return warning(code, words.money(open.amount()), PaymentCode.of(open.payment()));
  }

  private Notice warning(SupportCode code, Object... values) {
    return new Notice(Notice.Tone.WARNING, words.say(code.key(), values), code.code());
  }

  private Problem problem(SupportCode code, @Nullable Contract contract) {
    return new Problem(
        words.say(code.key() + ".title"), words.say(code.key()), code.code(), contract);
  }
}
