package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import lv.lete.journal.Actor;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts one reversal beside the payment that it takes back, or holds it in suspense; no row that
/// is there is ever changed. Runs inside the writer's database transaction.
///
/// A reversal and its payment are records of one chain, so the payment was here before: posted, or
/// in suspense itself. Then the reversal is held as well, and a person sees both.
final class PostReversal {
  private static final Logger LOG = LoggerFactory.getLogger(PostReversal.class);

  private final Suspense suspense;
  private final InstantSource clock;

  PostReversal(Suspense suspense, InstantSource clock) {
    this.suspense = suspense;
    this.clock = clock;
  }

  /// Posts one reversal of a chain.
  Line post(Connection books, ChainPlace place, long number, Actor actor, PaymentReversed fact)
      throws SQLException {
    Suspended why = whySuspended(books, place, actor, fact);
    if (why != null) {
      return suspense.hold(books, place, number, Suspense.Kind.REVERSAL, fact.payment(), why);
    }
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO reversal (reversal, payment, biller, contract, currency, amount, fee,"
                + " tender, business_date, terminal, epoch, number, posted_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, fact.reversal().toString());
      insert.setString(2, fact.payment().toString());
      insert.setString(3, fact.biller());
      insert.setString(4, fact.contract());
      insert.setString(5, fact.amount().currency().name());
      insert.setLong(6, fact.amount().minor());
      insert.setLong(7, fact.fee().minor());
      insert.setString(8, fact.tender().name());
      insert.setString(9, fact.businessDate().toString());
      insert.setString(10, place.terminal().toString());
      insert.setInt(11, place.epoch());
      insert.setLong(12, number);
      insert.setLong(13, clock.millis());
      insert.executeUpdate();
    }
    LOG.info("reversal of payment {} posted from {} number {}", fact.payment(), place, number);
    return new Line(number, Posting.POSTED, null);
  }

  private static @Nullable Suspended whySuspended(
      Connection books, ChainPlace place, Actor actor, PaymentReversed fact) throws SQLException {
    if (isReversed(books, fact) || Suspense.holds(books, Suspense.Kind.REVERSAL, fact.payment())) {
      return Suspended.REVERSED_BEFORE;
    }
    if (Terminals.row(books, place.terminal()).quarantined()) {
      return Suspended.QUARANTINED;
    }
    if (!PostPayment.isOfSession(books, place, fact.session(), fact.businessDate())) {
      return Suspended.UNKNOWN_SESSION;
    }
    Original original = original(books, fact);
    if (original == null) {
      return Suspense.holds(books, Suspense.Kind.PAYMENT, fact.payment())
          ? Suspended.REVERSAL_OF_SUSPENDED
          : Suspended.REVERSAL_OF_UNKNOWN;
    }
    if (!original.isTakenBackBy(place, fact)) {
      return Suspended.REVERSAL_DIFFERS;
    }
    if (!actor.runsTills()) {
      return Suspended.REVERSAL_BY_NO_PERSON;
    }
    Suspended steps = ReversalSteps.objection(books, place, actor, fact);
    return steps != null || fact.approver() != null || original.isOwn(actor, fact)
        ? steps
        : Suspended.REVERSAL_NOT_APPROVED;
  }

  private static boolean isReversed(Connection books, PaymentReversed fact) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement("SELECT 1 FROM reversal WHERE payment = ? OR reversal = ?")) {
      query.setString(1, fact.payment().toString());
      query.setString(2, fact.reversal().toString());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /// The record that the ledger's row was posted from.
  private record Original(String terminal, int epoch, long number, byte[] hash, byte[] bytes) {
    boolean isTakenBackBy(ChainPlace place, PaymentReversed fact) {
      return terminal.equals(place.terminal().toString())
          && epoch == place.epoch()
          && fact.originalHash().equals(HexFormat.of().formatHex(hash))
          && RecordJson.read(number, bytes).record() instanceof Recorded.Known(PaymentTaken taken)
          && taken.biller().equals(fact.biller())
          && taken.contract().equals(fact.contract())
          && taken.amount().equals(fact.amount())
          && taken.fee().equals(fact.fee())
          && taken.rounding().equals(fact.rounding())
          && taken.tender() == fact.tender();
    }

    /// Whether its actor took the payment, on the business date that it is reversed on: nobody need
    /// approve that.
    boolean isOwn(Actor actor, PaymentReversed fact) {
      Recorded read = RecordJson.read(number, bytes);
      return read.actor().name().equals(actor.name())
          && read.record() instanceof Recorded.Known(PaymentTaken taken)
          && taken.businessDate().equals(fact.businessDate());
    }
  }

  private static @Nullable Original original(Connection books, PaymentReversed fact)
      throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT l.terminal, l.epoch, l.number, r.hash, r.bytes FROM ledger l JOIN record r"
                + " ON r.terminal = l.terminal AND r.epoch = l.epoch AND r.number = l.number"
                + " WHERE l.payment = ?")) {
      query.setString(1, fact.payment().toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Original(
                row.getString(1), row.getInt(2), row.getLong(3), row.getBytes(4), row.getBytes(5))
            : null;
      }
    }
  }
}
