package lv.lete.payment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import lv.lete.till.Till;
import org.jspecify.annotations.Nullable;

/// Takes one payment in two durable steps: the intent before cash moves, the payment after.
///
/// Any thread may call. Each answer that says "started", "taken" or "abandoned" comes after the
/// commit has reached the disk. Calling [#take] again for one payment answers
/// [Refusal.AlreadyTaken] with the first result, so that one receipt is printed and the drawer
/// opens once. Calling [#start] again for the same payer and amount answers the open intent.
public final class TakePayment {

  /// Over the till's journal; `book` is kept up to date by every act here.
  public TakePayment(Journal journal, Till till, PaymentBook book, Supplier<UUID> ids) {
    throw new UnsupportedOperationException();
  }

  /// What became of entering an amount.
  public sealed interface Start {
    /// The intent is on disk: ask for `due` (amount + fee).
    record Started(
        UUID payment, PaymentStarted fact, Money due, TariffSchedule.@Nullable Estimate kwh)
        implements Start {}

    /// The teller must say yes first; call again with the question among the confirmed ones.
    record Asked(Question question) implements Start {}

    /// Nothing was recorded.
    record NotStarted(Refusal refusal) implements Start {}
  }

  /// What became of taking the money.
  public sealed interface Taking {
    /// On disk. `entry` is its link, for the receipt's proof.
    record Taken(PaymentTaken fact, Entry entry) implements Taking {}

    /// Not taken; the intent stays open unless the refusal says otherwise.
    record NotTaken(Refusal refusal) implements Taking {}
  }

  /// What became of giving up.
  public sealed interface Abandoning {
    /// On disk: no money was taken.
    record Abandoned(UUID payment) implements Abandoning {}

    /// Not abandoned.
    record NotAbandoned(Refusal refusal) implements Abandoning {}
  }

  /// Something the teller must answer with yes or no before a payment starts. Asked one at a time,
  /// in the order of this list, and each only where it is needed.
  public enum Question {
    /// The code had no check digit: is this the customer's name?
    CONFIRM_NAME,
    /// The same contract paid the same amount today on this till.
    SAME_AGAIN_TODAY,
    /// Far outside what this contract usually pays.
    UNUSUAL_AMOUNT
  }

  /// Why nothing was recorded.
  public sealed interface Refusal {
    /// The till takes no payments now.
    record TillNotReady(Till.Reason reason) implements Refusal {}

    /// The journal's chain is broken.
    record JournalBroken(Verdict.Broken verdict) implements Refusal {}

    /// Not more than nothing, below the biller's minimum or above its maximum.
    record AmountOutOfLimits(Money minimum, Money maximum) implements Refusal {}

    /// Less was given than is due.
    record TooLittleGiven(Money due) implements Refusal {}

    /// No drawer gives change from so much: perhaps a code was scanned into the field.
    record TooMuchGiven(Money limit) implements Refusal {}

    /// This payment was never started here, or was abandoned.
    record NotOpen() implements Refusal {}

    /// One customer at a time: take or abandon this one first.
    record AnotherOpen(PaymentStarted open) implements Refusal {}

    /// It was started before the last restart: the teller must say what became of it, by
    /// [TakePayment#takenBeforeRestart] or [TakePayment#notTakenBeforeRestart].
    record LeftOpen(PaymentStarted open) implements Refusal {}

    /// It was already taken.
    record AlreadyTaken(Taking.Taken taken) implements Refusal {}

    /// The disk refused; nothing may be taken as done. The code is for support.
    record StoreFault(String code) implements Refusal {}

    /// Something that must never happen did: no payment is taken until Lete is started again.
    record Stopped() implements Refusal {}
  }

  /// The intents that a crash or a power cut left open, oldest first. They stay here until someone
  /// says what became of them; they do not keep the next customer from being served.
  public List<PaymentBook.Line> leftOpen() {
    throw new UnsupportedOperationException();
  }

  /// Records the intent, or asks, or refuses.
  public Start start(Payer payer, Money amount, Set<Question> confirmed) {
    throw new UnsupportedOperationException();
  }

  /// Records the payment. For card tender `given` is what the card terminal took, exactly what is
  /// due.
  public Taking take(UUID payment, Tender tender, Money given) {
    throw new UnsupportedOperationException();
  }

  /// Records that no money was taken.
  public Abandoning abandon(UUID payment) {
    throw new UnsupportedOperationException();
  }

  /// After a restart: the teller says that the money had been taken. Cash is exactly what was due
  /// unless `given` says more.
  public Taking takenBeforeRestart(UUID payment, Tender tender, Money given) {
    throw new UnsupportedOperationException();
  }

  /// After a restart: the teller says that no money had been taken.
  public Abandoning notTakenBeforeRestart(UUID payment) {
    throw new UnsupportedOperationException();
  }
}
