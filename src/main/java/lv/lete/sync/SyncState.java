package lv.lete.sync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import lv.lete.wire.Malformed;
import lv.lete.wire.Notices;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;

/// What sync remembers in `state.db`: the host's last signed head and the farthest one, failures in
/// a row, when to try next, and which of our records the host holds in suspense. All of it can be
/// asked from the host again; losing the file loses nothing. The sync thread's alone.
final class SyncState implements AutoCloseable {
  private static final String SCHEMA =
      """
      CREATE TABLE sync_value (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE sync_suspense (
        epoch INTEGER NOT NULL, number INTEGER NOT NULL, reason TEXT NOT NULL,
        PRIMARY KEY (epoch, number)) STRICT;
      """;

  /// Up to which notice of the host it was heard, and that one's id; number 0 before the first.
  record Heard(long number, @Nullable UUID id) {}

  private final Connection state;
  private final NoticeState notices;

  private SyncState(Connection state) {
    this.state = state;
    this.notices = new NoticeState(state);
  }

  static SyncState open(Path file) {
    return new SyncState(SqliteFile.open(file, "sync", List.of(SCHEMA, NoticeState.SCHEMA)));
  }

  /// The head that the host signed last, if any.
  Optional<SignedHead> lastHead() {
    return head("head.last");
  }

  /// The head with the highest number that the host ever signed.
  Optional<SignedHead> farthestHead() {
    return head("head.farthest");
  }

  /// Keeps a verified head with what posting said of the records it acknowledges.
  void keepHead(SignedHead head, boolean farthest, List<Line> lines) {
    String text = new String(WireJson.write(head), StandardCharsets.UTF_8);
    inOneTransaction(() -> {
      put("head.last", text);
      if (farthest) {
        put("head.farthest", text);
      }
      for (Line line : lines) {
        suspense(head.epoch(), line);
      }
    });
  }

  /// How many of this chain's records the host holds in suspense, as far as it said.
  long inSuspense(int epoch) {
    try (PreparedStatement query =
        state.prepareStatement("SELECT count(*) FROM sync_suspense WHERE epoch = ?")) {
      query.setInt(1, epoch);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    } catch (SQLException failed) {
      throw fault(failed);
    }
  }

  /// Failures in a row.
  long failures() {
    return value("failures").map(Long::parseLong).orElse(0L);
  }

  /// When the next try is due, if the last one failed.
  Instant nextTry() {
    return value("next_try").map(Instant::parse).orElse(Instant.EPOCH);
  }

  /// Notes one more failure, and when to try again.
  void failed(long failures, Instant nextTry) {
    inOneTransaction(() -> {
      put("failures", Long.toString(failures));
      put("next_try", nextTry.toString());
    });
  }

  /// The fingerprint of the billers that the directory holds.
  Optional<String> billers() {
    return value("billers");
  }

  /// The directory holds these billers now.
  void keepBillers(String fingerprint) {
    inOneTransaction(() -> put("billers", fingerprint));
  }

  /// What was heard from the host with this key.
  Heard heard(String host) {
    Optional<String> last = value("notices.last").filter(text -> !text.equals("0"));
    boolean same = value("notices.host").filter(host::equals).isPresent();
    return same && last.isPresent()
        ? new Heard(
            Long.parseLong(last.get()), value("notices.id").map(UUID::fromString).orElse(null))
        : new Heard(0, null);
  }

  /// Everything is asked for once more; what was heard stays until it comes.
  void hearAnew(String host) {
    inOneTransaction(() -> {
      put("notices.host", host);
      put("notices.last", "0");
    });
  }

  /// Keeps a page that came after what was heard. The first one replaces all that was there.
  void keepNotices(Notices.Page page, Heard heard, String host) {
    inOneTransaction(() -> {
      if (heard.number() == 0) {
        notices.clear();
      }
      for (Notices.Notice notice : page.notices()) {
        notices.keep(notice);
      }
      notices.trim();
      put("notices.host", host);
      put("notices.last", Long.toString(page.last()));
      put("notices.id", String.valueOf(page.lastId()));
    });
  }

  /// The host's notices that are kept, newest first.
  List<HostNotice> notices() {
    try {
      return notices.all();
    } catch (SQLException failed) {
      throw fault(failed);
    }
  }

  @Override
  public void close() {
    try {
      state.close();
    } catch (SQLException failed) {
      throw fault(failed);
    }
  }

  private Optional<SignedHead> head(String name) {
    try {
      return value(name)
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .map(bytes -> WireJson.read(SignedHead.class, bytes));
    } catch (Malformed damaged) {
      throw new StoreFault("state.db holds a damaged head", damaged);
    }
  }

  private Optional<String> value(String name) {
    try (PreparedStatement query =
        state.prepareStatement("SELECT value FROM sync_value WHERE name = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw fault(failed);
    }
  }

  private void put(String name, String value) throws SQLException {
    try (PreparedStatement upsert =
        state.prepareStatement(
            "INSERT INTO sync_value (name, value) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")) {
      upsert.setString(1, name);
      upsert.setString(2, value);
      upsert.executeUpdate();
    }
  }

  private void suspense(int epoch, Line line) throws SQLException {
    String reason = line.reason();
    try (PreparedStatement insert =
        state.prepareStatement("INSERT OR IGNORE INTO sync_suspense VALUES (?, ?, ?)")) {
      insert.setInt(1, epoch);
      insert.setLong(2, line.number());
      insert.setString(3, reason == null ? "" : reason);
      insert.executeUpdate();
    }
  }

  private interface Change {
    void make() throws SQLException;
  }

  private void inOneTransaction(Change change) {
    try {
      state.setAutoCommit(false);
      try {
        change.make();
        state.commit();
      } catch (SQLException | RuntimeException failed) {
        state.rollback();
        throw failed;
      } finally {
        state.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw fault(failed);
    }
  }

  private static StoreFault fault(SQLException failed) {
    return new StoreFault("sync's state did not answer: " + failed.getMessage(), failed);
  }
}
