package lv.lete.till;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.lete.store.StoreFault;

/// The rows of people and of failed sign-ins in `state.db`. Every write is one short statement in a
/// database transaction of its own, so `users add` works beside a running terminal.
///
/// Failures are kept by name whether or not the name exists: otherwise the lock-out would tell who
/// does. The names that do not exist are bounded, the oldest go first.
final class PeopleTable implements AutoCloseable {

  /// The tables' numbered changes.
  static final List<String> MIGRATIONS =
      List.of(
          """
          CREATE TABLE person (
            name_key TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            memory_kib INTEGER NOT NULL,
            passes INTEGER NOT NULL,
            lanes INTEGER NOT NULL,
            salt BLOB NOT NULL,
            hash BLOB NOT NULL
          ) STRICT
          """,
          """
          CREATE TABLE sign_in_failure (
            id INTEGER PRIMARY KEY,
            name_key TEXT NOT NULL UNIQUE,
            failures INTEGER NOT NULL,
            locked_from_millis INTEGER NOT NULL,
            locked_for_millis INTEGER NOT NULL
          ) STRICT
          """);

  private static final int UNKNOWN_NAMES_KEPT = 200;

  private final Connection connection;

  PeopleTable(Connection connection) {
    this.connection = connection;
  }

  /// Someone and their hash.
  record Stored(Person person, PinHash hash) {}

  /// Adds a row; false when the key is there already. Old failures of the name are forgotten.
  boolean insert(String key, Person person, PinHash hash) {
    String sql =
        "INSERT INTO person (name_key, name, role, memory_kib, passes, lanes, salt, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, key);
      insert.setString(2, person.name());
      insert.setString(3, person.role().name());
      insert.setInt(4, hash.memoryKib());
      insert.setInt(5, hash.passes());
      insert.setInt(6, hash.lanes());
      insert.setBytes(7, hash.salt());
      insert.setBytes(8, hash.hash());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new StoreFault("cannot add a person to state.db", e);
    }
  }

  /// Who has this key.
  Optional<Stored> find(String key) {
    String sql =
        "SELECT name, role, memory_kib, passes, lanes, salt, hash FROM person WHERE name_key = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        PinHash hash =
            new PinHash(
                row.getInt(3), row.getInt(4), row.getInt(5), row.getBytes(6), row.getBytes(7));
        return Optional.of(new Stored(person(row), hash));
      }
    } catch (SQLException e) {
      throw new StoreFault("cannot read people from state.db", e);
    }
  }

  /// Everyone, by name.
  List<Person> all() {
    String sql = "SELECT name, role FROM person ORDER BY name_key";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      List<Person> people = new ArrayList<>();
      while (row.next()) {
        people.add(person(row));
      }
      return List.copyOf(people);
    } catch (SQLException e) {
      throw new StoreFault("cannot read people from state.db", e);
    }
  }

  /// The failures of a name.
  LockOut failures(String key) {
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
  void putFailures(String key, LockOut lockOut) {
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
  void clearFailures(String key) {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM sign_in_failure WHERE name_key = ?")) {
      delete.setString(1, key);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault("cannot write failed sign-ins to state.db", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFault("cannot close state.db", e);
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

  private static Person person(ResultSet row) throws SQLException {
    return new Person(row.getString("name"), Role.valueOf(row.getString("role")));
  }
}
