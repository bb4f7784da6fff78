package lv.lete.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.store.StoreFault;

/// The table read through one connection. Threads take turns; none waits for an append, which has a
/// connection of its own.
final class JournalRows implements AutoCloseable {
  private static final String SELECT = "SELECT " + Row.COLUMNS + " FROM record ";

  private static final String SESSIONS = "kind IN " + JournalTables.SESSION_KINDS;

  private final Connection connection;

  /// Takes the connection over: [#close] closes it.
  JournalRows(Connection connection) {
    this.connection = connection;
  }

  /// At most `limit` rows after `number`, in order.
  synchronized List<Row> after(long number, int limit) {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + "WHERE number > ? ORDER BY number LIMIT ?")) {
      select.setLong(1, number);
      select.setInt(2, limit);
      return rows(select);
    } catch (SQLException e) {
      throw fault("read after " + number, e);
    }
  }

  /// Every row that names the payment, in order.
  synchronized List<Row> ofPayment(UUID payment) {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + "WHERE payment = ? ORDER BY number")) {
      select.setString(1, payment.toString());
      return rows(select);
    } catch (SQLException e) {
      throw fault("read payment " + payment, e);
    }
  }

  /// At most `limit` rows of a kind up to a number, newest first.
  synchronized List<Row> ofKind(String kind, long upTo, int limit) {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT + "WHERE kind = ? AND number <= ? ORDER BY number DESC LIMIT ?")) {
      select.setString(1, kind);
      select.setLong(2, upTo);
      select.setInt(3, limit);
      return rows(select);
    } catch (SQLException e) {
      throw fault("read " + kind, e);
    }
  }

  /// Every row that opens a session, passes it on or closes it, in order, by the index for it.
  synchronized List<Row> ofSessions() {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT + "INDEXED BY record_of_session WHERE " + SESSIONS + " ORDER BY number")) {
      return rows(select);
    } catch (SQLException e) {
      throw fault("read sessions", e);
    }
  }

  /// The same up to `number` of a table whose index may have been taken off.
  synchronized List<Row> ofSessionsUpTo(long number) {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT + "WHERE " + SESSIONS + " AND number <= ? ORDER BY number")) {
      select.setLong(1, number);
      return rows(select);
    } catch (SQLException e) {
      throw fault("read sessions up to " + number, e);
    }
  }

  /// Every row of a report about the session that was printed, in order, by the index for it.
  synchronized List<Row> reportsOf(UUID session) {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + JournalTables.REPORTS_OF + " ORDER BY number")) {
      select.setString(1, session.toString());
      return rows(select);
    } catch (SQLException e) {
      throw fault("read reports of session " + session, e);
    }
  }

  /// Every row that takes or reverses a payment whose id, or the reversal's, ends with these hex
  /// digits, in order. Looks through the whole table.
  synchronized List<Row> ofCode(String lastDigits) {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT
                + "WHERE (kind IN ('PaymentTaken', 'PaymentReversed')"
                + " AND substr(payment, -length(?1)) = ?1)"
                + " OR (kind = 'PaymentReversed' AND json_valid(CAST(bytes AS TEXT)) AND"
                + " substr(json_extract(CAST(bytes AS TEXT), '$.record.reversal'),"
                + " -length(?1)) = ?1) ORDER BY number")) {
      select.setString(1, lastDigits);
      return rows(select);
    } catch (SQLException e) {
      throw fault("look for a payment", e);
    }
  }

  /// Leads the walk from where it stands to the end of the table, or to the first row that is
  /// wrong.
  synchronized Optional<Broken> walk(ChainWalk walk) {
    try (PreparedStatement rest =
        connection.prepareStatement(
            // A row below the walk is wrong too: one with number 0 or less would hide otherwise.
            SELECT + "WHERE number > ? OR number < 1 ORDER BY number")) {
      long last = last();
      rest.setLong(1, walk.head().number());
      try (ResultSet row = rest.executeQuery()) {
        while (row.next()) {
          Optional<Broken> wrong = walk.step(Row.of(row), last, this::ofPayment);
          if (wrong.isPresent()) {
            return wrong;
          }
        }
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(
          new Broken(
              walk.head().number() + 1,
              Flaw.UNREADABLE,
              "the database cannot be read on: " + e.getMessage()));
    }
  }

  /// What SQLite itself finds wrong with the file: damage can hide records or lead look-ups astray.
  /// Reads every page.
  synchronized Optional<String> damage() {
    try (PreparedStatement check = connection.prepareStatement("PRAGMA integrity_check(1)");
        ResultSet row = check.executeQuery()) {
      String found = row.next() ? row.getString(1) : "no answer";
      return "ok".equals(found) ? Optional.empty() : Optional.of(String.valueOf(found));
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// What is wrong with the guards of a chain that is right up to `head`: [JournalGuards].
  synchronized Optional<Broken> unguarded(Head head) {
    try {
      return JournalGuards.flaw(connection)
          .map(flaw -> new Broken(head.number() + 1, Flaw.UNGUARDED, flaw));
    } catch (SQLException e) {
      return Optional.of(
          new Broken(
              head.number() + 1,
              Flaw.UNREADABLE,
              "the database's own tables cannot be read: " + e.getMessage()));
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw fault("close", e);
    }
  }

  private long last() throws SQLException {
    try (PreparedStatement max =
            connection.prepareStatement("SELECT coalesce(max(number), 0) FROM record");
        ResultSet row = max.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static List<Row> rows(PreparedStatement select) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(Row.of(row));
      }
    }
    return rows;
  }

  private static StoreFault fault(String what, SQLException e) {
    return new StoreFault("journal: cannot " + what + ": " + e.getMessage(), e);
  }
}
