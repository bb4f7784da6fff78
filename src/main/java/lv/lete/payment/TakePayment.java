package lv.lete.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.lete.journal.Actor;
import lv.lete.journal.Appending;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.AbandonCause;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import lv.lete.store.StoreFault;
import lv.lete.till.Till;
import lv.lete.till.Till.Readiness;
import lv.lete.till.TillSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one payment in two durable steps: the intent before cash moves, the payment after.
///
/// Any thread may call. Each answer that says "started", "taken" or "abandoned" comes after the
/// commit has reached the disk. Calling [#take] again for one payment answers
/// [Refusal.AlreadyTaken] with the first result, so that one receipt is printed and the drawer
/// opens once. Calling [#start] again for the same payer and amount answers the open intent.
public final class TakePayment {

  private static final Logger LOG = LoggerFactory.getLogger(TakePayment.class);

  private final Journal journal;
  private final Till till;
  private final PaymentBook book;
  private final Supplier<UUID> ids;
  private final Closing closing;
  private final Object acts = new Object();
  private final CurrentIntent current;
  private boolean stopped;

  /// Over the till's journal; `book` reads the same journal.
  public TakePayment(Journal journal, Till till, PaymentBook book, Supplier<UUID> ids) {
    this.journal = journal;
    this.till = till;
    this.book = book;
    this.ids = ids;
    this.closing = new Closing(journal, book);
    this.current = new CurrentIntent(book);
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
    UNUSUAL_AMOUNT,
    /// The session began on an earlier day and was never closed; asked once a day.
    SESSION_LEFT_OPEN
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
  /// says what became of them; they do not keep the next customer from being served. Throws
  /// [StoreFault] when the journal cannot be read.
  public List<PaymentBook.Line> leftOpen() {
    synchronized (acts) {
      return book.open().stream().filter(line -> current.get(line.payment()) == null).toList();
    }
  }

  /// Records the intent, or asks, or refuses. One customer at a time: while an intent of this run
  /// is open, the same payer and amount answer it once more, anything else is
  /// [Refusal.AnotherOpen].
  public Start start(Payer payer, Money amount, Set<Question> confirmed) {
    return act(
        Start.NotStarted::new,
        () -> ifReady(Start.NotStarted::new, ready -> start(ready, payer, amount, confirmed)));
  }

  /// Records the payment. For card tender `given` is what the card terminal took, exactly what is
  /// due.
  public Taking take(UUID payment, Tender tender, Money given) {
    return act(
        Taking.NotTaken::new,
        () -> {
          Start.Started open = current.get(payment);
          return open != null
              ? take(open.fact(), open.kwh(), tender, given, false)
              : new Taking.NotTaken(closing.refusal(payment));
        });
  }

  /// Records that no money was taken. Doing it again changes nothing and answers the same.
  public Abandoning abandon(UUID payment) {
    return act(
        Abandoning.NotAbandoned::new,
        () ->
            current.get(payment) != null
                ? abandon(payment, AbandonCause.CANCELLED)
                : closing.abandonedBefore(payment));
  }

  /// After a restart: the teller says that the money had been taken. Cash is exactly what was due
  /// unless `given` says more. The estimate in kWh is left out: nobody knows what was told. Refused
  /// with [Refusal.AnotherOpen] for an intent of this run, which [#take] takes.
  public Taking takenBeforeRestart(UUID payment, Tender tender, Money given) {
    return act(
        Taking.NotTaken::new,
        () ->
            switch (leftOpenOr(payment)) {
              case Refusal.LeftOpen(PaymentStarted fact) -> take(fact, null, tender, given, true);
              case Refusal refusal -> new Taking.NotTaken(refusal);
            });
  }

  /// After a restart: the teller says that no money had been taken. Doing it again changes nothing
  /// and answers the same. Refused with [Refusal.AnotherOpen] for an intent of this run, which
  /// [#abandon] abandons.
  public Abandoning notTakenBeforeRestart(UUID payment) {
    return act(
        Abandoning.NotAbandoned::new,
        () ->
            switch (leftOpenOr(payment)) {
              case Refusal.LeftOpen _ -> abandon(payment, AbandonCause.NOT_TAKEN_AFTER_RESTART);
              case Refusal.AnotherOpen open -> new Abandoning.NotAbandoned(open);
              case Refusal _ -> closing.abandonedBefore(payment);
            });
  }

  private Start start(Readiness.Ready ready, Payer payer, Money amount, Set<Question> confirmed) {
    TillSession session = ready.session();
    Intent intent = new Intent(payer, amount);
    Optional<Refusal> refusal = intent.refusal();
    if (refusal.isPresent()) {
      return new Start.NotStarted(refusal.get());
    }
    Start.Started open = current.get();
    if (open != null) {
      return open.fact().equals(intent.fact(open.payment(), session))
          ? open
          : new Start.NotStarted(new Refusal.AnotherOpen(open.fact()));
    }
    Optional<Question> question = intent.question(confirmed, till, session, book);
    if (question.isPresent()) {
      return new Start.Asked(question.get());
    }
    PaymentStarted fact = intent.fact(ids.get(), session);
    Start.Started started =
        new Start.Started(
            fact.payment(), fact, fact.amount().plus(fact.fee()), intent.kwh(session).orElse(null));
    current.set(started);
    return switch (journal.append(ready.person().actor(), fact)) {
      case Appending.Appended _ -> started;
      case Appending.AlreadyRecorded _ ->
          throw new IllegalStateException("the id was used before: " + fact.payment());
    };
  }

  private Taking take(
      PaymentStarted fact,
      TariffSchedule.@Nullable Estimate kwh,
      Tender tender,
      Money given,
      boolean afterRestart) {
    return ifReady(
        Taking.NotTaken::new,
        ready -> {
          Actor actor = ready.person().actor();
          Taking taking = closing.take(actor, fact, kwh, tender, given, afterRestart);
          if (taking instanceof Taking.Taken
              || taking instanceof Taking.NotTaken(Refusal.AlreadyTaken _)) {
            current.forget(fact.payment());
          }
          return taking;
        });
  }

  private Abandoning abandon(UUID payment, AbandonCause cause) {
    return ifReady(
        Abandoning.NotAbandoned::new,
        ready -> {
          Abandoning abandoning = closing.abandon(ready.person().actor(), payment, cause);
          current.forget(payment);
          return abandoning;
        });
  }

  private Refusal leftOpenOr(UUID payment) {
    Start.Started open = current.get(payment);
    return open != null ? new Refusal.AnotherOpen(open.fact()) : closing.refusal(payment);
  }

  private <T> T ifReady(Function<Refusal, T> refuse, Function<Readiness.Ready, T> act) {
    return till.alone(
        reason ->
            refuse.apply(
                journal.verdict() instanceof Verdict.Broken broken
                    ? new Refusal.JournalBroken(broken)
                    : new Refusal.TillNotReady(reason)),
        act);
  }

  /// Runs one act alone. A fault of the disk becomes a refusal; anything else that is thrown is a
  /// bug, after which nothing is certain, so no payment is taken until Lete is started again.
  private <T> T act(Function<Refusal, T> refuse, Supplier<T> act) {
    synchronized (acts) {
      if (stopped) {
        return refuse.apply(new Refusal.Stopped());
      }
      stopped = true;
      T answer;
      try {
        answer = act.get();
      } catch (StoreFault e) {
        current.doubt();
        LOG.error("{}: the journal did not record", SupportCode.STORE_FAULT.code(), e);
        answer = refuse.apply(new Refusal.StoreFault(SupportCode.STORE_FAULT.code()));
      }
      stopped = false;
      return answer;
    }
  }
}
