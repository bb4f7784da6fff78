package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.lete.wire.CardOrders;
import org.jspecify.annotations.Nullable;

/// Reads what counters ordered and what came of it.
final class CardOrderTable {
  private static final String SELECT =
      "SELECT o.id, o.terminal, coalesce(t.till, ''), o.number, o.biller, o.contract, o.wish,"
          + " o.actor, o.outcome, o.at, s.seen FROM card_order o"
          + " LEFT JOIN terminal t ON t.id = o.terminal"
          + " LEFT JOIN card c ON o.outcome LIKE 'ORDERED %' AND c.biller = o.biller"
          + " AND c.number = o.contract AND c.issue = CAST(substr(o.outcome, 9) AS INTEGER)"
          + " LEFT JOIN card_state s ON s.state = c.state ";

  private CardOrderTable() {}

  /// One order on the caller's connection, as the host answers a terminal's question.
  static CardOrders.Answer answer(Connection books, UUID order, Instant now) throws SQLException {
    List<CounterOrder> found = list(books, SELECT + "WHERE o.id = ?", order.toString());
    if (found.isEmpty()) {
      return new CardOrders.Answer(order, now, null, null, null);
    }
    CounterOrder one = found.getFirst();
    return new CardOrders.Answer(order, one.at(), one.outcome(), one.issue(), one.standing());
  }

  /// The newest orders, newest first; of one contract's number where one is given.
  static List<CounterOrder> newest(Connection books, @Nullable String contract, int limit)
      throws SQLException {
    return contract == null
        ? list(books, SELECT + "ORDER BY o.rowid DESC LIMIT ?", limit)
        : list(
            books, SELECT + "WHERE o.contract = ? ORDER BY o.rowid DESC LIMIT ?", contract, limit);
  }

  private static List<CounterOrder> list(Connection books, String select, Object... parameters)
      throws SQLException {
    try (PreparedStatement query = books.prepareStatement(select)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      List<CounterOrder> orders = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          orders.add(read(row));
        }
      }
      return orders;
    }
  }

  private static CounterOrder read(ResultSet row) throws SQLException {
    String[] outcome = row.getString(9).split(" ", 2);
    return new CounterOrder(
        UUID.fromString(row.getString(1)),
        UUID.fromString(row.getString(2)),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        outcome[0],
        outcome.length > 1 ? Integer.valueOf(outcome[1]) : null,
        Instant.ofEpochMilli(row.getLong(10)),
        row.getString(11));
  }
}
