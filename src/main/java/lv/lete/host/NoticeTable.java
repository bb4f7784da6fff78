package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.lete.wire.Notices;
import lv.lete.wire.Notices.Notice;
import org.jspecify.annotations.Nullable;

/// The notices in `host.db`, append-only. Numbers are given inside a database transaction that
/// holds the write lock, so that whoever has read up to a number has missed nothing before it.
final class NoticeTable {
  private static final String TABLE =
      """
      CREATE TABLE notice (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('TEXT', 'ASK_REVERSAL', 'SETTLED')),
        terminal TEXT REFERENCES terminal (id), text TEXT CHECK (length(text) BETWEEN 1 AND 500),
        payment TEXT, biller TEXT, business_date TEXT,
        CHECK (kind = 'SETTLED' OR text IS NOT NULL),
        CHECK (kind <> 'ASK_REVERSAL' OR (payment IS NOT NULL AND terminal IS NOT NULL)),
        CHECK (kind <> 'SETTLED' OR (biller IS NOT NULL AND business_date IS NOT NULL)));
      CREATE UNIQUE INDEX notice_asks_once ON notice (payment) WHERE kind = 'ASK_REVERSAL';
      CREATE TRIGGER notice_no_update BEFORE UPDATE ON notice
        BEGIN SELECT RAISE(ABORT, 'notice is append-only'); END;
      CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice
        BEGIN SELECT RAISE(ABORT, 'notice is append-only'); END;
      CREATE TRIGGER notice_no_replace BEFORE INSERT ON notice
        WHEN EXISTS (SELECT 1 FROM notice WHERE number = new.number OR id = new.id
          OR (kind = 'ASK_REVERSAL' AND new.kind = kind AND payment = new.payment))
        BEGIN SELECT RAISE(ABORT, 'notice holds it already'); END;
      """;

  /// A batch's message id is the id of the notice about it, without the hyphens.
  private static final String BATCHES_BEFORE =
      """
      INSERT INTO notice (id, at, kind, biller, business_date)
        SELECT substr(message_id, 1, 8) || '-' || substr(message_id, 9, 4) || '-'
          || substr(message_id, 13, 4) || '-' || substr(message_id, 17, 4) || '-'
          || substr(message_id, 21), cut_at, 'SETTLED', biller, business_date
        FROM settlement_batch ORDER BY position;
      """;

  private NoticeTable() {}

  /// One migration: the table with its guards, and a notice of each batch that was cut before.
  static String migration() {
    return TABLE + BATCHES_BEFORE;
  }

  /// What is to be said. `terminal` is null for what all terminals are told.
  record Saying(
      String kind,
      @Nullable UUID terminal,
      @Nullable String text,
      @Nullable UUID payment,
      @Nullable String biller,
      @Nullable LocalDate businessDate) {
    static Saying text(@Nullable UUID terminal, String text) {
      return new Saying(Notices.TEXT, terminal, text, null, null, null);
    }

    static Saying askReversal(UUID terminal, UUID payment, String note) {
      return new Saying(Notices.ASK_REVERSAL, terminal, note, payment, null, null);
    }

    static Saying settled(String biller, LocalDate businessDate) {
      return new Saying(Notices.SETTLED, null, null, null, biller, businessDate);
    }
  }

  /// Says it, and answers its number.
  static long put(Connection books, UUID id, Instant at, Saying saying) throws SQLException {
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO notice (number, id, at, kind, terminal, text, payment, biller,"
                + " business_date) VALUES ((SELECT coalesce(max(number), 0) + 1 FROM notice),"
                + " ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, id.toString());
      insert.setLong(2, at.toEpochMilli());
      insert.setString(3, saying.kind());
      set(insert, 4, saying.terminal());
      set(insert, 5, saying.text());
      set(insert, 6, saying.payment());
      set(insert, 7, saying.biller());
      set(insert, 8, saying.businessDate());
      insert.executeUpdate();
    }
    return last(books);
  }

  private static void set(PreparedStatement insert, int at, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      insert.setNull(at, Types.VARCHAR);
    } else {
      insert.setString(at, value.toString());
    }
  }

  /// What a terminal has not been told yet.
  static Notices.Page after(Connection books, UUID terminal, long after, int limit)
      throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT number, at, kind, text, payment, biller, business_date FROM notice"
                + " WHERE number > ? AND (terminal IS NULL OR terminal = ?)"
                + " ORDER BY number LIMIT ?")) {
      query.setLong(1, after);
      query.setString(2, terminal.toString());
      query.setInt(3, limit + 1);
      List<Notice> found = read(query);
      boolean more = found.size() > limit;
      if (more) {
        found.removeLast();
      }
      long last = more ? found.getLast().number() : last(books);
      return new Notices.Page(id(books, after), last, id(books, last), more, found);
    }
  }

  /// All that was ever said, newest first.
  static List<Notice> newest(Connection books, int limit) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT number, at, kind, text, payment, biller, business_date FROM notice"
                + " ORDER BY number DESC LIMIT ?")) {
      query.setInt(1, limit);
      return read(query);
    }
  }

  /// The notice that asks for the reversal of a payment, or null.
  static @Nullable Notice asked(Connection books, UUID payment) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT number, at, kind, text, payment, biller, business_date FROM notice"
                + " WHERE kind = 'ASK_REVERSAL' AND payment = ?")) {
      query.setString(1, payment.toString());
      List<Notice> found = read(query);
      return found.isEmpty() ? null : found.getFirst();
    }
  }

  private static List<Notice> read(PreparedStatement query) throws SQLException {
    List<Notice> found = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String payment = row.getString(5);
        String date = row.getString(7);
        found.add(
            new Notice(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                payment == null ? null : UUID.fromString(payment),
                row.getString(6),
                date == null ? null : LocalDate.parse(date)));
      }
    }
    return found;
  }

  private static long last(Connection books) throws SQLException {
    try (PreparedStatement query =
            books.prepareStatement("SELECT coalesce(max(number), 0) FROM notice");
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static @Nullable UUID id(Connection books, long number) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement("SELECT id FROM notice WHERE number = ?")) {
      query.setLong(1, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? UUID.fromString(row.getString(1)) : null;
      }
    }
  }
}
