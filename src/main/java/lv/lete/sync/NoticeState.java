package lv.lete.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lv.lete.wire.Notices;
import org.jspecify.annotations.Nullable;

/// The host's notices in `state.db`: the newest that speak to tellers, and of each biller the
/// latest settled date. All of it can be asked from the host again. Each method is part of a
/// database transaction of [SyncState]'s, or a single look. The sync thread's alone.
final class NoticeState {
  static final String SCHEMA =
      """
      CREATE TABLE sync_notice (
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, payment TEXT, text TEXT NOT NULL) STRICT;
      CREATE TABLE sync_settled (
        biller TEXT PRIMARY KEY, business_date TEXT NOT NULL, number INTEGER NOT NULL,
        at TEXT NOT NULL) STRICT;
      """;

  /// How many that speak to tellers are kept.
  static final int MOST = 200;

  /// No name of a biller is longer: more is passed over, so that a host cannot fill the disk.
  private static final int MOST_BILLERS = 1000;

  private static final int LONGEST_BILLER = 64;

  private final Connection state;

  NoticeState(Connection state) {
    this.state = state;
  }

  /// All that are kept, newest first.
  List<HostNotice> all() throws SQLException {
    List<HostNotice> all = new ArrayList<>();
    try (PreparedStatement query =
            state.prepareStatement("SELECT number, at, payment, text FROM sync_notice");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String payment = row.getString(3);
        Instant at = Instant.parse(row.getString(2));
        all.add(
            payment == null
                ? new HostNotice.Text(row.getLong(1), at, row.getString(4))
                : new HostNotice.AskReversal(
                    row.getLong(1), at, UUID.fromString(payment), row.getString(4)));
      }
    }
    try (PreparedStatement query =
            state.prepareStatement("SELECT number, at, biller, business_date FROM sync_settled");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        all.add(
            new HostNotice.Settled(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                LocalDate.parse(row.getString(4))));
      }
    }
    all.sort(Comparator.comparingLong(HostNotice::number).reversed());
    return List.copyOf(all);
  }

  /// Forgets all: the host is another, or its books went back.
  void clear() throws SQLException {
    for (String table : List.of("sync_notice", "sync_settled")) {
      try (PreparedStatement delete = state.prepareStatement("DELETE FROM " + table)) {
        delete.executeUpdate();
      }
    }
  }

  /// Keeps one; of a kind that this version does not know, or without what its kind needs, nothing
  /// is kept.
  void keep(Notices.Notice notice) throws SQLException {
    String text = notice.text();
    UUID payment = notice.payment();
    String biller = notice.biller();
    LocalDate date = notice.businessDate();
    switch (notice.kind()) {
      case Notices.TEXT -> {
        if (text != null) {
          speak(notice, null, text);
        }
      }
      case Notices.ASK_REVERSAL -> {
        if (text != null && payment != null) {
          speak(notice, payment, text);
        }
      }
      case Notices.SETTLED -> {
        if (biller != null && date != null && biller.length() <= LONGEST_BILLER) {
          settle(notice, biller, date);
        }
      }
      default -> {
        // a newer host's; this version has no use for it
      }
    }
  }

  /// Keeps the newest only.
  void trim() throws SQLException {
    try (PreparedStatement delete =
        state.prepareStatement(
            "DELETE FROM sync_notice WHERE number NOT IN"
                + " (SELECT number FROM sync_notice ORDER BY number DESC LIMIT ?)")) {
      delete.setInt(1, MOST);
      delete.executeUpdate();
    }
  }

  private void speak(Notices.Notice notice, @Nullable UUID payment, String text)
      throws SQLException {
    try (PreparedStatement insert =
        state.prepareStatement("INSERT OR REPLACE INTO sync_notice VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, notice.number());
      insert.setString(2, notice.at().toString());
      insert.setString(3, payment == null ? null : payment.toString());
      insert.setString(4, plain(text));
      insert.executeUpdate();
    }
  }

  /// The date only grows. A batch that was cut afterwards of an earlier date says nothing new.
  private void settle(Notices.Notice notice, String biller, LocalDate date) throws SQLException {
    try (PreparedStatement upsert =
        state.prepareStatement(
            "INSERT INTO sync_settled SELECT ?1, ?2, ?3, ?4"
                + " WHERE (SELECT count(*) FROM sync_settled) < ?5"
                + " OR EXISTS (SELECT 1 FROM sync_settled WHERE biller = ?1)"
                + " ON CONFLICT (biller) DO UPDATE SET business_date = excluded.business_date,"
                + " number = excluded.number, at = excluded.at"
                + " WHERE excluded.business_date > business_date")) {
      upsert.setString(1, biller);
      upsert.setString(2, date.toString());
      upsert.setLong(3, notice.number());
      upsert.setString(4, notice.at().toString());
      upsert.setInt(5, MOST_BILLERS);
      upsert.executeUpdate();
    }
  }

  /// The text goes to screens and printers: what could drive one becomes a blank, whatever the host
  /// let through.
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(character ->
            switch (Character.getType(character)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.SURROGATE,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR ->
                  ' ';
              default -> character;
            })
        .limit(Notices.MAX_TEXT)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }
}
