package lv.lete.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.money.Money;
import lv.lete.till.People;
import lv.lete.till.SessionBook;
import lv.lete.till.Till;
import org.jspecify.annotations.Nullable;

/// Reverses payments of this till: asked for, where need be approved, carried out; one record each.
public final class ReversePayment {
  /// Over the till's journal; the books read the same one.
  public ReversePayment(
      Journal journal,
      Till till,
      People people,
      PaymentBook book,
      SessionBook sessions,
      ReversalRules rules,
      SettledDays settled,
      InstantSource clock,
      Supplier<UUID> ids) {}

  /// What asking would answer now.
  public sealed interface Offer {
    /// It may be reversed: `paidBack` goes back to the customer, in cash or by the card terminal as
    /// it was paid. `why` says what needs a supervisor, null when `alone`.
    record MayBe(PaymentBook.Line line, Money paidBack, boolean alone, @Nullable Needs why)
        implements Offer {}

    /// Not now.
    record MayNotBe(ReversalRefusal refusal) implements Offer {}
  }

  /// What became of asking.
  public sealed interface Asking {
    /// On disk: next comes [#carryOut], or [#approve] where approval is needed.
    record Asked(ReversalRequested fact, Entry entry, boolean approvalNeeded) implements Asking {}

    /// Nothing was recorded.
    record NotAsked(ReversalRefusal refusal) implements Asking {}
  }

  /// What became of carrying out.
  public sealed interface Reversing {
    /// On disk: now the money goes back. `entry` is its link, for the receipt's proof.
    record Reversed(PaymentReversed fact, Entry entry) implements Reversing {}

    /// Not reversed; the request stays open unless the refusal says otherwise.
    record NotReversed(ReversalRefusal refusal) implements Reversing {}
  }

  /// What became of withdrawing.
  public sealed interface Withdrawing {
    /// On disk: this request can never be carried out.
    record Withdrawn(UUID reversal) implements Withdrawing {}

    /// Not withdrawn.
    record NotWithdrawn(ReversalRefusal refusal) implements Withdrawing {}
  }

  /// A request that nobody has carried out or withdrawn. `approver` is the supervisor who has said
  /// yes to it, null for nobody yet.
  public record OpenRequest(
      ReversalRequested fact,
      long number,
      Instant at,
      String requester,
      @Nullable String approver) {}

  /// What asking would answer whoever is signed in; changes nothing.
  public Offer offer(UUID payment) {
    throw new UnsupportedOperationException(payment.toString());
  }

  /// Records the request.
  public Asking ask(UUID payment, ReversalCause cause, String note) {
    throw new UnsupportedOperationException(payment + note + cause);
  }

  /// Carries out a request that needs no approval, or has it on record.
  public Reversing carryOut(UUID reversal) {
    throw new UnsupportedOperationException(reversal.toString());
  }

  /// Records a supervisor's yes to exactly this request, then carries it out. The array is wiped.
  public Reversing approve(UUID reversal, String supervisor, char[] pin) {
    throw new UnsupportedOperationException(reversal + supervisor + pin.length);
  }

  /// Gives the request up.
  public Withdrawing withdraw(UUID reversal) {
    throw new UnsupportedOperationException(reversal.toString());
  }

  /// The requests that nobody has carried out or withdrawn, oldest first.
  public List<OpenRequest> leftOpen() {
    throw new UnsupportedOperationException();
  }
}
