package lv.lete.till;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import lv.lete.store.StoreFault;

/// The rows of failed sign-ins in `state.db`, kept by name whether or not the name exists:
/// otherwise the lock-out would tell who does. The names that do not exist are bounded, the oldest
/// go first.
final class SignInFailures {
  private static final int UNKNOWN_NAMES_KEPT = 200;

  private final Connection connection;

  SignInFailures(Connection connection) {
    this.connection = connection;
  }

  /// The failures of a name.
  LockOut of(String key) {
    String sql =
        "SELECT failures, locked_from_millis, locked_for_millis FROM sign_in_failure"
            + " WHERE name_key = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new LockOut(
                row.getInt(1),
                Instant.ofEpochMilli(row.getLong(2)),
                Duration.ofMillis(row.getLong(3)))
            : LockOut.NONE;
      }
    } catch (SQLException e) {
      throw new StoreFault("cannot read failed sign-ins from state.db", e);
    }
  }

  /// Stores the failures of a name, and forgets the oldest names that nobody has.
  void put(String key, LockOut lockOut) {
    String sql =
        "INSERT INTO sign_in_failure (name_key, failures, locked_from_millis, locked_for_millis)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (name_key) DO UPDATE SET failures ="
            + " excluded.failures, locked_from_millis = excluded.locked_from_millis,"
            + " locked_for_millis = excluded.locked_for_millis";
    try (PreparedStatement upsert = connection.prepareStatement(sql)) {
      upsert.setString(1, key);
      upsert.setInt(2, lockOut.failures());
      upsert.setLong(3, lockOut.from().toEpochMilli());
      upsert.setLong(4, lockOut.length().toMillis());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault("cannot write failed sign-ins to state.db", e);
    }
    forgetOldUnknownNames();
  }

  /// Forgets the failures of a name.
  void clear(String key) {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM sign_in_failure WHERE name_key = ?")) {
      delete.setString(1, key);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault("cannot write failed sign-ins to state.db", e);
    }
  }

  private void forgetOldUnknownNames() {
    String sql =
        "DELETE FROM sign_in_failure WHERE name_key NOT IN (SELECT name_key FROM person)"
            + " AND id <= (SELECT max(id) FROM sign_in_failure) - "
            + UNKNOWN_NAMES_KEPT;
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault("cannot write failed sign-ins to state.db", e);
    }
  }
}
