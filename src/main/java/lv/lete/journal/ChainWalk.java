package lv.lete.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import org.jspecify.annotations.Nullable;

/// Follows a chain link by link from its genesis. Holds no more than the last link, the open
/// payments, the sums of open sessions and the ids of closed ones, one or two a day, however long
/// the chain is: what came before a reversal is read again. One thread at a time.
final class ChainWalk {
  private @Nullable ChainIdentity identity;
  private Head head = new Head(0, ChainHash.beforeFirst());
  private final Map<UUID, Long> open = new LinkedHashMap<>();
  private final SessionEnds sessions = new SessionEnds();

  /// The last link that was right: number 0 before the first.
  Head head() {
    return head;
  }

  /// Whose chain it is; empty before a genesis was read.
  Optional<ChainIdentity> identity() {
    return Optional.ofNullable(identity);
  }

  /// Number by id of every payment that was started and not closed, in order.
  Map<UUID, Long> open() {
    return open;
  }

  /// Takes the next row when it is the next link, and otherwise says what is wrong with it and
  /// stays where it is. `last` is the highest number in the file: a record that is whole but in the
  /// wrong place is looked for up to there, within reason. `ofPayment` answers every row about a
  /// payment, in order, whether it was walked over or comes later.
  Optional<Broken> step(Row row, long last, Function<UUID, List<Row>> ofPayment) {
    long next = head.number() + 1;
    if (row.number() < next) {
      return broken(row.number(), Flaw.ALTERED, "no chain has a record of this number here");
    }
    if (row.number() > next) {
      return broken(next, Flaw.MISSING, "the next record there is has number " + row.number());
    }
    ChainIdentity chain;
    Heading.Subject subject;
    try {
      chain = identity == null ? genesis(row) : identity;
    } catch (IllegalArgumentException e) {
      return broken(next, Flaw.WRONG_GENESIS, String.valueOf(e.getMessage()));
    }
    Optional<Broken> wrong = new LinkCheck(chain, head).check(row, last);
    if (wrong.isPresent()) {
      return wrong;
    }
    try {
      subject = RecordJson.subject(row.bytes());
    } catch (IllegalArgumentException e) {
      return broken(next, Flaw.ALTERED, "the hash is right, but " + e.getMessage());
    }
    wrong = wrongColumn(row, subject);
    if (wrong.isPresent()) {
      return wrong;
    }
    String type = subject.type();
    JournalRecord fact;
    try {
      // The chain shows who follows whom, not that a record says what one of its type must.
      fact = RecordJson.requireReadable(type, row.bytes());
    } catch (IllegalArgumentException e) {
      return broken(next, Flaw.INVALID, "the hash is right, but the content is " + e.getMessage());
    }
    wrong =
        sessions
            .objection(type, subject.session(), fact)
            .or(() -> ReversalChain.objection(type, row, ofPayment))
            .map(why -> new Broken(next, Flaw.INVALID, "the hash is right, but " + why));
    if (wrong.isEmpty()) {
      identity = chain;
      accept(row.entry(), type, subject.payment(), subject.session(), fact);
    }
    return wrong;
  }

  /// Takes a link that is right: one that was checked, or that this process made and committed.
  void accept(
      Entry entry,
      String type,
      @Nullable UUID payment,
      @Nullable UUID session,
      @Nullable JournalRecord fact) {
    if (payment != null) {
      if (RecordTypes.starts(type)) {
        open.put(payment, entry.number());
      } else if (RecordTypes.closes(type)) {
        open.remove(payment);
      }
    }
    sessions.accept(type, session, fact);
    head = new Head(entry.number(), entry.hash());
  }

  /// Why a record of this type may not follow here, if so.
  Optional<String> objection(String type, @Nullable UUID session, @Nullable JournalRecord fact) {
    return sessions.objection(type, session, fact);
  }

  private static Optional<Broken> wrongColumn(Row row, Heading.Subject subject) {
    String payment = subject.payment() == null ? null : subject.payment().toString();
    if (!subject.type().equals(row.kind())) {
      return broken(
          row.number(),
          Flaw.ALTERED,
          "the column says it is a %s, the record says %s".formatted(row.kind(), subject.type()));
    }
    return Objects.equals(payment, row.payment())
        ? Optional.empty()
        : broken(
            row.number(),
            Flaw.ALTERED,
            "the column names payment %s, the record %s".formatted(row.payment(), payment));
  }

  private static Optional<Broken> broken(long number, Flaw flaw, String detail) {
    return Optional.of(new Broken(number, flaw, detail));
  }

  private static ChainIdentity genesis(Row row) {
    if (RecordJson.read(1, row.bytes()).record() instanceof Recorded.Known(JournalOpened opened)) {
      return new ChainIdentity(opened.terminal(), opened.epoch(), opened.training());
    }
    throw new IllegalArgumentException("the first record does not say whose journal it is");
  }
}
