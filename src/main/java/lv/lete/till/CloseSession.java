package lv.lete.till;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.money.Money;
import lv.lete.till.Till.Readiness.Ready;
import org.jspecify.annotations.Nullable;

/// Closes a till session: see what stands in the way, count ([CountDrawer]), look at the proposal,
/// say how it ends. Only the last step records anything, so that cancelling at any step changes
/// nothing; the count, which is a fact, stays.
///
/// No session closes out of balance in silence. The teller who answers for the drawer agrees to a
/// difference, disputes it with a statement, or leaves it pending; a supervisor who closes another
/// teller's session speaks for nobody, so a difference is then left pending. Every payment must
/// have been taken or abandoned first, and no cash may have moved since the count. The business
/// date stays the session's, however late it is closed.
///
/// Any thread may call.
public final class CloseSession {
  private static final int LONGEST_STATEMENT = 2_000;

  private final DayActs acts;
  private final SessionBook book;

  /// Over the till's journal; `book` reads the same one.
  public CloseSession(Journal journal, Till till, SessionBook book) {
    this.acts = new DayActs(journal, till);
    this.book = book;
  }

  /// What the close would say; `open` are the ways the session can end, for whoever is signed in.
  public record Proposal(
      UUID session,
      UUID count,
      Money expected,
      Money declared,
      Money difference,
      Set<CloseOutcome> open) {
    /// Keeps the ways from being changed.
    public Proposal {
      open = Set.copyOf(open);
    }
  }

  /// What became of asking for a proposal. Nothing is recorded.
  public sealed interface Proposing {
    /// It can be closed so.
    record Proposed(Proposal proposal) implements Proposing {}

    /// It cannot be closed now.
    record NotProposed(DayRefusal refusal) implements Proposing {}
  }

  /// What became of closing.
  public sealed interface Ending {
    /// On disk; `figures` are those of the Z report.
    record Ended(TillSessionClosed fact, Entry entry, SessionFigures figures) implements Ending {}

    /// Nothing was recorded.
    record NotEnded(DayRefusal refusal) implements Ending {}
  }

  /// Why closing should not begin now, before anybody counts; empty when it may.
  public Optional<DayRefusal> obstacle() {
    return acts.on(Optional::of, _ -> obstacle(figures()));
  }

  /// What the close would say; asks for a count of the drawer as it is now.
  public Proposing propose() {
    return acts.on(Proposing.NotProposed::new, this::propose);
  }

  /// Closes as proposed, when nothing has changed since. `statement` is the teller's own words,
  /// needed in a dispute; `unsent` is how many records the host has not acknowledged, this one not
  /// counted.
  public Ending close(
      Proposal proposal, CloseOutcome outcome, @Nullable String statement, long unsent) {
    return acts.on(
        Ending.NotEnded::new,
        ready ->
            switch (propose(ready)) {
              case Proposing.NotProposed(DayRefusal refusal) -> new Ending.NotEnded(refusal);
              case Proposing.Proposed(Proposal now) when !now.equals(proposal) ->
                  new Ending.NotEnded(new DayRefusal.Changed());
              case Proposing.Proposed(Proposal now) ->
                  close(ready, now, outcome, statement == null ? "" : Note.line(statement), unsent);
            });
  }

  private Ending close(
      Ready ready, Proposal proposal, CloseOutcome outcome, String statement, long unsent) {
    if (!proposal.open().contains(outcome)) {
      return new Ending.NotEnded(new DayRefusal.OutcomeNotOpen(proposal.open()));
    }
    boolean silent = outcome == CloseOutcome.DISPUTED && statement.isEmpty();
    if (silent || statement.length() > LONGEST_STATEMENT || !Note.isPlain(statement)) {
      return new Ending.NotEnded(new DayRefusal.StatementMissing());
    }
    TillSessionClosed fact =
        new TillSessionClosed(
            proposal.session(),
            proposal.count(),
            proposal.expected(),
            proposal.declared(),
            proposal.difference(),
            outcome,
            statement.isEmpty() ? null : statement,
            unsent);
    Entry entry = acts.record(ready.person().actor(), fact);
    acts.sessionChanged();
    return new Ending.Ended(fact, entry, book.of(proposal.session()).orElseThrow());
  }

  private Proposing propose(Ready ready) {
    SessionFigures figures = figures();
    return obstacle(figures)
        .<Proposing>map(Proposing.NotProposed::new)
        .orElseGet(() ->
            onCount(
                figures,
                Proposing.NotProposed::new,
                count -> new Proposing.Proposed(proposal(ready, figures, count))));
  }

  private static Proposal proposal(
      Ready ready, SessionFigures figures, SessionFigures.Count count) {
    return new Proposal(
        figures.session(),
        count.fact().count(),
        count.expected(),
        count.fact().declared(),
        count.difference(),
        ways(count.difference(), ready.person().name().equals(figures.teller())));
  }

  private static Set<CloseOutcome> ways(Money difference, boolean own) {
    if (difference.isZero()) {
      return EnumSet.of(CloseOutcome.EVEN);
    }
    return own
        ? EnumSet.of(CloseOutcome.AGREED, CloseOutcome.DISPUTED, CloseOutcome.PENDING)
        : EnumSet.of(CloseOutcome.PENDING);
  }

  /// Goes on with the count of the drawer as it is now, or says that there is none.
  static <T> T onCount(
      SessionFigures figures,
      Function<DayRefusal, T> refuse,
      Function<SessionFigures.Count, T> act) {
    return figures
        .currentCount()
        .map(act)
        .orElseGet(() ->
            refuse.apply(
                figures.counts().isEmpty()
                    ? new DayRefusal.NotCounted()
                    : new DayRefusal.CountOutdated()));
  }

  /// Payments whose money nobody has accounted for.
  static Optional<DayRefusal> obstacle(SessionFigures figures) {
    int open = figures.payments().open();
    return open == 0 ? Optional.empty() : Optional.of(new DayRefusal.PaymentsOpen(open));
  }

  private SessionFigures figures() {
    return book.open().orElseThrow(() -> new IllegalStateException("the open session has gone"));
  }
}
