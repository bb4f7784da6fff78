package lv.lete.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/// One SQLite file and the way Lete opens it: WAL, `synchronous=FULL`, foreign keys on, a busy
/// time-out of 5 s, and numbered migrations per owner (several packages keep tables in one file).
public final class SqliteFile {
  private SqliteFile() {}

  /// Opens (and creates) the file for writing and applies the owner's migrations that are missing:
  /// `migrations.get(0)` makes version 1 from nothing. A file of a newer version is refused.
  ///
  /// @throws StoreFault when it cannot be opened, created or migrated
  public static Connection open(Path file, String owner, List<String> migrations) {
    throw new UnsupportedOperationException();
  }

  /// Opens an existing file for reading only, changing nothing.
  public static Connection openReadOnly(Path file) {
    throw new UnsupportedOperationException();
  }
}
