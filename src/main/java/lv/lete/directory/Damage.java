package lv.lete.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import lv.lete.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells a broken replica, which is thrown away, from a disk that refuses, which is a fault. A file
/// that showed itself broken while in use is marked by an empty file beside it.
final class Damage {
  private static final Logger LOG = LoggerFactory.getLogger(Damage.class);
  private static final String MARK = "-corrupt";
  private static final String[] FILES = {"", "-wal", "-shm", MARK};

  private Damage() {}

  /// At opening: the file is corrupt, no database, lacks our tables, or is of a newer version (that
  /// fault has no error of disk or database below it).
  static boolean makesUnusable(StoreFault fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case SQLException sql -> isCorrupt(sql) || hasCode(sql, SQLiteErrorCode.SQLITE_ERROR);
      case IOException io -> false;
      default -> true;
    };
  }

  /// While in use: the file's content is broken.
  static boolean isCorrupt(SQLException cause) {
    return hasCode(cause, SQLiteErrorCode.SQLITE_CORRUPT)
        || hasCode(cause, SQLiteErrorCode.SQLITE_NOTADB);
  }

  /// Whether an earlier run marked the file.
  static boolean isMarked(Path file) {
    return Files.exists(beside(file, MARK));
  }

  /// Marks the file, so that the next start throws it away.
  static void mark(Path file) {
    try {
      Files.write(beside(file, MARK), new byte[0]);
      LOG.error("{} is corrupt; the next start fetches it anew", file.getFileName());
    } catch (IOException e) {
      LOG.error("{} is corrupt, and cannot be marked so", file.getFileName(), e);
    }
  }

  /// Deletes the database, its log and the mark; the mark last, so that a crash between repeats it.
  static void throwAway(Path file) {
    try {
      for (String suffix : FILES) {
        Files.deleteIfExists(beside(file, suffix));
      }
    } catch (IOException e) {
      throw new StoreFault("cannot throw away the damaged " + file, e);
    }
  }

  private static boolean hasCode(SQLException cause, SQLiteErrorCode code) {
    return cause instanceof SQLiteException sqlite
        && (sqlite.getResultCode().code & 0xff) == code.code;
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
