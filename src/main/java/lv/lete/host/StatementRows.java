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
import lv.lete.contract.ContractId;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.wire.Statements;
import lv.lete.wire.Statements.Line;
import lv.lete.wire.Statements.Sums;
import lv.lete.wire.Statements.Waiting;

/// Reads what a contract paid out of the host's books. Lines and sums are two questions to the
/// database, in one database transaction of the caller, so that each is a check of the other.
final class StatementRows {
  private static final String INDEXES =
      """
      CREATE INDEX ledger_contract ON ledger (biller, contract, business_date);
      CREATE INDEX reversal_contract ON reversal (biller, contract, business_date);
      """;

  private static final String PERIOD =
      " WHERE biller = ?1 AND contract = ?2 AND business_date BETWEEN ?3 AND ?4";

  private static final String LINES =
      """
      SELECT b.business_date, b.kind, t.branch, t.till, b.payment, b.currency, b.amount FROM (
        SELECT business_date, 0 AS kind, position, terminal, payment, currency, amount
          FROM ledger %1$s
        UNION ALL
        SELECT business_date, 1 AS kind, position, terminal, payment, currency, amount
          FROM reversal %1$s) b
      JOIN terminal t ON t.id = b.terminal
      ORDER BY b.business_date, b.kind, b.position LIMIT ?5
      """
          .formatted(PERIOD);

  private static final String SUMS =
      "SELECT currency, count(*), sum(amount) FROM %s" + PERIOD + " GROUP BY currency";

  /// Suspense has few rows that are open, and names no contract: that stands in the record.
  private static final String WAITING =
      """
      SELECT count(*), coalesce(sum(CAST(amount AS INTEGER)), 0) FROM (
        SELECT json_extract(CAST(r.bytes AS TEXT), '$.record.amount.minor') AS amount,
          json_extract(CAST(r.bytes AS TEXT), '$.record.biller') AS biller,
          json_extract(CAST(r.bytes AS TEXT), '$.record.contract') AS contract,
          json_extract(CAST(r.bytes AS TEXT), '$.record.businessDate') AS business_date
        FROM suspense s JOIN record r
          ON r.terminal = s.terminal AND r.epoch = s.epoch AND r.number = s.number
        WHERE s.state = 'OPEN' AND s.kind = 'PAYMENT' AND json_valid(CAST(r.bytes AS TEXT))
          AND s.payment NOT IN (SELECT payment FROM ledger))
      %s
      """
          .formatted(PERIOD);

  private StatementRows() {}

  /// One migration: what makes the questions quick.
  static String migration() {
    return INDEXES;
  }

  /// Reads a period of a contract.
  static StatementBooks.Reading of(
      Connection books, ContractId contract, LocalDate from, LocalDate to, Instant now)
      throws SQLException {
    Totals paid = totals(books, "ledger", contract, from, to);
    Totals back = totals(books, "reversal", contract, from, to);
    if (paid.count + back.count > Statements.MAX_LINES) {
      return new StatementBooks.Reading.TooMany(paid.count + back.count);
    }
    boolean differ = paid.count > 0 && back.count > 0 && back.currency != paid.currency;
    if (paid.mixed || back.mixed || differ) {
      return new StatementBooks.Reading.TwoCurrencies();
    }
    // what was paid in an earlier period can be the only thing that is paid back in this one
    Currency currency = paid.count > 0 ? paid.currency : back.currency;
    Sums sums =
        new Sums(
            paid.count,
            new Money(currency, paid.minor),
            back.count,
            new Money(currency, back.minor));
    return new StatementBooks.Reading.Found(
        new Statements.Answer(
            contract.biller(),
            contract.number(),
            from,
            to,
            now,
            lines(books, contract, from, to),
            sums,
            waiting(books, contract, from, to, currency)));
  }

  private record Totals(Currency currency, long count, long minor, boolean mixed) {}

  private static Totals totals(
      Connection books, String table, ContractId contract, LocalDate from, LocalDate to)
      throws SQLException {
    try (PreparedStatement query = books.prepareStatement(SUMS.formatted(table))) {
      period(query, contract, from, to);
      Totals found = new Totals(Currency.EUR, 0, 0, false);
      int currencies = 0;
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          currencies++;
          found =
              new Totals(
                  Currency.valueOf(row.getString(1)),
                  found.count + row.getLong(2),
                  row.getLong(3),
                  currencies > 1);
        }
      }
      return found;
    }
  }

  private static List<Line> lines(
      Connection books, ContractId contract, LocalDate from, LocalDate to) throws SQLException {
    try (PreparedStatement query = books.prepareStatement(LINES)) {
      period(query, contract, from, to);
      query.setInt(5, Statements.MAX_LINES);
      List<Line> lines = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          lines.add(
              new Line(
                  LocalDate.parse(row.getString(1)),
                  row.getInt(2) == 1,
                  row.getString(3),
                  row.getString(4),
                  UUID.fromString(row.getString(5)),
                  new Money(Currency.valueOf(row.getString(6)), row.getLong(7))));
        }
      }
      return lines;
    }
  }

  private static Waiting waiting(
      Connection books, ContractId contract, LocalDate from, LocalDate to, Currency currency)
      throws SQLException {
    try (PreparedStatement query = books.prepareStatement(WAITING)) {
      period(query, contract, from, to);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Waiting(row.getLong(1), new Money(currency, row.getLong(2)));
      }
    }
  }

  private static void period(
      PreparedStatement query, ContractId contract, LocalDate from, LocalDate to)
      throws SQLException {
    query.setString(1, contract.biller());
    query.setString(2, contract.number());
    query.setString(3, from.toString());
    query.setString(4, to.toString());
  }
}
