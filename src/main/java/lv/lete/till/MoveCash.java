package lv.lete.till;

import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.till.Till.Readiness.Ready;
import org.jspecify.annotations.Nullable;

/// Brings cash into the drawer, pays some out, takes some to the safe: one record each, on disk
/// before it is answered.
///
/// The teller of the session and a supervisor may; out of the drawer a teller gives alone only what
/// [TillRules] allow, more with a supervisor's PIN. An id is minted before anybody presses Enter,
/// so that pressing it twice moves the money once. Any thread may call; looking at a PIN takes
/// 50-150 ms.
public final class MoveCash {
  private static final long LARGEST_MINOR = 10_000_000;
  private static final int LONGEST_NOTE = 200;

  private final DayActs acts;
  private final People people;
  private final SessionBook book;
  private final TillRules rules;
  private final Supplier<UUID> ids;

  /// Over the till's journal; `book` reads the same one.
  public MoveCash(
      Journal journal,
      Till till,
      People people,
      SessionBook book,
      TillRules rules,
      Supplier<UUID> ids) {
    this.acts = new DayActs(journal, till);
    this.people = people;
    this.book = book;
    this.rules = rules;
    this.ids = ids;
  }

  /// What somebody is about to do, under the id that it will keep.
  public record Intended(UUID movement, CashMovement direction, Money amount, String note) {}

  /// What became of it.
  public sealed interface Moving {
    /// On disk.
    record Moved(CashMoved fact, Entry entry) implements Moving {}

    /// Nothing was recorded.
    record NotMoved(DayRefusal refusal) implements Moving {}
  }

  /// An intention with a fresh id; records nothing.
  public Intended intend(CashMovement direction, Money amount, String note) {
    return new Intended(ids.get(), direction, amount, Note.line(note));
  }

  /// Records the movement; the same intention again answers the first record. More than a teller
  /// may give out alone is [DayRefusal.NeedsApproval].
  public Moving move(Intended intended) {
    return move(intended, null);
  }

  /// The same with a supervisor's yes. The array is wiped before this returns.
  public Moving move(Intended intended, String supervisor, char[] pin) {
    String requester = acts.actor();
    return switch (people.approve(supervisor, pin, requester)) {
      case Approval.Given(Person approver) -> move(intended, approver.name());
      case Approval.Denied denied -> new Moving.NotMoved(new DayRefusal.NotApproved(denied));
    };
  }

  private Moving move(Intended intended, @Nullable String approver) {
    return acts.on(Moving.NotMoved::new, ready -> move(ready, intended, approver));
  }

  private Moving move(Ready ready, Intended intended, @Nullable String approver) {
    SessionFigures figures = book.open().orElseThrow();
    for (SessionFigures.Movement before : figures.movements()) {
      if (before.fact().movement().equals(intended.movement())) {
        return new Moving.Moved(before.fact(), acts.entry(before.number()));
      }
    }
    DayRefusal refusal = refusal(ready, intended, approver, figures);
    if (refusal != null) {
      return new Moving.NotMoved(refusal);
    }
    CashMoved fact =
        new CashMoved(
            intended.movement(),
            ready.session().id(),
            intended.direction(),
            intended.amount(),
            intended.note(),
            approver);
    return new Moving.Moved(fact, acts.record(ready.person().actor(), fact));
  }

  private @Nullable DayRefusal refusal(
      Ready ready, Intended intended, @Nullable String approver, SessionFigures figures) {
    Money amount = intended.amount();
    boolean absurd =
        amount.currency() != Currency.EUR || !amount.isPositive() || amount.minor() > LARGEST_MINOR;
    if (absurd) {
      return new DayRefusal.BadAmount(Money.eur(LARGEST_MINOR));
    }
    String note = intended.note();
    if (note.isBlank() || note.length() > LONGEST_NOTE || !Note.isPlain(note)) {
      return new DayRefusal.NoteMissing();
    }
    if (approver != null && approver.equals(ready.person().name())) {
      return new DayRefusal.NotApproved(new Approval.SamePerson());
    }
    Money alone =
        switch (intended.direction()) {
          case PAY_IN -> amount;
          case PAY_OUT -> rules.payOutAlone();
          case DROP -> rules.dropAlone();
        };
    boolean mayAlone = ready.person().role().may(Duty.APPROVE);
    if (!mayAlone && approver == null && amount.compareTo(alone) > 0) {
      return new DayRefusal.NeedsApproval(alone);
    }
    boolean out = intended.direction() != CashMovement.PAY_IN;
    return out && amount.compareTo(figures.drawer().expected()) > 0
        ? new DayRefusal.MoreThanDrawer()
        : null;
  }
}
