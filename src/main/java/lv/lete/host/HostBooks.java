package lv.lete.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Head;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;

/// Reads a host's books, also while the host runs on them. Changes nothing. One thread at a time.
public final class HostBooks implements AutoCloseable {
  private final Connection books;

  private HostBooks(Connection books) {
    this.books = books;
  }

  /// Opens the books of a host's home for reading.
  ///
  /// @throws lv.lete.store.StoreFault when there are none
  public static HostBooks open(Path home) {
    return new HostBooks(SqliteFile.openReadOnly(HostHome.books(home)));
  }

  /// One payment in the ledger.
  public record Posted(
      UUID payment, String biller, String contract, Money amount, UUID terminal, long number) {}

  /// One record that waits for a person. `payment` is null where the record names none; `reason`,
  /// `owner` and `nextAction` say why, who and what.
  public record Held(
      @Nullable UUID payment,
      UUID terminal,
      int epoch,
      long number,
      String reason,
      String owner,
      String nextAction,
      String state) {}

  /// One terminal as the host knows it; `reason` says why it is in quarantine.
  public record KnownTerminal(
      UUID terminal,
      int epoch,
      String till,
      String branch,
      boolean quarantined,
      @Nullable String reason) {}

  /// The ledger, in the order of posting.
  public List<Posted> ledger() {
    return list(
        "SELECT payment, biller, contract, currency, amount, terminal, number FROM ledger"
            + " ORDER BY position",
        row ->
            new Posted(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getString(3),
                new Money(Currency.valueOf(row.getString(4)), row.getLong(5)),
                UUID.fromString(row.getString(6)),
                row.getLong(7)));
  }

  /// What is in suspense, oldest first.
  public List<Held> suspense() {
    return list(
        "SELECT payment, terminal, epoch, number, reason, owner, next_action, state FROM suspense"
            + " ORDER BY position",
        row -> {
          String payment = row.getString(1);
          return new Held(
              payment == null ? null : UUID.fromString(payment),
              UUID.fromString(row.getString(2)),
              row.getInt(3),
              row.getLong(4),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.getString(8));
        });
  }

  /// Every terminal that was ever enrolled, by id.
  public List<KnownTerminal> terminals() {
    return list(
        "SELECT id, epoch, till, branch, state, reason FROM terminal ORDER BY id",
        row ->
            new KnownTerminal(
                UUID.fromString(row.getString(1)),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5).equals("QUARANTINED"),
                row.getString(6)));
  }

  /// The last link that the host holds of a chain: number 0 and 32 zero bytes before the first.
  public Head head(UUID terminal, int epoch) {
    try {
      return Chains.head(books, new ChainPlace(terminal, epoch));
    } catch (SQLException failed) {
      throw new StoreFault("cannot read the host's books", failed);
    }
  }

  /// The hash of one link that the host holds; empty where it holds none under that number.
  public Optional<byte[]> hash(UUID terminal, int epoch, long number) {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT hash FROM record WHERE terminal = ? AND epoch = ? AND number = ?")) {
      query.setString(1, terminal.toString());
      query.setInt(2, epoch);
      query.setLong(3, number);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StoreFault("cannot read the host's books", failed);
    }
  }

  /// How many links of forked chains are kept aside as evidence.
  public long forkedLinks() {
    return list("SELECT count(*) FROM fork", row -> row.getLong(1)).getFirst();
  }

  @Override
  public void close() {
    try {
      books.close();
    } catch (SQLException failed) {
      throw new StoreFault("cannot close the host's books", failed);
    }
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String select, Reading<T> reading) {
    try (PreparedStatement query = books.prepareStatement(select);
        ResultSet rows = query.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reading.of(rows));
      }
      return found;
    } catch (SQLException failed) {
      throw new StoreFault("cannot read the host's books", failed);
    }
  }
}
