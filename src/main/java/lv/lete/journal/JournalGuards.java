package lv.lete.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import lv.lete.store.SqliteFile;

/// Whether the triggers, the index and the table of a journal are there as the program made them.
/// Somebody who takes them off can change records until the chain shows it; a record that was taken
/// twice in between would not show. A trigger of somebody else's is reported too.
final class JournalGuards {
  private JournalGuards() {}

  /// What is not as it was made, in words; empty when all is.
  ///
  /// @throws SQLException when the file cannot be read
  static Optional<String> flaw(Connection journal) throws SQLException {
    Map<String, String> made = made();
    Map<String, String> found = statements(journal);
    for (Map.Entry<String, String> guard : made.entrySet()) {
      if (!found.containsKey(guard.getKey())) {
        return Optional.of("the " + guard.getKey() + " was removed");
      }
      if (!Objects.equals(found.get(guard.getKey()), guard.getValue())) {
        return Optional.of("the " + guard.getKey() + " was changed");
      }
    }
    return found.keySet().stream()
        .filter(name -> !made.containsKey(name))
        .findFirst()
        .map(name -> "the " + name + " was added");
  }

  /// What the migrations make of an empty database.
  private static Map<String, String> made() throws SQLException {
    try (Connection memory = SqliteFile.inMemory(JournalTables.MIGRATIONS)) {
      return statements(memory);
    }
  }

  /// The statement that made each thing that belongs to the table, by kind and name.
  private static Map<String, String> statements(Connection connection) throws SQLException {
    Map<String, String> statements = new TreeMap<>();
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema"
                    + " WHERE tbl_name = 'record' COLLATE NOCASE")) {
      while (row.next()) {
        statements.put(row.getString(1), row.getString(2));
      }
    }
    return statements;
  }
}
