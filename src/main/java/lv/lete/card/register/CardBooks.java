package lv.lete.card.register;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;

/// The card tables of a host's `host.db`, open for writing beside a running host: one connection
/// that writes in short database transactions, and one that reads meanwhile. Any thread may call;
/// several processes may have the file open.
public final class CardBooks implements AutoCloseable {
  /// The most rows that one database transaction changes, so that a host beside it never waits
  /// noticeably.
  public static final int CHUNK = 500;

  private final Path file;
  private final Connection writing;
  private final Connection reading;

  private CardBooks(Path file, Connection writing, Connection reading) {
    this.file = file;
    this.writing = writing;
    this.reading = reading;
  }

  /// Work on the tables.
  public interface Work<T> {
    /// Does it; what it throws undoes all of it.
    T on(Connection books) throws SQLException;
  }

  /// Opens the file and makes the tables where they are missing.
  ///
  /// @throws StoreFault when the disk refuses, or the tables are a newer program's
  public static CardBooks open(Path file) {
    Connection writing = SqliteFile.open(file, CardTables.OWNER, CardTables.migrations());
    try {
      return new CardBooks(file, writing, SqliteFile.openReadOnly(file));
    } catch (StoreFault fault) {
      try {
        writing.close();
      } catch (SQLException e) {
        fault.addSuppressed(e);
      }
      throw fault;
    }
  }

  /// Makes the tables where they are missing, for whoever writes on a connection of its own.
  ///
  /// @throws StoreFault when the disk refuses, or the tables are a newer program's
  public static void prepare(Path file) {
    try (Connection made = SqliteFile.open(file, CardTables.OWNER, CardTables.migrations())) {
      made.getMetaData();
    } catch (SQLException e) {
      throw new StoreFault("cannot close the cards in " + file, e);
    }
  }

  /// Does the work in one database transaction, on the disk when this returns.
  ///
  /// @throws StoreFault when it failed; nothing of it was done then
  public <T> T write(Work<T> work) {
    synchronized (writing) {
      try {
        writing.setAutoCommit(false);
        try {
          T result = work.on(writing);
          writing.commit();
          return result;
        } catch (SQLException | RuntimeException e) {
          rollBack(e);
          throw e;
        } finally {
          writing.setAutoCommit(true);
        }
      } catch (SQLException e) {
        throw new StoreFault("the cards in " + file + " took nothing: " + e.getMessage(), e);
      }
    }
  }

  /// Reads what is committed.
  ///
  /// @throws StoreFault when it cannot be read
  public <T> T read(Work<T> work) {
    synchronized (reading) {
      try {
        return work.on(reading);
      } catch (SQLException e) {
        throw new StoreFault("cannot read the cards in " + file + ": " + e.getMessage(), e);
      }
    }
  }

  @Override
  public void close() {
    try {
      synchronized (reading) {
        reading.close();
      }
      synchronized (writing) {
        writing.close();
      }
    } catch (SQLException e) {
      throw new StoreFault("cannot close the cards in " + file, e);
    }
  }

  private void rollBack(Exception why) {
    try {
      writing.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }
}
