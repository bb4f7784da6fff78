package lv.lete.card.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.lete.contract.ContractId;
import org.jspecify.annotations.Nullable;

/// Rows of the table `card`. Every method runs on the caller's connection.
final class CardRows {
  private static final String COLUMNS =
      "SELECT biller, number, issue, state, reason, campaign, batch, place, municipality, route,"
          + " ordered_at, changed_at, actor FROM card ";

  private CardRows() {}

  /// The contract's card with the highest issue number; null where it never had one.
  static @Nullable Card newest(Connection books, ContractId contract) throws SQLException {
    List<Card> cards =
        list(
            books,
            "WHERE biller = ? AND number = ? ORDER BY issue DESC LIMIT 1",
            contract.biller(),
            contract.number());
    return cards.isEmpty() ? null : cards.getFirst();
  }

  /// One card, or null.
  static @Nullable Card find(Connection books, CardId card) throws SQLException {
    List<Card> cards =
        list(
            books,
            "WHERE biller = ? AND number = ? AND issue = ?",
            card.contract().biller(),
            card.contract().number(),
            card.issue());
    return cards.isEmpty() ? null : cards.getFirst();
  }

  /// The cards that a condition with its parameters chooses.
  static List<Card> list(Connection books, String condition, Object... parameters)
      throws SQLException {
    try (PreparedStatement select = books.prepareStatement(COLUMNS + condition)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<Card> cards = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          cards.add(read(row));
        }
      }
      return cards;
    }
  }

  /// Moves a card that is in the state `from`; answers whether it was. A card taken out of a batch
  /// leaves its place.
  static boolean move(
      Connection books,
      CardId card,
      CardState from,
      CardState to,
      CardReason reason,
      Instant at,
      String actor)
      throws SQLException {
    String place = to == CardState.ORDERED ? ", batch = NULL, place = NULL" : "";
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card SET state = ?, reason = ?, step = step + 1, changed_at = ?, actor = ?"
                + place
                + " WHERE biller = ? AND number = ? AND issue = ? AND state = ?")) {
      update.setString(1, to.name());
      update.setString(2, reason.name());
      update.setLong(3, at.toEpochMilli());
      update.setString(4, actor);
      update.setString(5, card.contract().biller());
      update.setString(6, card.contract().number());
      update.setInt(7, card.issue());
      update.setString(8, from.name());
      return update.executeUpdate() == 1;
    }
  }

  private static Card read(ResultSet row) throws SQLException {
    ContractId contract = new ContractId(row.getString(1), row.getString(2));
    return new Card(
        new CardId(contract, row.getInt(3)),
        CardState.valueOf(row.getString(4)),
        CardReason.valueOf(row.getString(5)),
        number(row, 6),
        number(row, 7),
        place(row),
        row.getString(9),
        row.getString(10),
        Instant.ofEpochMilli(row.getLong(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        row.getString(13));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private static @Nullable Integer place(ResultSet row) throws SQLException {
    int place = row.getInt(8);
    return row.wasNull() ? null : place;
  }
}
