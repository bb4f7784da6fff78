package lv.lete.payment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.money.Money;
import lv.lete.payment.ReversePayment.OpenRequest;
import lv.lete.till.SessionBook;
import lv.lete.till.Till.Readiness.Ready;
import lv.lete.till.TillSession;
import org.jspecify.annotations.Nullable;

/// Whether a payment may be reversed now, by whoever is signed in, and whether alone. Looks and
/// records nothing.
record ReversalCheck(
    Journal journal,
    PaymentBook book,
    SessionBook sessions,
    ReversalRules rules,
    HostSaid host,
    InstantSource clock) {

  /// A payment that can be reversed, or why not.
  sealed interface Checked {
    /// `needs` says why a second person is needed, null for alone; `asked` is the open request.
    record May(
        PaymentBook.Line line,
        PaymentTaken taken,
        @Nullable Needs needs,
        @Nullable OpenRequest asked)
        implements Checked {
      /// What goes back to the customer: all that was kept of what was given.
      Money paidBack() {
        return taken.amount().plus(taken.fee()).plus(taken.rounding());
      }

      /// The open request; every answer about a request has it.
      OpenRequest request() {
        return Objects.requireNonNull(asked, "nobody asked");
      }

      /// Whether a supervisor's yes is on record.
      boolean approved() {
        return asked != null && asked.approver() != null;
      }

      /// Whether nobody need be asked any more.
      boolean free() {
        return needs == null || approved();
      }

      /// The record that reverses, in this session.
      PaymentReversed reversal(TillSession session) {
        return new PaymentReversed(
            request().fact().reversal(),
            line.payment(),
            session.id(),
            session.businessDate(),
            taken.biller(),
            taken.contract(),
            taken.amount(),
            taken.fee(),
            taken.rounding(),
            paidBack(),
            taken.tender(),
            request().fact().reversalCause(),
            request().fact().originalHash(),
            request().hash(),
            request().approver());
      }
    }

    /// Not now.
    record MayNot(ReversalRefusal refusal) implements Checked {}
  }

  /// Looks at a payment.
  Checked of(Ready ready, UUID payment) {
    Optional<PaymentBook.Line> found = book.find(payment);
    if (found.isEmpty()) {
      return new Checked.MayNot(new ReversalRefusal.NoSuchPayment());
    }
    PaymentBook.Line line = found.get();
    PaymentTaken taken = line.taken();
    if (taken == null) {
      return new Checked.MayNot(
          line.abandoned()
              ? new ReversalRefusal.NotTaken()
              : new ReversalRefusal.StillOpen(line.started()));
    }
    PaymentBook.Reversed back = line.reversed();
    return back == null
        ? taken(ready, line, taken)
        : new Checked.MayNot(
            new ReversalRefusal.AlreadyReversed(back.fact(), entry(back.number())));
  }

  /// Looks at the payment of an open request.
  Checked ofRequest(Ready ready, UUID reversal) {
    Optional<OpenRequest> open = book.request(reversal);
    if (open.isPresent()) {
      return of(ready, open.get().fact().payment());
    }
    Optional<UUID> ended = book.endedRequest(reversal);
    if (ended.isEmpty()) {
      return new Checked.MayNot(new ReversalRefusal.NoSuchRequest());
    }
    return of(ready, ended.get()) instanceof Checked.MayNot no
            && no.refusal() instanceof ReversalRefusal.AlreadyReversed
        ? no
        : new Checked.MayNot(new ReversalRefusal.RequestWithdrawn());
  }

  private Checked taken(Ready ready, PaymentBook.Line line, PaymentTaken taken) {
    if (host.differs()) {
      return new Checked.MayNot(new ReversalRefusal.HostDiffers());
    }
    OpenRequest asked = book.requestAbout(line.payment()).orElse(null);
    if (asked != null && !asked.requester().equals(ready.person().name())) {
      return new Checked.MayNot(
          new ReversalRefusal.AskedByAnother(asked.fact().reversal(), asked.requester()));
    }
    Checked.May may = new Checked.May(line, taken, needs(ready, line, taken), asked);
    Money paidBack = may.paidBack();
    return taken.tender() == Tender.CASH && paidBack.compareTo(inDrawer()) > 0
        ? new Checked.MayNot(new ReversalRefusal.NotEnoughCash(paidBack))
        : may;
  }

  /// A clock that has gone back proves nothing about how long ago it was.
  private @Nullable Needs needs(Ready ready, PaymentBook.Line line, PaymentTaken taken) {
    if (!line.actor().equals(ready.person().name())) {
      return Needs.ANOTHERS_PAYMENT;
    }
    if (!taken.businessDate().equals(ready.session().businessDate())) {
      return Needs.OTHER_BUSINESS_DATE;
    }
    if (host.settled(taken.biller(), taken.businessDate(), line.at())) {
      return Needs.SETTLED;
    }
    Duration since = Duration.between(line.at(), clock.instant());
    boolean inTime =
        rules.aloneMinutes() > 0 && !since.isNegative() && since.compareTo(rules.alone()) <= 0;
    return inTime ? null : Needs.TOO_LATE;
  }

  private Money inDrawer() {
    return sessions
        .open()
        .orElseThrow(() -> new IllegalStateException("the open session has gone"))
        .drawer()
        .expected();
  }

  /// The entry of a record that was read before.
  Entry entry(long number) {
    return journal
        .entry(number)
        .orElseThrow(() -> new IllegalStateException("record " + number + " has gone"));
  }
}
