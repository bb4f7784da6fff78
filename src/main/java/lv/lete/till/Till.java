package lv.lete.till;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.journal.Journal;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// The till of this terminal: who is signed in, and the open session. Both are read from the
/// journal at start, so a restart changes neither the session nor its business date; a person
/// always signs in anew.
///
/// Any thread may call; acts are appended one at a time.
public final class Till {

  /// The till over its journal.
  public Till(
      Journal journal, People people, InstantSource clock, ZoneId zone, Supplier<UUID> ids) {
    throw new UnsupportedOperationException();
  }

  /// Checks the PIN and, when right, records the sign-in.
  public PinCheck signIn(String name, char[] pin) {
    throw new UnsupportedOperationException();
  }

  /// Records the sign-out; nobody is signed in afterwards. The session stays open.
  public void signOut(boolean byIdleLock) {
    throw new UnsupportedOperationException();
  }

  /// Who is signed in.
  public Optional<Person> person() {
    throw new UnsupportedOperationException();
  }

  /// The open session.
  public Optional<TillSession> session() {
    throw new UnsupportedOperationException();
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

  /// Why a till is not opened.
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
    /// The opening float is negative or absurd (over 100,000.00).
    BAD_FLOAT,
    /// The journal's chain is broken.
    JOURNAL_BROKEN,
    /// The disk refused the record; nothing was opened.
    STORE_FAULT
  }

  /// Opens a session with the float in the drawer. `confirmEarlierDate` is the yes to
  /// [Opening.EarlierDate].
  public Opening open(Money openingFloat, boolean confirmEarlierDate) {
    throw new UnsupportedOperationException();
  }

  /// Why no payment can be taken now, or null when one can. Looked at in this order:
  /// [Reason#JOURNAL_BROKEN], [Reason#NOT_SIGNED_IN], [Reason#NOT_ALLOWED], [Reason#NO_SESSION],
  /// [Reason#NOT_THEIR_SESSION].
  public @Nullable Reason cannotTakePayments() {
    throw new UnsupportedOperationException();
  }
}
