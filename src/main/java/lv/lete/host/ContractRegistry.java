package lv.lete.host;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import lv.lete.wire.Feed;
import org.jspecify.annotations.Nullable;

/// The host's contracts, in `host.db`, each with the version at which it last changed.
///
/// Versions grow by one for each changed contract and are never given twice; a contract put again
/// as it is keeps its version. A contract that a later file does not name stays as it is: a file
/// may be an area's or a day's, and an ended contract comes with the status CLOSED. Any thread may
/// call, and several processes may have the file open. Every method throws
/// [lv.lete.store.StoreFault] when the disk or the file fails.
public final class ContractRegistry implements AutoCloseable {
  private static final String OWNER = "contracts";

  /// The version is the row's key: the feed reads in order, and a change appends.
  private static final List<String> MIGRATIONS =
      List.of(
          """
          CREATE TABLE contract (
            version INTEGER PRIMARY KEY AUTOINCREMENT,
            biller TEXT NOT NULL,
            number TEXT NOT NULL,
            content TEXT NOT NULL,
            UNIQUE (biller, number)
          ) STRICT;
          """);

  private static final String SELECT_CONTENT =
      "SELECT content FROM contract WHERE biller = ? AND number = ?";

  private static final JsonType<Contract> CONTRACT = Jsonb.instance().type(Contract.class);

  private final Path file;
  private final Connection writing;
  private final Connection reading;

  private ContractRegistry(Path file, Connection writing, Connection reading) {
    this.file = file;
    this.writing = writing;
    this.reading = reading;
  }

  /// What became of contracts that were put.
  public record Put(int changed, int unchanged) {}

  /// Opens or creates the registry's tables in the file.
  ///
  /// @throws StoreFault when the disk refuses
  public static ContractRegistry open(Path file) {
    Connection writing = SqliteFile.open(file, OWNER, MIGRATIONS);
    try {
      return new ContractRegistry(file, writing, SqliteFile.open(file, OWNER, MIGRATIONS));
    } catch (StoreFault fault) {
      try {
        writing.close();
      } catch (SQLException e) {
        fault.addSuppressed(e);
      }
      throw fault;
    }
  }

  /// Puts the contracts in one database transaction; those that differ from what is held get new
  /// versions. Chunks of a few hundred keep a running host from waiting.
  public Put put(List<Contract> contracts) {
    synchronized (writing) {
      try {
        writing.setAutoCommit(false);
        try {
          Put put = putAll(contracts);
          writing.commit();
          return put;
        } catch (SQLException | RuntimeException e) {
          rollBack(e);
          throw e;
        } finally {
          writing.setAutoCommit(true);
        }
      } catch (SQLException e) {
        throw new StoreFault("cannot put contracts into " + file, e);
      }
    }
  }

  /// At most `limit` contracts changed after a version, in order of version, with the watermark to
  /// ask with next and the newest version.
  public Feed.Page changesAfter(long version, int limit) {
    synchronized (reading) {
      long newest = version();
      try (PreparedStatement select =
          reading.prepareStatement(
              "SELECT version, content FROM contract WHERE version > ? ORDER BY version LIMIT ?")) {
        select.setLong(1, version);
        select.setInt(2, limit);
        List<Contract> contracts = new ArrayList<>();
        long last = version;
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            last = rows.getLong(1);
            contracts.add(CONTRACT.fromJson(rows.getString(2)));
          }
        }
        return new Feed.Page(last, Math.max(newest, last), contracts);
      } catch (SQLException e) {
        throw unreadable(e);
      }
    }
  }

  /// The newest version, 0 when no contract was ever put.
  public long version() {
    return number("SELECT coalesce(max(version), 0) FROM contract");
  }

  /// How many contracts there are.
  public long count() {
    return number("SELECT count(*) FROM contract");
  }

  /// Whether the contract is held, in whatever status.
  public boolean exists(ContractId id) {
    return content(id) != null;
  }

  /// One contract.
  public Optional<Contract> find(ContractId id) {
    return Optional.ofNullable(content(id)).map(CONTRACT::fromJson);
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
      throw new StoreFault("cannot close the contracts in " + file, e);
    }
  }

  private Put putAll(List<Contract> contracts) throws SQLException {
    int changed = 0;
    try (PreparedStatement select = writing.prepareStatement(SELECT_CONTENT);
        PreparedStatement delete =
            writing.prepareStatement("DELETE FROM contract WHERE biller = ? AND number = ?");
        PreparedStatement insert =
            writing.prepareStatement(
                "INSERT INTO contract (biller, number, content) VALUES (?, ?, ?)")) {
      for (Contract contract : contracts) {
        String held = content(select, contract.id());
        String content = CONTRACT.toJson(contract);
        if (isSame(held, content, contract)) {
          continue;
        }
        if (held != null) {
          delete.setString(1, contract.biller());
          delete.setString(2, contract.number());
          delete.executeUpdate();
        }
        insert.setString(1, contract.biller());
        insert.setString(2, contract.number());
        insert.setString(3, content);
        insert.executeUpdate();
        changed++;
      }
    }
    return new Put(changed, contracts.size() - changed);
  }

  /// Texts may differ where two versions of Lete write the same contract, so contracts decide.
  private static boolean isSame(@Nullable String held, String content, Contract contract) {
    return held != null && (held.equals(content) || CONTRACT.fromJson(held).equals(contract));
  }

  private @Nullable String content(ContractId id) {
    synchronized (reading) {
      try (PreparedStatement select = reading.prepareStatement(SELECT_CONTENT)) {
        return content(select, id);
      } catch (SQLException e) {
        throw unreadable(e);
      }
    }
  }

  private static @Nullable String content(PreparedStatement select, ContractId id)
      throws SQLException {
    select.setString(1, id.biller());
    select.setString(2, id.number());
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private long number(String query) {
    synchronized (reading) {
      try (Statement select = reading.createStatement();
          ResultSet row = select.executeQuery(query)) {
        return row.next() ? row.getLong(1) : 0;
      } catch (SQLException e) {
        throw unreadable(e);
      }
    }
  }

  private void rollBack(Exception why) {
    try {
      writing.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private StoreFault unreadable(SQLException cause) {
    return new StoreFault("cannot read contracts from " + file, cause);
  }
}
