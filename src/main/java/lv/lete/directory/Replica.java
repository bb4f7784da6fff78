package lv.lete.directory;

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
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.IssuedCard;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file `contracts.db` with its three connections, and the boundary where SQL errors become
/// [StoreFault].
///
/// The log is synchronised at checkpoints only (`synchronous = NORMAL`): a power cut may lose the
/// last chunks together with their watermark, and they are fetched again, while an import does not
/// compete with payments for the disk at every chunk.
final class Replica implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Replica.class);
  private static final JsonType<Biller> BILLER = Jsonb.instance().type(Biller.class);

  /// Page cache of each connection, outside the heap; negative means KiB.
  private static final int CACHE = -16_384;

  private final Path file;
  private final boolean rebuilt;
  private final BillerOrdinals ordinals = new BillerOrdinals();
  private final Object writing = new Object();
  private final Connection connection;
  private final ReplicaWriter writer;
  private final ReplicaReader lookUps;
  private final ReplicaReader searches;

  private Replica(Path file, boolean rebuilt) {
    this.file = file;
    this.rebuilt = rebuilt;
    List<Connection> opened = new ArrayList<>();
    try {
      connection = connect(opened, "PRAGMA synchronous = NORMAL");
      ordinals.load(connection);
      writer = new ReplicaWriter(connection, ordinals);
      lookUps = new ReplicaReader(connect(opened, "PRAGMA query_only = ON"), ordinals);
      searches = new ReplicaReader(connect(opened, "PRAGMA query_only = ON"), ordinals);
      lookUps.state();
    } catch (SQLException e) {
      closeAll(opened, e);
      throw new StoreFault("cannot open the contracts in " + file, e);
    } catch (RuntimeException e) {
      closeAll(opened, e);
      throw e;
    }
  }

  /// A question to a reading connection.
  interface Question<T> {
    T ask(ReplicaReader reader) throws SQLException;
  }

  /// A change by the writing connection.
  private interface Change {
    boolean make() throws SQLException;
  }

  static Replica open(Path file) {
    if (!Damage.isMarked(file)) {
      try {
        return new Replica(file, false);
      } catch (StoreFault fault) {
        if (!Damage.makesUnusable(fault)) {
          throw fault;
        }
        LOG.warn("{} is unusable and is made anew: {}", file.getFileName(), fault.getMessage());
      }
    }
    Damage.throwAway(file);
    return new Replica(file, true);
  }

  boolean rebuilt() {
    return rebuilt;
  }

  <T> T lookUp(Question<T> question) {
    return ask(lookUps, question);
  }

  <T> T search(Question<T> question) {
    return ask(searches, question);
  }

  boolean apply(List<Contract> changed, long version) {
    return change(() -> {
      if (version < lookUps.state().version()) {
        return false;
      }
      writer.apply(changed, version);
      return true;
    });
  }

  boolean replicaOf(String source) {
    return change(() -> {
      if (lookUps.state().source().filter(source::equals).isPresent()) {
        return false;
      }
      boolean held = lookUps.state().version() > 0;
      writer.clear();
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE replica SET source = ?")) {
        update.setString(1, source);
        update.executeUpdate();
      }
      return held;
    });
  }

  boolean applyCards(List<IssuedCard> changed, long version) {
    return change(() -> CardTable.apply(connection, changed, version));
  }

  void clearCards() {
    change(() -> {
      CardTable.clear(connection);
      return true;
    });
  }

  void clear() {
    change(() -> {
      writer.clear();
      return true;
    });
  }

  List<Biller> billers() {
    synchronized (writing) {
      try (Statement select = connection.createStatement();
          ResultSet rows = select.executeQuery("SELECT content FROM biller ORDER BY id")) {
        List<Biller> billers = new ArrayList<>();
        while (rows.next()) {
          billers.add(BILLER.fromJson(rows.getString(1)));
        }
        return billers;
      } catch (SQLException e) {
        throw fault("cannot read the billers", e);
      }
    }
  }

  void putBillers(List<Biller> billers) {
    change(() -> {
      try (Statement delete = connection.createStatement();
          PreparedStatement insert =
              connection.prepareStatement("INSERT INTO biller (id, content) VALUES (?, ?)")) {
        delete.executeUpdate("DELETE FROM biller");
        for (Biller biller : billers) {
          insert.setString(1, biller.id());
          insert.setString(2, BILLER.toJson(biller));
          insert.executeUpdate();
        }
        return true;
      }
    });
  }

  @Override
  public void close() {
    try {
      lookUps.close();
      searches.close();
      synchronized (writing) {
        connection.close();
      }
    } catch (SQLException e) {
      throw fault("cannot close the contracts", e);
    }
  }

  private <T> T ask(ReplicaReader reader, Question<T> question) {
    try {
      return question.ask(reader);
    } catch (SQLException e) {
      throw fault("cannot read contracts", e);
    }
  }

  private boolean change(Change change) {
    synchronized (writing) {
      try {
        connection.setAutoCommit(false);
        try {
          boolean changed = change.make();
          connection.commit();
          return changed;
        } catch (SQLException | RuntimeException e) {
          rollBack(e);
          throw e;
        } finally {
          connection.setAutoCommit(true);
        }
      } catch (SQLException e) {
        throw fault("cannot change the contracts", e);
      }
    }
  }

  /// SQLite may have rolled back by itself (a full disk), so that there is nothing left to undo.
  private void rollBack(Exception why) {
    writer.rolledBack();
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
    try {
      ordinals.load(connection);
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private StoreFault fault(String what, SQLException cause) {
    if (Damage.isCorrupt(cause)) {
      Damage.mark(file);
    }
    return new StoreFault(what + " in " + file, cause);
  }

  private Connection connect(List<Connection> opened, String pragma) throws SQLException {
    Connection made = SqliteFile.open(file, DirectorySchema.OWNER, DirectorySchema.MIGRATIONS);
    opened.add(made);
    try (Statement statement = made.createStatement()) {
      statement.executeUpdate(pragma);
      statement.executeUpdate("PRAGMA cache_size = " + CACHE);
    }
    return made;
  }

  private static void closeAll(List<Connection> opened, Exception why) {
    for (Connection connection : opened) {
      try {
        connection.close();
      } catch (SQLException e) {
        why.addSuppressed(e);
      }
    }
  }
}
