package lv.lete.journal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import org.jspecify.annotations.Nullable;

/// Which sessions a chain has opened and closed so far: one is closed once, after it was opened,
/// for what its records add up to, and nothing is added to it afterwards. A payment given up and a
/// report printed add nothing. Reversals are of a session and of its business date.
///
/// Holds a few sums of each open session, and the ids of those that are closed.
final class SessionEnds {
  private final Map<UUID, SessionSums> open = new HashMap<>();
  private final Set<UUID> closed = new HashSet<>();

  /// Why a record of this type about this session may not be the next, or empty when it may. `fact`
  /// is null for what a newer version wrote.
  Optional<String> objection(String type, @Nullable UUID session, @Nullable JournalRecord fact) {
    if (session == null || !RecordTypes.addsToSession(type)) {
      return Optional.empty();
    }
    if (closed.contains(session)) {
      return Optional.of("it adds to session " + session + ", which is closed");
    }
    SessionSums sums = open.get(session);
    if (sums == null) {
      return neverOpened(type, session);
    }
    if (RecordTypes.opensSession(type)) {
      return Optional.of("it opens session " + session + ", which is open");
    }
    if (fact == null) {
      return Optional.empty();
    }
    return otherDate(sums, fact).or(() -> sums.objection(fact));
  }

  /// Takes a record without objection, which is the one that was asked about last.
  void accept(String type, @Nullable UUID session, @Nullable JournalRecord fact) {
    if (session == null) {
      return;
    }
    if (RecordTypes.opensSession(type)) {
      open.put(session, SessionSums.of(fact));
    } else if (RecordTypes.closesSession(type)) {
      open.remove(session);
      closed.add(session);
    } else if (open.containsKey(session) && RecordTypes.addsToSession(type)) {
      open.computeIfPresent(session, (_, sums) -> sums.with(fact));
    }
  }

  private static Optional<String> neverOpened(String type, UUID session) {
    if (RecordTypes.closesSession(type)) {
      return Optional.of("it closes session " + session + ", which was never opened");
    }
    return RecordTypes.reverses(type)
        ? Optional.of("it reverses in session " + session + ", which was never opened")
        : Optional.empty();
  }

  private static Optional<String> otherDate(SessionSums sums, JournalRecord fact) {
    LocalDate date =
        switch (fact) {
          case PaymentStarted started -> started.businessDate();
          case PaymentTaken taken -> taken.businessDate();
          case PaymentReversed back -> back.businessDate();
          case JournalRecord _ -> null;
        };
    LocalDate opened = sums.businessDate();
    return date == null || opened == null || date.equals(opened)
        ? Optional.empty()
        : Optional.of("its business date is %s, its session's is %s".formatted(date, opened));
  }
}
