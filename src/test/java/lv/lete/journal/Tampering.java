package lv.lete.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      List<String> triggers = new ArrayList<>();
      try (var names =
          statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
        while (names.next()) {
          triggers.add(names.getString(1));
        }
      }
      for (String trigger : triggers) {
        statement.executeUpdate("DROP TRIGGER " + trigger);
      }
      statement.executeUpdate("PRAGMA ignore_check_constraints = ON");
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }
}
