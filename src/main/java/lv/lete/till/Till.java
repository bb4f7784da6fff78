package lv.lete.till;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.Verdict;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The till of this terminal: who is signed in, and the open session. The session is read from the
/// journal at start, so a restart changes neither it nor its business date; a person always signs
/// in anew.
///
/// A session, and the drawer's money, belongs to the teller who opened it or took it over. Another
/// teller may sign in and look, but takes no payment on it ([Reason#NOT_THEIR_SESSION]): who
/// answers for a difference must be beyond doubt. A supervisor may act on any session, under their
/// own name.
///
/// Any thread may call; acts are appended one at a time.
public final class Till {

  /// The largest opening float: 100,000.00 in the till's currency, in cents.
  private static final long LARGEST_FLOAT_MINOR = 10_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Till.class);

  private final Journal journal;
  private final People people;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Supplier<UUID> ids;
  private final Object acts = new Object();
  private volatile TillState state;

  /// The till over its journal. Throws [StoreFault] when the journal cannot be read.
  public Till(
      Journal journal, People people, InstantSource clock, ZoneId zone, Supplier<UUID> ids) {
    this(journal, people, clock, zone, ids, SessionReading.of(journal));
  }

  /// The till as a reading of the journal left it.
  Till(
      Journal journal,
      People people,
      InstantSource clock,
      ZoneId zone,
      Supplier<UUID> ids,
      SessionReading reading) {
    this.journal = journal;
    this.people = people;
    this.clock = clock;
    this.zone = zone;
    this.ids = ids;
    this.state = TillState.of(reading);
  }

  /// Checks the PIN and, when right, records the sign-in; whoever was signed in before is signed
  /// out. Over a broken journal a person may still sign in, to see what is wrong; nothing is
  /// recorded then. The array is wiped before this returns.
  ///
  /// Takes 50-150 ms, so never call it on the FX thread. Throws [StoreFault] when `state.db` or the
  /// journal refuses: nobody new is signed in then.
  public PinCheck signIn(String name, char[] pin) {
    PinCheck check = people.check(name, pin);
    if (check instanceof PinCheck.Right(Person person)) {
      synchronized (acts) {
        recordSignOut(false);
        record(person, new SignedIn(person.name(), person.role().name()));
        state = state.with(person);
      }
    }
    return check;
  }

  /// Records the sign-out; nobody is signed in afterwards, even when the disk refuses the record,
  /// which is then told by [StoreFault]. The session stays open. Does nothing when nobody is signed
  /// in.
  public void signOut(boolean byIdleLock) {
    synchronized (acts) {
      recordSignOut(byIdleLock);
    }
  }

  /// Who is signed in.
  public Optional<Person> person() {
    return Optional.ofNullable(state.person());
  }

  /// The open session.
  public Optional<TillSession> session() {
    return Optional.ofNullable(state.session());
  }

  /// What became of opening the till.
  public sealed interface Opening {
    /// It is open.
    record Opened(TillSession session) implements Opening {}

    /// The clock says an earlier business date than the last session's: is it right?
    record EarlierDate(LocalDate today, LocalDate last) implements Opening {}

    /// Not opened.
    record Refused(Reason reason) implements Opening {}
  }

  /// Why a till is not opened, or takes no payments.
  public enum Reason {
    /// Nobody is signed in.
    NOT_SIGNED_IN,
    /// The role of the person signed in takes no payments.
    NOT_ALLOWED,
    /// No session is open: the float has not been counted in.
    NO_SESSION,
    /// The session, and so the drawer, belongs to another teller; a supervisor may still act.
    NOT_THEIR_SESSION,
    /// A session is open already.
    ALREADY_OPEN,
    /// The opening float is negative or absurd (over 100,000.00), or not in euro.
    BAD_FLOAT,
    /// The journal's chain is broken.
    JOURNAL_BROKEN,
    /// The disk refused the record; nothing was opened.
    STORE_FAULT
  }

  /// Opens a session with the float in the drawer, for the person signed in. Its business date is
  /// today's in the till's zone and holds until it closes. `confirmEarlierDate` is the yes to
  /// [Opening.EarlierDate].
  public Opening open(Money openingFloat, boolean confirmEarlierDate) {
    synchronized (acts) {
      Person person = state.person();
      if (person == null) {
        return new Opening.Refused(Reason.NOT_SIGNED_IN);
      }
      Reason reason = cannotOpen(person, openingFloat);
      if (reason != null) {
        return new Opening.Refused(reason);
      }
      LocalDate today = today();
      LocalDate last = state.lastDate();
      if (last != null && today.isBefore(last) && !confirmEarlierDate) {
        return new Opening.EarlierDate(today, last);
      }
      TillSession session = new TillSession(ids.get(), person.name(), today, openingFloat);
      try {
        record(
            person,
            new TillSessionOpened(session.id(), session.teller(), today, session.openingFloat()));
      } catch (StoreFault e) {
        LOG.error("the journal refused to open session {}", session.id(), e);
        return afterFault(session);
      }
      state = state.reading(new SessionReading(session, today));
      return new Opening.Opened(session);
    }
  }

  /// Runs one act on the open session, alone: nobody signs in or out, hands the drawer over or
  /// closes it meanwhile. So what an act found ready stays so until it is on disk, and no act slips
  /// in behind a close. `refuse` answers for a till that is not ready, with the reasons of
  /// [#cannotTakePayments]. Keep the act short: it may append, never wait.
  public <T> T alone(Function<Reason, T> refuse, Function<Readiness.Ready, T> act) {
    synchronized (acts) {
      return switch (readiness()) {
        case Readiness.Ready ready -> act.apply(ready);
        case Readiness.NotReady(Reason reason) -> refuse.apply(reason);
      };
    }
  }

  /// Runs one act that touches no drawer, alone, in the name of whoever is signed in and has the
  /// duty; an open session is not needed. `refuse` answers with [Reason#JOURNAL_BROKEN],
  /// [Reason#NOT_SIGNED_IN] or [Reason#NOT_ALLOWED].
  public <T> T onDuty(Duty duty, Function<Reason, T> refuse, Function<Person, T> act) {
    synchronized (acts) {
      Person person = state.person();
      if (broken()) {
        return refuse.apply(Reason.JOURNAL_BROKEN);
      }
      if (person == null) {
        return refuse.apply(Reason.NOT_SIGNED_IN);
      }
      return person.role().may(duty) ? act.apply(person) : refuse.apply(Reason.NOT_ALLOWED);
    }
  }

  /// The calendar day that it is now, when the open session began on an earlier one and nobody has
  /// said yes to that today: to be asked before the next payment. Taking payments goes on, on the
  /// session's business date.
  public Optional<LocalDate> leftOpenOvernight() {
    return state.leftOpenOvernight(today());
  }

  /// The yes to [#leftOpenOvernight], which holds until the next midnight or restart.
  public void confirmOvernight() {
    synchronized (acts) {
      state = state.confirmed(today());
    }
  }

  /// Takes the session from the journal again, after a record that passed it on or closed it, or
  /// after a fault that leaves in doubt whether there is one.
  void readAgain() {
    synchronized (acts) {
      state = state.reading(SessionReading.of(journal));
    }
  }

  /// Why no payment can be taken now, or null when one can. Looked at in this order:
  /// [Reason#JOURNAL_BROKEN], [Reason#NOT_SIGNED_IN], [Reason#NOT_ALLOWED], [Reason#NO_SESSION],
  /// [Reason#NOT_THEIR_SESSION].
  public @Nullable Reason cannotTakePayments() {
    return switch (readiness()) {
      case Readiness.Ready _ -> null;
      case Readiness.NotReady(Reason reason) -> reason;
    };
  }

  /// Whether payments can be taken, by whom and on which session: one look, so that person and
  /// session belong together.
  public sealed interface Readiness {
    /// This person takes payments on this session.
    record Ready(Person person, TillSession session) implements Readiness {}

    /// No payment can be taken now.
    record NotReady(Reason reason) implements Readiness {}
  }

  /// Whether payments can be taken now; the reasons as in [#cannotTakePayments].
  public Readiness readiness() {
    return broken() ? new Readiness.NotReady(Reason.JOURNAL_BROKEN) : state.readiness();
  }

  private @Nullable Reason cannotOpen(Person person, Money openingFloat) {
    if (broken()) {
      return Reason.JOURNAL_BROKEN;
    }
    if (!person.role().takesPayments()) {
      return Reason.NOT_ALLOWED;
    }
    if (state.session() != null) {
      return Reason.ALREADY_OPEN;
    }
    boolean absurd =
        openingFloat.currency() != Currency.EUR
            || openingFloat.isNegative()
            || openingFloat.minor() > LARGEST_FLOAT_MINOR;
    return absurd ? Reason.BAD_FLOAT : null;
  }

  /// After a fault nobody knows whether the record reached the disk: what the journal now shows
  /// decides.
  private Opening afterFault(TillSession session) {
    try {
      SessionReading reading = SessionReading.of(journal);
      if (session.equals(reading.open())) {
        state = state.reading(reading);
        return new Opening.Opened(session);
      }
    } catch (StoreFault e) {
      LOG.error("the journal cannot be read after it refused session {}", session.id(), e);
    }
    return new Opening.Refused(Reason.STORE_FAULT);
  }

  private void recordSignOut(boolean byIdleLock) {
    Person leaving = state.person();
    if (leaving != null) {
      state = state.with(null);
      record(leaving, new SignedOut(leaving.name(), byIdleLock));
    }
  }

  private void record(Person person, JournalRecord fact) {
    if (!broken()) {
      journal.append(person.actor(), fact);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private boolean broken() {
    return journal.verdict() instanceof Verdict.Broken;
  }
}
