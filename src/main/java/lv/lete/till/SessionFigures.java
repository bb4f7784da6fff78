package lv.lete.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that the journal says about one till session, up to its record `lastNumber`: what an
/// X report shows while it is open, and a Z report when it is closed.
///
/// `ordinal` counts the journal's sessions from 1 and is the number of the Z report. `openedBy` is
/// who counted the float in, `teller` who answers for the drawer now. Lists are in the journal's
/// order; billers are in the order of their ids, tenders in that of [Tender], hours in that of
/// time.
///
/// @param lastNumber the close of a closed session; otherwise the last record read, whatever it is
/// @param drawerMovedAt the last record that brought cash into the drawer or took some out
public record SessionFigures(
    UUID session,
    int ordinal,
    LocalDate businessDate,
    String openedBy,
    String teller,
    Instant openedAt,
    long firstNumber,
    long lastNumber,
    long drawerMovedAt,
    Payments payments,
    List<BillerLine> billers,
    List<TenderLine> tenders,
    List<HourLine> hours,
    Drawer drawer,
    List<Movement> movements,
    List<Reversal> reversals,
    List<Count> counts,
    List<HandedOver> handOvers,
    List<Correction> corrections,
    @Nullable Closed closed) {

  /// All payments of the session: given = amount + fees + rounding + change, always. The `…Back`
  /// sums are what reversals in this session paid back, of payments of whatever session.
  public record Payments(
      int taken,
      int abandoned,
      int open,
      int reversed,
      Money amount,
      Money fees,
      Money rounding,
      Money given,
      Money change,
      Money amountBack,
      Money feesBack,
      Money roundingBack,
      Money paidBack) {}

  /// One biller's part. Of it the biller gets `amount - amountBack`; fees and rounding are the
  /// counter's.
  public record BillerLine(
      String biller,
      int taken,
      Money amount,
      Money fees,
      Money rounding,
      int reversed,
      Money amountBack,
      Money feesBack,
      Money roundingBack) {
    /// What the biller gets.
    public Money net() {
      return amount.minus(amountBack);
    }
  }

  /// One tender's part: `received` = given - change.
  public record TenderLine(
      Tender tender, int taken, Money received, int reversed, Money paidBack) {}

  /// What was taken in the clock hour that begins at `from`; `received` = given - change, of all
  /// tenders. Hours without a payment are left out.
  public record HourLine(Instant from, int taken, Money received) {}

  /// The drawer: expected = float + cash taken - cash paid back + pay-ins - pay-outs - drops.
  public record Drawer(
      Money openingFloat,
      Money cashTaken,
      Money cashPaidBack,
      Money payIns,
      Money payOuts,
      Money drops,
      Money expected) {}

  /// Cash that came in or went out, not for a payment.
  public record Movement(long number, Instant at, Actor actor, CashMoved fact) {}

  /// A reversal that was carried out in this session.
  public record Reversal(long number, Instant at, Actor actor, PaymentReversed fact) {}

  /// A count, with what was expected when it was recorded; difference = declared - expected.
  public record Count(
      long number, Instant at, Actor actor, DrawerCounted fact, Money expected, Money difference) {}

  /// The drawer passed on.
  public record HandedOver(long number, Instant at, Actor actor, TillHandedOver fact) {}

  /// The close.
  public record Closed(long number, Instant at, Actor actor, TillSessionClosed fact) {}

  /// Something that changed what the plain course of payments would have left: shown to the teller
  /// whoever did it. `byAnother` when it was not the person who answered for the drawer then;
  /// `amount` is what it moved, nothing for a payment that was not taken.
  public record Correction(
      long number,
      Instant at,
      Actor actor,
      boolean byAnother,
      CorrectionKind kind,
      UUID subject,
      Money amount) {}

  /// What a [Correction] is; the `subject` is a payment where not said otherwise.
  public enum CorrectionKind {
    /// A payment was reversed.
    REVERSED,
    /// After a restart somebody said that the money had been taken.
    TAKEN_AFTER_RESTART,
    /// After a restart somebody said that no money had been taken.
    NOT_TAKEN_AFTER_RESTART,
    /// Somebody else took a payment on this drawer.
    TAKEN_BY_ANOTHER,
    /// Somebody else moved cash; the subject is the movement.
    MOVED_BY_ANOTHER,
    /// Somebody else counted; the subject is the count.
    COUNTED_BY_ANOTHER
  }

  /// The last count, if no cash has moved since: closing and handing over need one.
  public Optional<Count> currentCount() {
    return counts.isEmpty() || counts.getLast().number() < drawerMovedAt
        ? Optional.empty()
        : Optional.of(counts.getLast());
  }

  /// Whether this person may see what the drawer should hold: a teller counts blind, so the teller
  /// of the session sees it only of a drawer that has been counted as it is now.
  public boolean mayShowExpected(Person person) {
    return closed != null
        || currentCount().isPresent()
        || (person.role().may(Duty.RUN_ANY_TILL) && !person.name().equals(teller));
  }

  /// What the teller who answers for the drawer now is over or short by: what was over or short at
  /// the last hand-over is the former teller's.
  public Money ownDifference(Money declared) {
    Money difference = declared.minus(drawer.expected());
    return handOvers.isEmpty()
        ? difference
        : difference.minus(handOvers.getLast().fact().difference());
  }
}
