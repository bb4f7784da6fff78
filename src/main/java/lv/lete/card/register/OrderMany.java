package lv.lete.card.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import lv.lete.contract.Contract;

/// What a campaign does with many cards, inside the caller's database transaction.
public final class OrderMany {
  private OrderMany() {}

  /// Orders the first card of each contract that never had one, and answers how many that were.
  public static int forCampaign(
      Connection books, long campaign, List<Contract> contracts, Instant at, String actor)
      throws SQLException {
    int ordered = 0;
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO card (biller, number, issue, state, reason, campaign, municipality,"
                + " route, ordered_at, changed_at, actor)"
                + " SELECT ?1, ?2, 1, 'ORDERED', 'CAMPAIGN', ?3, ?4, ?5, ?6, ?6, ?7"
                + " WHERE NOT EXISTS (SELECT 1 FROM card WHERE biller = ?1 AND number = ?2)")) {
      for (Contract contract : contracts) {
        insert.setString(1, contract.biller());
        insert.setString(2, contract.number());
        insert.setLong(3, campaign);
        insert.setString(4, contract.municipality().strip());
        insert.setString(5, PostalRoute.of(contract));
        insert.setLong(6, at.toEpochMilli());
        insert.setString(7, actor);
        ordered += insert.executeUpdate();
      }
    }
    return ordered;
  }

  /// Gives a campaign at most so many of a biller's cards that people ordered and that wait for
  /// one; answers how many.
  public static int takeUp(Connection books, long campaign, String biller, int most)
      throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card SET campaign = ?1 WHERE id IN (SELECT id FROM card"
                + " WHERE state = 'ORDERED' AND campaign IS NULL AND biller = ?2 LIMIT ?3)")) {
      update.setLong(1, campaign);
      update.setString(2, biller);
      update.setInt(3, most);
      return update.executeUpdate();
    }
  }
}
