package lv.lete.till;

import java.time.LocalDate;
import java.util.Optional;
import lv.lete.till.Till.Readiness;
import lv.lete.till.Till.Reason;
import org.jspecify.annotations.Nullable;

/// Who is signed in and which session is open, seen together by every thread.
record TillState(
    @Nullable Person person,
    @Nullable TillSession session,
    @Nullable LocalDate lastDate,
    @Nullable LocalDate overnightConfirmed) {

  /// As a reading of the journal left it: nobody is signed in.
  static TillState of(SessionReading reading) {
    return new TillState(null, reading.open(), reading.lastBusinessDate(), null);
  }

  TillState with(@Nullable Person someone) {
    return new TillState(someone, session, lastDate, overnightConfirmed);
  }

  TillState reading(SessionReading now) {
    return new TillState(person, now.open(), now.lastBusinessDate(), overnightConfirmed);
  }

  TillState confirmed(LocalDate today) {
    return new TillState(person, session, lastDate, today);
  }

  /// Today, when the session is of an earlier date and nobody has said yes to that today.
  Optional<LocalDate> leftOpenOvernight(LocalDate today) {
    TillSession open = session;
    return open != null && today.isAfter(open.businessDate()) && !today.equals(overnightConfirmed)
        ? Optional.of(today)
        : Optional.empty();
  }

  /// Whether payments can be taken, the journal being right.
  Readiness readiness() {
    Person someone = person;
    TillSession open = session;
    if (someone == null) {
      return new Readiness.NotReady(Reason.NOT_SIGNED_IN);
    }
    if (!someone.role().may(Duty.RUN_OWN_TILL)) {
      return new Readiness.NotReady(Reason.NOT_ALLOWED);
    }
    if (open == null) {
      return new Readiness.NotReady(Reason.NO_SESSION);
    }
    if (!someone.role().may(Duty.RUN_ANY_TILL) && !someone.name().equals(open.teller())) {
      return new Readiness.NotReady(Reason.NOT_THEIR_SESSION);
    }
    return new Readiness.Ready(someone, open);
  }
}
