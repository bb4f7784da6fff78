package lv.lete.payment;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A disk that refuses every record, while open: a trigger of SQLite's own fails the insert of the
/// real journal, as a full disk would.
final class FailingDisk implements AutoCloseable {
  private final Path journal;

  FailingDisk(Path home) {
    this(home, "%");
  }

  /// Refuses records of one type alone.
  FailingDisk(Path home, String type) {
    this.journal = home.resolve("journal.db");
    run(
        "CREATE TRIGGER full BEFORE INSERT ON record WHEN NEW.kind LIKE '"
            + type
            + "' BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
  }

  @Override
  public void close() {
    run("DROP TRIGGER full");
  }

  private void run(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
