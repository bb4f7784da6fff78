package lv.lete.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lv.lete.contract.ContractId;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import lv.lete.wire.Statements;

/// What contracts paid, read from the books of a host's home, also while the host runs on them.
/// Changes nothing in them. One thread at a time.
public final class StatementBooks implements AutoCloseable {
  private final Connection books;
  private final InstantSource clock;

  private StatementBooks(Connection books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /// Opens them; tables that are missing are made, as where no host has run yet.
  ///
  /// @throws StoreFault when the disk refuses
  public static StatementBooks open(Path home, InstantSource clock) {
    Connection books =
        SqliteFile.open(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations());
    try (Statement statement = books.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
      return new StatementBooks(books, clock);
    } catch (SQLException failed) {
      throw fault("open", failed);
    }
  }

  /// What came of reading.
  public sealed interface Reading {
    /// The lines and sums of the period.
    record Found(Statements.Answer answer) implements Reading {}

    /// More than [Statements#MAX_LINES]: shorter periods are to be asked for.
    record TooMany(long lines) implements Reading {}

    /// The period has payments in two currencies, which no sum can add up.
    record TwoCurrencies() implements Reading {}
  }

  /// Reads a period of a contract, `from` and `to` both in. One state of the books answers all.
  ///
  /// @throws StoreFault when the books cannot be read
  public Reading of(ContractId contract, LocalDate from, LocalDate to) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (Statement statement = books.createStatement()) {
      // a plain BEGIN takes no write lock, as switching auto-commit off would
      statement.execute("BEGIN");
      try {
        return StatementRows.of(books, contract, from, to, now);
      } finally {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException failed) {
      throw fault("read", failed);
    }
  }

  private static StoreFault fault(String what, SQLException failed) {
    return new StoreFault("cannot " + what + " the host's books: " + failed.getMessage(), failed);
  }

  @Override
  public void close() {
    try {
      books.close();
    } catch (SQLException failed) {
      throw fault("close", failed);
    }
  }
}
