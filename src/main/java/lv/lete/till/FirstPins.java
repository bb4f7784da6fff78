package lv.lete.till;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lv.lete.store.StoreFault;

/// The rows of one-time codes in `state.db`: with one, a person chooses a PIN. Only hashes of codes
/// are kept, one code a person.
final class FirstPins {
  private final Connection connection;

  FirstPins(Connection connection) {
    this.connection = connection;
  }

  /// A code's hash, and until when it counts.
  record Code(PinHash hash, Instant until) {}

  /// Keeps a code; one that was given before counts no more.
  void put(String key, Code code) {
    String sql =
        "INSERT OR REPLACE INTO first_pin"
            + " (name_key, until_millis, memory_kib, passes, lanes, salt, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, key);
      insert.setLong(2, code.until().toEpochMilli());
      PinHash.write(insert, 3, code.hash());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault("cannot write a one-time code to state.db", e);
    }
  }

  /// The code that was given for this person, used up or not told.
  Optional<Code> find(String key) {
    String sql =
        "SELECT until_millis, memory_kib, passes, lanes, salt, hash FROM first_pin"
            + " WHERE name_key = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Code(
                    Objects.requireNonNull(PinHash.read(row, 2)),
                    Instant.ofEpochMilli(row.getLong(1))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreFault("cannot read one-time codes from state.db", e);
    }
  }

  /// The code counts no more.
  void remove(String key) {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM first_pin WHERE name_key = ?")) {
      delete.setString(1, key);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault("cannot write one-time codes to state.db", e);
    }
  }
}
