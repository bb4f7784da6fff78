package lv.lete.till;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;

/// The rows of people in `state.db`. A write that belongs to another is in one database transaction
/// with it ([#together]), so `users add` works beside a running terminal.
final class PeopleTable implements AutoCloseable {

  private static final String FIND =
      "SELECT name, role, barred_here, barred_by_host, of_host, memory_kib, passes, lanes, salt,"
          + " hash FROM person";

  private final Connection connection;

  PeopleTable(Connection connection) {
    this.connection = connection;
  }

  /// Someone as they are kept: `hash` is null until they have chosen a PIN.
  record Stored(
      Person person,
      boolean barredHere,
      boolean barredByHost,
      boolean ofHost,
      @Nullable PinHash hash) {
    boolean barred() {
      return barredHere || barredByHost;
    }

    /// The same person with this PIN, or with none.
    Stored withHash(@Nullable PinHash other) {
      return new Stored(person, barredHere, barredByHost, ofHost, other);
    }

    Stored withRole(Role other) {
      return new Stored(new Person(person.name(), other), barredHere, barredByHost, ofHost, hash);
    }

    Stored barredHere(boolean barred) {
      return new Stored(person, barred, barredByHost, ofHost, hash);
    }

    Stored barredByHost(boolean barred) {
      return new Stored(person, barredHere, barred, ofHost, hash);
    }

    Stored keptByHost() {
      return new Stored(person, barredHere, barredByHost, true, hash);
    }

    /// Somebody new.
    static Stored fresh(Person person, boolean ofHost, @Nullable PinHash hash) {
      return new Stored(person, false, false, ofHost, hash);
    }
  }

  /// Runs the writes in one database transaction: all of them or none.
  <T> T together(Supplier<T> writes) {
    try {
      connection.setAutoCommit(false);
      try {
        T result = writes.get();
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreFault("cannot write people to state.db", e);
    }
  }

  /// Adds a row; false when the key is there already.
  boolean insert(String key, Stored stored) {
    String sql =
        "INSERT INTO person (name, role, barred_here, barred_by_host, of_host, memory_kib, passes,"
            + " lanes, salt, hash, name_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    return write(sql, key, stored);
  }

  /// Replaces a row; false when nobody has the key.
  boolean update(String key, Stored stored) {
    String sql =
        "UPDATE person SET name = ?, role = ?, barred_here = ?, barred_by_host = ?, of_host = ?,"
            + " memory_kib = ?, passes = ?, lanes = ?, salt = ?, hash = ? WHERE name_key = ?";
    return write(sql, key, stored);
  }

  /// Who has this key.
  Optional<Stored> find(String key) {
    try (PreparedStatement select = connection.prepareStatement(FIND + " WHERE name_key = ?")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(stored(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreFault("cannot read people from state.db", e);
    }
  }

  /// Everyone, by name.
  List<Stored> all() {
    try (PreparedStatement select = connection.prepareStatement(FIND + " ORDER BY name_key");
        ResultSet row = select.executeQuery()) {
      List<Stored> people = new ArrayList<>();
      while (row.next()) {
        people.add(stored(row));
      }
      return List.copyOf(people);
    } catch (SQLException e) {
      throw new StoreFault("cannot read people from state.db", e);
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

  private boolean write(String sql, String key, Stored stored) {
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      write.setString(1, stored.person().name());
      write.setString(2, stored.person().role().name());
      write.setBoolean(3, stored.barredHere());
      write.setBoolean(4, stored.barredByHost());
      write.setBoolean(5, stored.ofHost());
      PinHash.write(write, 6, stored.hash());
      write.setString(11, key);
      return write.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new StoreFault("cannot write a person to state.db", e);
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new Person(row.getString(1), Role.valueOf(row.getString(2))),
        row.getBoolean(3),
        row.getBoolean(4),
        row.getBoolean(5),
        PinHash.read(row, 6));
  }
}
