package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Member;
import org.jspecify.annotations.Nullable;

/// The ledger and the reversals as members of a settlement: those that wait for a batch, those of a
/// date, those of a batch. Payments first, each kind in the order of posting.
///
/// A payment of business date D waits for the batch of D; where that was cut without it, for the
/// next batch that is cut of a later date. A reversal does the same, and waits for its payment
/// besides.
final class SettlementRows {
  /// The time stands in the record; of a ledger without records it is that of posting.
  private static final String COLUMNS =
      """
      SELECT l.payment, %s AS reversal, l.contract, l.currency, l.amount, l.fee, l.tender,
        l.business_date, %s AS at, l.posted_at, t.till, t.branch, l.terminal, l.epoch, l.number
      FROM %s l JOIN terminal t ON t.id = l.terminal
      """;

  private static final String WRITTEN = "json_extract(CAST(r.bytes AS TEXT), '$.at')";
  private static final String RECORD =
      """
        LEFT JOIN record r ON r.terminal = l.terminal AND r.epoch = l.epoch AND r.number = l.number
      """;
  private static final String PAYMENTS = COLUMNS.formatted("NULL", WRITTEN, "ledger") + RECORD;
  private static final String REVERSALS =
      COLUMNS.formatted("l.reversal", WRITTEN, "reversal") + RECORD;

  /// Without their records: to compare sums takes no time of day.
  private static final String POSTED_PAYMENTS = COLUMNS.formatted("NULL", "NULL", "ledger");

  private static final String POSTED_REVERSALS =
      COLUMNS.formatted("l.reversal", "NULL", "reversal");

  /// A batch took all that its mark and its date leave below: what may wait is beyond the mark of
  /// the batch of the latest date, or of a later date. Else years would be looked through.
  private static final String WAITING_PAYMENTS =
      """
      WHERE l.biller = ?1 AND l.business_date <= ?2 AND l.position IN (
          SELECT position FROM ledger WHERE position > coalesce((SELECT b.ledger_mark
            FROM settlement_batch b WHERE b.biller = ?1 ORDER BY b.business_date DESC LIMIT 1), 0)
          UNION
          SELECT position FROM ledger WHERE biller = ?1 AND business_date <= ?2
            AND business_date > (SELECT max(b.business_date) FROM settlement_batch b
              WHERE b.biller = ?1))
        AND NOT EXISTS (SELECT 1 FROM settlement_member m
          WHERE m.kind = 'PAYMENT' AND m.payment = l.payment)
      ORDER BY l.position
      """;

  private static final String WAITING_REVERSALS =
      """
      WHERE l.biller = ?1 AND l.business_date <= ?2
        AND NOT EXISTS (SELECT 1 FROM settlement_member m
          WHERE m.kind = 'REVERSAL' AND m.payment = l.payment)
      ORDER BY l.position
      """;
  private static final String OF_DATE =
      "WHERE l.biller = ?1 AND l.business_date = ?2 ORDER BY l.position";

  private static final String OF_BATCH =
      """
      SELECT m.kind, m.payment, v.reversal, coalesce(v.contract, l.contract),
        coalesce(v.currency, l.currency), coalesce(v.amount, l.amount), coalesce(v.fee, l.fee),
        coalesce(v.tender, l.tender), coalesce(v.business_date, l.business_date), m.at, m.till,
        m.branch, coalesce(v.terminal, l.terminal), coalesce(v.epoch, l.epoch),
        coalesce(v.number, l.number), m.late
      FROM settlement_member m
        LEFT JOIN reversal v ON m.kind = 'REVERSAL' AND v.payment = m.payment
        LEFT JOIN ledger l ON m.kind = 'PAYMENT' AND l.payment = m.payment
      WHERE m.batch = ? ORDER BY m.place
      """;

  private final Connection books;

  SettlementRows(Connection books) {
    this.books = books;
  }

  /// What a batch of this date would be cut with now.
  List<Member> waiting(String biller, LocalDate date) throws SQLException {
    List<Member> members = new ArrayList<>(read(PAYMENTS + WAITING_PAYMENTS, biller, date));
    Set<UUID> together = new HashSet<>();
    members.forEach(payment -> together.add(payment.payment()));
    for (Member reversal : read(REVERSALS + WAITING_REVERSALS, biller, date)) {
      if (together.contains(reversal.payment()) || batchOf(reversal.payment()) != null) {
        members.add(reversal);
      }
    }
    return members;
  }

  /// All that was posted of a business date, settled or not; the time is that of posting.
  List<Member> ofDate(String biller, LocalDate date) throws SQLException {
    List<Member> members = new ArrayList<>(read(POSTED_PAYMENTS + OF_DATE, biller, date));
    members.addAll(read(POSTED_REVERSALS + OF_DATE, biller, date));
    return members;
  }

  /// The members of a batch, by place.
  List<Member> ofBatch(long batch) throws SQLException {
    try (PreparedStatement query = books.prepareStatement(OF_BATCH)) {
      query.setLong(1, batch);
      List<Member> members = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          members.add(
              member(
                  row,
                  Member.Kind.valueOf(row.getString(1)),
                  2,
                  Instant.ofEpochMilli(row.getLong(10)),
                  10,
                  row.getInt(16) == 1));
        }
      }
      return members;
    }
  }

  /// The message id of the batch that a payment was settled in, or null.
  @Nullable String batchOf(UUID payment) throws SQLException {
    return batchOf(Member.Kind.PAYMENT, payment);
  }

  /// The message id of the batch that a payment or its reversal was settled in, or null.
  @Nullable String batchOf(Member.Kind kind, UUID payment) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT b.message_id FROM settlement_member m JOIN settlement_batch b"
                + " ON b.position = m.batch WHERE m.kind = ? AND m.payment = ?")) {
      query.setString(1, kind.name());
      query.setString(2, payment.toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  private List<Member> read(String select, String biller, LocalDate date) throws SQLException {
    try (PreparedStatement query = books.prepareStatement(select)) {
      query.setString(1, biller);
      query.setString(2, date.toString());
      List<Member> members = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String written = row.getString(9);
          Instant at =
              written == null
                  ? Instant.ofEpochMilli(row.getLong(10))
                  : Instant.parse(written).truncatedTo(ChronoUnit.MILLIS);
          Member.Kind kind = row.getString(2) == null ? Member.Kind.PAYMENT : Member.Kind.REVERSAL;
          boolean late = LocalDate.parse(row.getString(8)).isBefore(date);
          members.add(member(row, kind, 1, at, 10, late));
        }
      }
      return members;
    }
  }

  /// `first` is the column of the payment's id, `before` the one before that of the till.
  private static Member member(
      ResultSet row, Member.Kind kind, int first, Instant at, int before, boolean late)
      throws SQLException {
    String reversal = row.getString(first + 1);
    Currency currency = Currency.valueOf(row.getString(first + 3));
    return new Member(
        kind,
        UUID.fromString(row.getString(first)),
        reversal == null ? null : UUID.fromString(reversal),
        row.getString(first + 2),
        new Money(currency, row.getLong(first + 4)),
        new Money(currency, row.getLong(first + 5)),
        Tender.valueOf(row.getString(first + 6)),
        LocalDate.parse(row.getString(first + 7)),
        at,
        new Member.Place(row.getString(before + 2), row.getString(before + 1)),
        UUID.fromString(row.getString(before + 3)),
        row.getInt(before + 4),
        row.getLong(before + 5),
        late);
  }
}
