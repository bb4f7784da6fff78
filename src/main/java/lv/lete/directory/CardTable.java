package lv.lete.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import lv.lete.contract.ContractId;
import lv.lete.contract.IssuedCard;

/// What the replica knows of cards. Each method runs on the caller's connection.
final class CardTable {
  private CardTable() {}

  /// The cards of a contract, newest first.
  static List<IssuedCard> of(Connection replica, ContractId contract) throws SQLException {
    try (PreparedStatement select =
        replica.prepareStatement(
            "SELECT issue, state FROM card WHERE biller = ? AND number = ? ORDER BY issue DESC")) {
      select.setString(1, contract.biller());
      select.setString(2, contract.number());
      List<IssuedCard> cards = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          cards.add(
              new IssuedCard(
                  contract.biller(), contract.number(), row.getInt(1), row.getString(2)));
        }
      }
      return cards;
    }
  }

  /// The watermark: 0 before the first chunk.
  static long version(Connection replica) throws SQLException {
    try (Statement select = replica.createStatement();
        ResultSet row = select.executeQuery("SELECT cards_version FROM replica")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /// Inserts or replaces cards and moves the watermark, which never goes back: an older version
  /// changes nothing and answers false.
  static boolean apply(Connection replica, List<IssuedCard> changed, long version)
      throws SQLException {
    if (version < version(replica)) {
      return false;
    }
    try (PreparedStatement put =
            replica.prepareStatement(
                "INSERT INTO card (biller, number, issue, state) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT DO UPDATE SET state = excluded.state");
        PreparedStatement move = replica.prepareStatement("UPDATE replica SET cards_version = ?")) {
      for (IssuedCard card : changed) {
        put.setString(1, card.biller());
        put.setString(2, card.number());
        put.setInt(3, card.issue());
        put.setString(4, card.state());
        put.executeUpdate();
      }
      move.setLong(1, version);
      move.executeUpdate();
    }
    return true;
  }

  /// Forgets all cards and the watermark.
  static void clear(Connection replica) throws SQLException {
    try (Statement statement = replica.createStatement()) {
      statement.executeUpdate("DELETE FROM card");
      statement.executeUpdate("UPDATE replica SET cards_version = 0");
    }
  }
}
