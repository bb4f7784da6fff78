package lv.lete.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Numbered changes of one owner's tables. The table `schema_version` keeps the number that each
/// owner has reached in a file.
final class Migrations {
  private Migrations() {}

  /// Applies what is missing, in one database transaction; writes nothing when nothing is. Refuses
  /// a file in which the owner has reached less than `least` or more than there are migrations.
  static void apply(Connection connection, String owner, List<String> migrations, int least)
      throws SQLException {
    int before = exists(connection) ? version(connection, owner) : 0;
    if (before > migrations.size()) {
      throw new StoreFault(
          "the tables of %s are of version %d and this program knows only up to %d: use a newer one"
              .formatted(owner, before, migrations.size()));
    }
    if (before < least) {
      throw new StoreFault("this file holds no tables of " + owner);
    }
    if (before < migrations.size()) {
      applyMissing(connection, owner, migrations);
    }
  }

  private static void applyMissing(Connection connection, String owner, List<String> migrations)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TABLE IF NOT EXISTS schema_version"
              + " (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID");
      for (String migration : migrations.subList(version(connection, owner), migrations.size())) {
        statement.executeUpdate(migration);
      }
      put(connection, owner, migrations.size());
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
    connection.setAutoCommit(true);
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet table =
            statement.executeQuery(
                "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'")) {
      return table.next();
    }
  }

  private static int version(Connection connection, String owner) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT version FROM schema_version WHERE owner = ?")) {
      select.setString(1, owner);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private static void put(Connection connection, String owner, int version) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO schema_version (owner, version) VALUES (?, ?)"
                + " ON CONFLICT (owner) DO UPDATE SET version = excluded.version")) {
      upsert.setString(1, owner);
      upsert.setInt(2, version);
      upsert.executeUpdate();
    }
  }
}
