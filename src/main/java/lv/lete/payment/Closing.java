package lv.lete.payment;

import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.Appending;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.AbandonCause;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import lv.lete.payment.TakePayment.Abandoning;
import lv.lete.payment.TakePayment.Refusal;
import lv.lete.payment.TakePayment.Taking;
import org.jspecify.annotations.Nullable;

/// Appends the one record that closes a payment. The journal allows one; a second answers what the
/// first was.
final class Closing {

  private final Journal journal;
  private final PaymentBook book;

  Closing(Journal journal, PaymentBook book) {
    this.journal = journal;
    this.book = book;
  }

  /// Records the payment when enough and not absurdly much was given.
  Taking take(
      Actor actor,
      PaymentStarted started,
      TariffSchedule.@Nullable Estimate kwh,
      Tender tender,
      Money given,
      boolean afterRestart) {
    return switch (Tendered.count(tender, started.amount().plus(started.fee()), given)) {
      case Tendered.Wrong(Refusal refusal) -> new Taking.NotTaken(refusal);
      case Tendered.Enough(Money change) ->
          append(actor, taken(started, kwh, tender, given, change, afterRestart));
    };
  }

  /// Records that no money was taken.
  Abandoning abandon(Actor actor, UUID payment, AbandonCause cause) {
    boolean afterRestart = cause == AbandonCause.NOT_TAKEN_AFTER_RESTART;
    return switch (journal.append(actor, new PaymentAbandoned(payment, cause, afterRestart))) {
      case Appending.Appended _ -> new Abandoning.Abandoned(payment);
      case Appending.AlreadyRecorded _ -> abandonedBefore(payment);
    };
  }

  /// What abandoning answers for a payment that is not open in this run.
  Abandoning abandonedBefore(UUID payment) {
    boolean abandoned = book.find(payment).map(PaymentBook.Line::abandoned).orElse(false);
    return abandoned
        ? new Abandoning.Abandoned(payment)
        : new Abandoning.NotAbandoned(refusal(payment));
  }

  /// Why a payment that is not open in this run is not taken.
  Refusal refusal(UUID payment) {
    Optional<PaymentBook.Line> found = book.find(payment);
    if (found.isEmpty() || found.get().abandoned()) {
      return new Refusal.NotOpen();
    }
    PaymentBook.Line line = found.get();
    PaymentTaken taken = line.taken();
    return taken == null
        ? new Refusal.LeftOpen(line.started())
        : new Refusal.AlreadyTaken(new Taking.Taken(taken, entry(line.number())));
  }

  private Taking append(Actor actor, PaymentTaken fact) {
    return switch (journal.append(actor, fact)) {
      case Appending.Appended(Entry entry) -> new Taking.Taken(fact, entry);
      case Appending.AlreadyRecorded _ -> new Taking.NotTaken(refusal(fact.payment()));
    };
  }

  private static PaymentTaken taken(
      PaymentStarted started,
      TariffSchedule.@Nullable Estimate kwh,
      Tender tender,
      Money given,
      Money change,
      boolean afterRestart) {
    return new PaymentTaken(
        started.payment(),
        started.session(),
        started.businessDate(),
        started.biller(),
        started.contract(),
        started.amount(),
        started.fee(),
        Money.zero(started.amount().currency()),
        given,
        change,
        tender,
        started.capture(),
        kwh == null ? null : kwh.from(),
        kwh == null ? null : kwh.to(),
        afterRestart);
  }

  private Entry entry(long number) {
    return journal
        .entry(number)
        .orElseThrow(() -> new IllegalStateException("record " + number + " has gone"));
  }
}
