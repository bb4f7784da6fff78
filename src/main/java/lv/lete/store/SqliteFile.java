package lv.lete.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/// One SQLite file and the way Lete opens it: WAL, `synchronous=FULL`, foreign keys on, a busy
/// time-out of 5 s, and numbered migrations per owner (several packages keep tables in one file).
///
/// A connection is not made for several threads at once: its user takes turns. A transaction that
/// begins with `setAutoCommit(false)` takes the write lock at its first statement.
public final class SqliteFile {
  private static final int BUSY_TIMEOUT_MILLIS = 5_000;
  private static final String SYNCHRONOUS_FULL = "2";

  private SqliteFile() {}

  /// Opens (and creates) the file for writing and applies the owner's migrations that are missing:
  /// `migrations.get(0)` makes version 1 from nothing. One migration may hold several statements;
  /// all that are missing are applied in one database transaction or not at all. A file of a newer
  /// version is refused.
  ///
  /// @throws StoreFault when it cannot be opened, created or migrated
  public static Connection open(Path file, String owner, List<String> migrations) {
    return open(file, owner, migrations, 0);
  }

  /// Like [#open], but refuses a file that is not there or holds no tables of the owner.
  ///
  /// @throws StoreFault when it cannot be opened or migrated, or is not the owner's
  public static Connection openExisting(Path file, String owner, List<String> migrations) {
    if (!Files.isRegularFile(file)) {
      throw new StoreFault("there is no file " + file);
    }
    return open(file, owner, migrations, 1);
  }

  /// Opens an existing file for reading only, changing nothing: no file is made beside it, and the
  /// directory may be read-only. While another process writes, each statement sees one state.
  ///
  /// A file without its log (`-wal`) is taken as it is, and must not be opened for writing as long
  /// as this connection lives. A log without its index (`-shm`: a copy, or a crash on a system that
  /// clears it) cannot be read in place, so file and log are read from a temporary copy.
  ///
  /// @throws StoreFault when it is not there or cannot be opened as a database
  public static Connection openReadOnly(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StoreFault("there is no file " + file);
    }
    return ReadOnly.open(file);
  }

  /// What the migrations make, empty, in memory and in no file: to compare a file's tables with.
  ///
  /// @throws StoreFault when the migrations cannot be applied
  public static Connection inMemory(List<String> migrations) {
    try {
      return migrated(DriverManager.getConnection("jdbc:sqlite::memory:"), migrations);
    } catch (SQLException e) {
      throw new StoreFault("cannot make tables in memory: " + e.getMessage(), e);
    }
  }

  /// The connection after the migrations; closed when one of them fails.
  static Connection migrated(Connection connection, List<String> migrations) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String migration : migrations) {
        statement.executeUpdate(migration);
      }
      return connection;
    } catch (SQLException e) {
      try {
        connection.close();
      } catch (SQLException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /// What every connection of ours has. Generated keys are not fetched: nobody asks for them, and
  /// the driver would prepare and run one more statement after every insert.
  static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setGetGeneratedKeys(false);
    return config;
  }

  /// Connects by a `file:` address, so that no character of the path has a meaning to SQLite.
  static Connection connect(Path file, String query, SQLiteConfig config) {
    String address = "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString() + query;
    try {
      return DriverManager.getConnection(address, config.toProperties());
    } catch (SQLException e) {
      throw new StoreFault("cannot open " + file + ": " + e.getMessage(), e);
    }
  }

  /// Closes a connection that is of no use and makes the fault that says why.
  static StoreFault closing(Connection connection, Path file, Exception why) {
    try {
      connection.close();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
    return why instanceof StoreFault fault
        ? fault
        : new StoreFault("cannot open " + file + ": " + why.getMessage(), why);
  }

  /// Makes the file's name durable after it was created or renamed: syncs the directory it is in.
  ///
  /// @throws StoreFault when the system refuses
  public static void syncName(Path file) {
    Path directory = file.toAbsolutePath().resolveSibling("");
    try (FileChannel channel = FileChannel.open(directory)) {
      channel.force(true);
    } catch (IOException e) {
      throw new StoreFault("cannot sync " + directory + ": " + e.getMessage(), e);
    }
  }

  private static Connection open(
      Path file, String owner, List<String> migrations, int leastVersion) {
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    PrivateFile.makeEmpty(file);
    Connection connection = connect(file, "", config);
    try {
      requirePragma(connection, "journal_mode", "wal");
      requirePragma(connection, "synchronous", SYNCHRONOUS_FULL);
      Migrations.apply(connection, owner, migrations, leastVersion);
      return connection;
    } catch (SQLException | RuntimeException e) {
      throw closing(connection, file, e);
    }
  }

  private static void requirePragma(Connection connection, String name, String value)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("PRAGMA " + name)) {
      String actual = answer.next() ? answer.getString(1) : "nothing";
      if (!value.equalsIgnoreCase(actual)) {
        throw new StoreFault("the database keeps " + name + " at " + actual + ", not " + value);
      }
    }
  }
}
