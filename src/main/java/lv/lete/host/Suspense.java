package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the host holds what it cannot post, until a person has looked at it. Runs inside the
/// writer's database transaction.
final class Suspense {
  private static final Logger LOG = LoggerFactory.getLogger(Suspense.class);

  /// What is held. The names are stored.
  enum Kind {
    /// Money taken, or what may be that.
    PAYMENT,
    /// Money paid back.
    REVERSAL
  }

  private final InstantSource clock;

  Suspense(InstantSource clock) {
    this.clock = clock;
  }

  /// Holds a record; `payment` is null where it names none.
  Line hold(
      Connection books,
      ChainPlace place,
      long number,
      Kind kind,
      @Nullable UUID payment,
      Suspended why)
      throws SQLException {
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO suspense (terminal, epoch, number, payment, reason, owner, next_action,"
                + " since, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, place.terminal().toString());
      insert.setInt(2, place.epoch());
      insert.setLong(3, number);
      insert.setString(4, payment == null ? null : payment.toString());
      insert.setString(5, why.name());
      insert.setString(6, why.owner());
      insert.setString(7, why.nextAction());
      insert.setLong(8, clock.millis());
      insert.setString(9, kind.name());
      insert.executeUpdate();
    }
    LOG.warn("{} of payment {}, {} number {}, in suspense: {}", kind, payment, place, number, why);
    return new Line(number, Posting.SUSPENSE, why.name());
  }

  /// Whether the payment, or its reversal, is or was held.
  static boolean holds(Connection books, Kind kind, UUID payment) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement("SELECT 1 FROM suspense WHERE payment = ? AND kind = ?")) {
      query.setString(1, payment.toString());
      query.setString(2, kind.name());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
