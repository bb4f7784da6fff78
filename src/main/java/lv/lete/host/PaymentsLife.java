package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.lete.settlement.Member;
import lv.lete.wire.Notices.Notice;
import lv.lete.wire.Whereabouts;
import lv.lete.wire.Whereabouts.Batch;
import lv.lete.wire.Whereabouts.Booked;
import lv.lete.wire.Whereabouts.Export;
import lv.lete.wire.Whereabouts.Held;
import lv.lete.wire.Whereabouts.Spot;
import org.jspecify.annotations.Nullable;

/// What the host's books say of one payment: posted or held, settled in which batch, reversed by
/// what. Each question goes by an index.
final class PaymentsLife {
  private static final String BOOKED =
      """
      SELECT l.%2$s, l.position, l.posted_at, t.branch, t.till, l.terminal, l.epoch, l.number
      FROM %1$s l JOIN terminal t ON t.id = l.terminal WHERE l.payment = ?
      """;

  private static final String HELD =
      """
      SELECT s.kind, s.since, t.branch, t.till, s.terminal, s.epoch, s.number, s.reason, s.owner,
        s.next_action, s.state,
        CASE WHEN s.kind = 'REVERSAL' AND json_valid(CAST(r.bytes AS TEXT))
          THEN json_extract(CAST(r.bytes AS TEXT), '$.record.reversal') END
      FROM suspense s JOIN terminal t ON t.id = s.terminal
        LEFT JOIN record r ON r.terminal = s.terminal AND r.epoch = s.epoch AND r.number = s.number
      WHERE s.payment = ? ORDER BY s.position
      """;

  private static final String BATCH =
      """
      SELECT b.position, b.message_id, b.business_date, b.cut_at
      FROM settlement_member m JOIN settlement_batch b ON b.position = m.batch
      WHERE m.kind = ? AND m.payment = ?
      """;

  private PaymentsLife() {}

  /// What is known of it now.
  static Whereabouts.Answer of(Connection books, UUID payment, Instant now) throws SQLException {
    Notice asked = NoticeTable.asked(books, payment);
    String note = asked == null ? null : asked.text();
    return new Whereabouts.Answer(
        payment,
        now,
        booked(books, BOOKED.formatted("ledger", "payment"), payment, Member.Kind.PAYMENT),
        booked(books, BOOKED.formatted("reversal", "reversal"), payment, Member.Kind.REVERSAL),
        held(books, payment),
        asked == null || note == null
            ? null
            : new Whereabouts.Asked(asked.number(), asked.at(), note));
  }

  private static @Nullable Booked booked(
      Connection books, String select, UUID payment, Member.Kind kind) throws SQLException {
    try (PreparedStatement query = books.prepareStatement(select)) {
      query.setString(1, payment.toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Booked(
                UUID.fromString(row.getString(1)),
                row.getLong(2),
                Instant.ofEpochMilli(row.getLong(3)),
                spot(row, 4),
                batch(books, kind, payment))
            : null;
      }
    }
  }

  private static List<Held> held(Connection books, UUID payment) throws SQLException {
    try (PreparedStatement query = books.prepareStatement(HELD)) {
      query.setString(1, payment.toString());
      List<Held> held = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          held.add(
              new Held(
                  reversal(row.getString(1), row.getString(12)),
                  spot(row, 3),
                  Instant.ofEpochMilli(row.getLong(2)),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11)));
        }
      }
      return held;
    }
  }

  /// A held reversal may be no valid record: its id then is the nil one.
  private static @Nullable UUID reversal(String kind, @Nullable String id) {
    if (!kind.equals(Suspense.Kind.REVERSAL.name())) {
      return null;
    }
    try {
      return id == null ? new UUID(0, 0) : UUID.fromString(id);
    } catch (IllegalArgumentException noId) {
      return new UUID(0, 0);
    }
  }

  private static Spot spot(ResultSet row, int first) throws SQLException {
    return new Spot(
        row.getString(first),
        row.getString(first + 1),
        UUID.fromString(row.getString(first + 2)),
        row.getInt(first + 3),
        row.getLong(first + 4));
  }

  private static @Nullable Batch batch(Connection books, Member.Kind kind, UUID payment)
      throws SQLException {
    try (PreparedStatement query = books.prepareStatement(BATCH)) {
      query.setString(1, kind.name());
      query.setString(2, payment.toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Batch(
                row.getString(2),
                LocalDate.parse(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                exports(books, row.getLong(1)))
            : null;
      }
    }
  }

  private static List<Export> exports(Connection books, long batch) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT form, exported_at FROM settlement_export WHERE batch = ?"
                + " ORDER BY exported_at, form")) {
      query.setLong(1, batch);
      List<Export> exports = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          exports.add(new Export(row.getString(1), Instant.ofEpochMilli(row.getLong(2))));
        }
      }
      return exports;
    }
  }
}
