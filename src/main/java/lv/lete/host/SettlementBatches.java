package lv.lete.host;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Terms;
import lv.lete.settlement.Totals;
import org.jspecify.annotations.Nullable;

/// The batches in the books: found, cut, and what their exports were. Every change is one database
/// transaction of its user.
final class SettlementBatches {
  private static final JsonType<Terms> TERMS = Jsonb.instance().type(Terms.class);

  private final Connection books;
  private final SettlementRows rows;

  SettlementBatches(Connection books, SettlementRows rows) {
    this.books = books;
    this.rows = rows;
  }

  /// A batch with the sums that were stored when it was cut.
  record Stored(Settlement settlement, Totals totals) {}

  /// Whether the batch of a date was cut.
  boolean has(String biller, LocalDate date) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT 1 FROM settlement_batch WHERE biller = ? AND business_date = ?")) {
      query.setString(1, biller);
      query.setString(2, date.toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  /// The batch of a date, or null.
  @Nullable Stored find(String biller, LocalDate date) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT position, message_id, currency, cut_at, terms, payments, credits, reversals,"
                + " debits, carried_in FROM settlement_batch WHERE biller = ?"
                + " AND business_date = ?")) {
      query.setString(1, biller);
      query.setString(2, date.toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? stored(row, biller, date) : null;
      }
    }
  }

  private Stored stored(ResultSet row, String biller, LocalDate date) throws SQLException {
    Currency currency = Currency.valueOf(row.getString(3));
    List<Member> members = rows.ofBatch(row.getLong(1));
    Settlement settlement =
        new Settlement(
            biller,
            date,
            currency,
            TERMS.fromJson(row.getString(5)),
            new Settlement.Cut(row.getString(2), Instant.ofEpochMilli(row.getLong(4))),
            new Money(currency, row.getLong(10)),
            members);
    Totals totals =
        new Totals(
            row.getInt(6),
            new Money(currency, row.getLong(7)),
            row.getInt(8),
            new Money(currency, row.getLong(9)),
            settlement.totals().fees());
    return new Stored(settlement, totals);
  }

  /// What the last batch of the biller that was cut left to be carried: nothing or less.
  Money carried(String biller, Currency currency) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT credits, debits, carried_in FROM settlement_batch WHERE biller = ?"
                + " AND currency = ? ORDER BY position DESC LIMIT 1")) {
      query.setString(1, biller);
      query.setString(2, currency.name());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Money.zero(currency);
        }
        Money balance =
            new Money(currency, row.getLong(1))
                .minus(new Money(currency, row.getLong(2)))
                .plus(new Money(currency, row.getLong(3)));
        return balance.isNegative() ? balance : Money.zero(currency);
      }
    }
  }

  /// Stores an open settlement as a batch, with its members.
  void cut(Settlement open, String messageId, Instant at, Terms terms) throws SQLException {
    Totals totals = open.totals();
    long batch = next("settlement_batch");
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO settlement_batch (position, message_id, biller, business_date, currency,"
                + " cut_at, terms, ledger_mark, payments, credits, reversals, debits, carried_in)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, batch);
      insert.setString(2, messageId);
      insert.setString(3, open.biller());
      insert.setString(4, open.businessDate().toString());
      insert.setString(5, open.currency().name());
      insert.setLong(6, at.toEpochMilli());
      insert.setString(7, TERMS.toJson(terms));
      insert.setLong(8, next("ledger") - 1);
      insert.setInt(9, totals.payments());
      insert.setLong(10, totals.credits().minor());
      insert.setInt(11, totals.reversals());
      insert.setLong(12, totals.debits().minor());
      insert.setLong(13, open.carriedIn().minor());
      insert.executeUpdate();
    }
    putMembers(batch, open.members());
  }

  private void putMembers(long batch, List<Member> members) throws SQLException {
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO settlement_member (batch, place, kind, payment, at, till, branch, late)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      int place = 1;
      for (Member member : members) {
        insert.setLong(1, batch);
        insert.setInt(2, place++);
        insert.setString(3, member.kind().name());
        insert.setString(4, member.payment().toString());
        insert.setLong(5, member.at().toEpochMilli());
        insert.setString(6, member.place().till());
        insert.setString(7, member.place().branch());
        insert.setInt(8, member.late() ? 1 : 0);
        insert.executeUpdate();
      }
    }
  }

  /// The SHA-256 of the first export of a batch in a form, or null.
  @Nullable String exported(String messageId, String form) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT e.sha256 FROM settlement_export e JOIN settlement_batch b"
                + " ON b.position = e.batch WHERE b.message_id = ? AND e.form = ?")) {
      query.setString(1, messageId);
      query.setString(2, form);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  /// Remembers the first export; a later one changes nothing.
  void keepExport(String messageId, String form, String sha256, Instant at) throws SQLException {
    if (exported(messageId, form) != null) {
      return;
    }
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO settlement_export (batch, form, sha256, exported_at)"
                + " SELECT position, ?, ?, ? FROM settlement_batch WHERE message_id = ?")) {
      insert.setString(1, form);
      insert.setString(2, sha256);
      insert.setLong(3, at.toEpochMilli());
      insert.setString(4, messageId);
      insert.executeUpdate();
    }
  }

  private long next(String table) throws SQLException {
    try (PreparedStatement query =
            books.prepareStatement("SELECT coalesce(max(position), 0) + 1 FROM " + table);
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : 1;
    }
  }
}
