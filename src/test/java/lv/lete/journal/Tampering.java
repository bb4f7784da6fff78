package lv.lete.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/// What somebody with the file and a database tool can do to a journal.
final class Tampering {
  private Tampering() {}

  /// Runs the statements as any other program would, the triggers being in place.
  static void raw(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  /// Drops the triggers and the checks first, as somebody would who means it.
  static void withoutGuards(Path file, String... statements) throws SQLException {
    tamper(file, false, statements);
  }

  /// The same, and makes the triggers again as they were: nobody is to see it.
  static void withoutGuardsForAWhile(Path file, String... statements) throws SQLException {
    tamper(file, true, statements);
  }

  private static void tamper(Path file, boolean restore, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      Map<String, String> triggers = new TreeMap<>();
      try (var names =
          statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")) {
        while (names.next()) {
          triggers.put(names.getString(1), names.getString(2));
        }
      }
      for (String trigger : triggers.keySet()) {
        statement.executeUpdate("DROP TRIGGER " + trigger);
      }
      statement.executeUpdate("PRAGMA ignore_check_constraints = ON");
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
      if (restore) {
        for (String trigger : triggers.values()) {
          statement.executeUpdate(trigger);
        }
      }
    }
  }
}
