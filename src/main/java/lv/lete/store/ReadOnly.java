package lv.lete.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The three ways to read a database of which nothing may change.
final class ReadOnly {
  private ReadOnly() {}

  static Connection open(Path file) {
    if (Files.exists(beside(file, "-shm"))) {
      return checked(file, "?mode=ro&readonly_shm=1");
    }
    return isFilled(beside(file, "-wal")) ? openCopy(file) : checked(file, "?mode=ro&immutable=1");
  }

  /// On systems where an open file cannot be unlinked the copy goes with the temporary directory.
  private static Connection openCopy(Path file) {
    try {
      Path directory = Files.createTempDirectory("lete-read-");
      Path copy = directory.resolve("copy.db");
      try {
        Files.copy(file, copy);
        Files.copy(beside(file, "-wal"), beside(copy, "-wal"));
        return checked(copy, "");
      } finally {
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
          Files.deleteIfExists(beside(copy, suffix));
        }
        Files.deleteIfExists(directory);
      }
    } catch (IOException e) {
      throw new StoreFault("cannot copy " + file + " for reading: " + DiskWhy.of(e), e);
    }
  }

  /// Connecting reads nothing, so a file that is no database shows only at the first statement.
  private static Connection checked(Path file, String query) {
    Connection connection = SqliteFile.connect(file, query, SqliteFile.config());
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA query_only = ON");
      statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
      return connection;
    } catch (SQLException e) {
      throw SqliteFile.closing(connection, file, e);
    }
  }

  private static boolean isFilled(Path file) {
    try {
      return Files.size(file) > 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new StoreFault("cannot read " + file + ": " + DiskWhy.of(e), e);
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
