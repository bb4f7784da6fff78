package lv.lete.card.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lv.lete.card.register.PostalRoute;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;

/// Puts contracts into the order of the post on the disk, so that memory does not grow with them.
/// Its file is gone when it is closed. One thread.
public final class SortedContracts implements AutoCloseable {
  private static final String TABLE =
      "CREATE TABLE one (route TEXT NOT NULL, biller TEXT NOT NULL, number TEXT NOT NULL,"
          + " PRIMARY KEY (route, biller, number)) STRICT, WITHOUT ROWID;";

  private final Path file;
  private final Connection sorting;
  private long count;

  /// None yet.
  ///
  /// @throws StoreFault when no temporary file can be made
  public SortedContracts() {
    try {
      this.file = Files.createTempFile("lete-cards-", ".db");
    } catch (IOException e) {
      throw new StoreFault("no temporary file can be made: " + e.getMessage(), e);
    }
    this.sorting = SqliteFile.open(file, "sorting", List.of(TABLE));
  }

  /// Adds these; one that came before is there once.
  public void add(List<Contract> contracts) {
    try (PreparedStatement insert =
        sorting.prepareStatement("INSERT OR IGNORE INTO one VALUES (?, ?, ?)")) {
      sorting.setAutoCommit(false);
      for (Contract contract : contracts) {
        insert.setString(1, PostalRoute.of(contract));
        insert.setString(2, contract.biller());
        insert.setString(3, contract.number());
        count += insert.executeUpdate();
      }
      sorting.commit();
      sorting.setAutoCommit(true);
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  /// How many there are.
  public long count() {
    return count;
  }

  /// A row and where it stands.
  public record Row(String route, ContractId contract) {}

  /// The next after a route, at most `limit`.
  public List<Row> after(String route, int limit) {
    try (PreparedStatement select =
        sorting.prepareStatement(
            "SELECT route, biller, number FROM one WHERE route > ? ORDER BY route LIMIT ?")) {
      select.setString(1, route);
      select.setInt(2, limit);
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getString(1), new ContractId(row.getString(2), row.getString(3))));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  private StoreFault fault(SQLException e) {
    return new StoreFault("cannot sort cards in " + file + ": " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      sorting.close();
      for (String end : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
      }
    } catch (SQLException e) {
      throw fault(e);
    } catch (IOException e) {
      throw new StoreFault("cannot delete " + file + ": " + e.getMessage(), e);
    }
  }
}
