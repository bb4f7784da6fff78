package lv.lete.till;

import java.time.Instant;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.money.Money;
import lv.lete.till.Till.Readiness.Ready;

/// Passes the drawer from the teller who answers for it to another, within the session, on a count
/// that both see. The other says yes with their own PIN, and answers for the drawer from then on; a
/// difference found here stays with the former teller, see [SessionFigures#ownDifference].
///
/// The teller of the session hands over, or a supervisor where that teller cannot. Cancelling
/// before the PIN changes nothing. Any thread may call; looking at a PIN takes 50-150 ms.
public final class HandOver {
  private final DayActs acts;
  private final People people;
  private final SessionBook book;

  /// Over the till's journal; `book` reads the same one.
  public HandOver(Journal journal, Till till, People people, SessionBook book) {
    this.acts = new DayActs(journal, till);
    this.people = people;
    this.book = book;
  }

  /// What both see before the yes.
  public record Proposal(
      UUID session,
      UUID count,
      String fromTeller,
      Money expected,
      Money declared,
      Money difference) {}

  /// What became of asking for a proposal. Nothing is recorded.
  public sealed interface Proposing {
    /// It can be handed over so.
    record Proposed(Proposal proposal) implements Proposing {}

    /// It cannot be handed over now.
    record NotProposed(DayRefusal refusal) implements Proposing {}
  }

  /// What became of handing over.
  public sealed interface Handing {
    /// On disk; the session is the other's now.
    record Handed(TillHandedOver fact, Entry entry) implements Handing {}

    /// Nothing was recorded.
    record NotHanded(DayRefusal refusal) implements Handing {}
  }

  /// What would be handed over; asks for a count of the drawer as it is now.
  public Proposing propose() {
    return acts.on(Proposing.NotProposed::new, _ -> proposeNow());
  }

  /// Hands over as proposed, when nothing has changed since, to whoever has this name and PIN. The
  /// array is wiped before this returns.
  public Handing handOver(Proposal proposal, String receiver, char[] pin) {
    return switch (people.check(receiver, pin)) {
      case PinCheck.Right(Person person) ->
          acts.on(Handing.NotHanded::new, ready -> handOver(ready, proposal, person));
      case PinCheck.Barred _ -> new Handing.NotHanded(new DayRefusal.WrongReceiver());
      case PinCheck.Wrong(int left) -> notApproved(new Approval.WrongPin(left));
      case PinCheck.LockedOut(Instant until) -> notApproved(new Approval.LockedOut(until));
    };
  }

  private static Handing notApproved(Approval.Denied why) {
    return new Handing.NotHanded(new DayRefusal.NotApproved(why));
  }

  private Handing handOver(Ready ready, Proposal proposal, Person receiver) {
    if (receiver.name().equals(proposal.fromTeller()) || !receiver.role().may(Duty.RUN_OWN_TILL)) {
      return new Handing.NotHanded(new DayRefusal.WrongReceiver());
    }
    return switch (proposeNow()) {
      case Proposing.NotProposed(DayRefusal refusal) -> new Handing.NotHanded(refusal);
      case Proposing.Proposed(Proposal now) when !now.equals(proposal) ->
          new Handing.NotHanded(new DayRefusal.Changed());
      case Proposing.Proposed(Proposal now) -> {
        TillHandedOver fact =
            new TillHandedOver(
                now.session(),
                now.count(),
                now.fromTeller(),
                receiver.name(),
                now.expected(),
                now.declared(),
                now.difference());
        Entry entry = acts.record(ready.person().actor(), fact);
        acts.sessionChanged();
        yield new Handing.Handed(fact, entry);
      }
    };
  }

  private Proposing proposeNow() {
    SessionFigures figures = book.open().orElseThrow();
    return CloseSession.obstacle(figures)
        .<Proposing>map(Proposing.NotProposed::new)
        .orElseGet(() ->
            CloseSession.onCount(
                figures,
                Proposing.NotProposed::new,
                count ->
                    new Proposing.Proposed(
                        new Proposal(
                            figures.session(),
                            count.fact().count(),
                            figures.teller(),
                            count.expected(),
                            count.fact().declared(),
                            count.difference()))));
  }
}
