package lv.lete.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// What the records of an open session add up to: what its drawer should hold, and the last count
/// of it as long as no cash has moved since. A close, or a hand-over, says exactly that.
///
/// `drawer` and `businessDate` are null where a newer version wrote a part of the session, which is
/// then not compared.
record SessionSums(
    @Nullable LocalDate businessDate,
    @Nullable Money drawer,
    @Nullable UUID count,
    @Nullable Money declared) {

  /// Those of a session that was just opened.
  static SessionSums of(@Nullable JournalRecord fact) {
    return fact instanceof TillSessionOpened opened
        ? new SessionSums(opened.businessDate(), opened.openingFloat(), null, null)
        : new SessionSums(null, null, null, null);
  }

  /// The sums with one more record of the session; [ArithmeticException] or
  /// [IllegalArgumentException] for what cannot be added.
  SessionSums with(@Nullable JournalRecord fact) {
    if (fact == null || drawer == null) {
      return new SessionSums(businessDate, null, null, null);
    }
    return switch (fact) {
      case PaymentTaken taken when taken.tender() == JournalRecord.Tender.CASH ->
          moved(drawer.plus(taken.given()).minus(taken.change()));
      case PaymentReversed back when back.tender() == JournalRecord.Tender.CASH ->
          moved(drawer.minus(back.paidBack()));
      case CashMoved cash ->
          switch (cash.direction()) {
            case PAY_IN -> moved(drawer.plus(cash.amount()));
            case PAY_OUT, DROP -> moved(drawer.minus(cash.amount()));
          };
      case DrawerCounted counted ->
          new SessionSums(businessDate, drawer, counted.count(), counted.declared());
      case JournalRecord _ -> this;
    };
  }

  private SessionSums moved(Money now) {
    return new SessionSums(businessDate, now, null, null);
  }

  /// Why a record of the session cannot be the next.
  Optional<String> objection(JournalRecord fact) {
    return switch (fact) {
      case TillSessionClosed close -> balance(close.count(), close.expected(), close.declared());
      case TillHandedOver over -> balance(over.count(), over.expected(), over.declared());
      case JournalRecord _ -> adding(fact);
    };
  }

  private Optional<String> adding(JournalRecord fact) {
    try {
      with(fact);
      return Optional.empty();
    } catch (ArithmeticException | IllegalArgumentException e) {
      return Optional.of("it cannot be added to its session: " + e.getMessage());
    }
  }

  /// That the difference is one of these two, and even only when it is none, each record holds.
  private Optional<String> balance(UUID onCount, Money expected, Money saidDeclared) {
    if (drawer == null) {
      return Optional.empty();
    }
    if (!onCount.equals(count)) {
      return Optional.of(
          "it stands on count %s; the session's last count of the drawer as it is now is %s"
              .formatted(onCount, count == null ? "none" : count));
    }
    if (!saidDeclared.equals(declared)) {
      return Optional.of(
          "it says that %s was counted in its session, the count says %s"
              .formatted(saidDeclared, declared));
    }
    return expected.equals(drawer)
        ? Optional.empty()
        : Optional.of(
            "it expects %s, the records of its session add up to %s".formatted(expected, drawer));
  }
}
