package lv.lete.card.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// How far a campaign's areas are, and how far its contracts were read. Every method runs inside
/// the caller's database transaction.
final class AreaRows {
  private AreaRows() {}

  /// The areas that are due begin: their contracts are read from the beginning. Answers how many.
  static int begin(Connection books, long campaign, LocalDate today) throws SQLException {
    int begun;
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card_area SET state = 'ORDERING'"
                + " WHERE campaign = ? AND state = 'WAITING' AND due <= ?")) {
      update.setLong(1, campaign);
      update.setString(2, today.toString());
      begun = update.executeUpdate();
    }
    if (begun > 0) {
      keepScanned(books, campaign, 0);
    }
    return begun;
  }

  /// All areas of one stage go to the next.
  static void move(Connection books, long campaign, Campaign.Stage from, Campaign.Stage to)
      throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement("UPDATE card_area SET state = ? WHERE campaign = ? AND state = ?")) {
      update.setString(1, to.name());
      update.setLong(2, campaign);
      update.setString(3, from.name());
      update.executeUpdate();
    }
  }

  /// One area is cut.
  static void cut(Connection books, long campaign, String municipality) throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card_area SET state = 'CUT'"
                + " WHERE campaign = ? AND municipality = ? AND state = 'CUTTING'")) {
      update.setLong(1, campaign);
      update.setString(2, municipality);
      update.executeUpdate();
    }
  }

  /// Cut areas of which cards wait again, having been taken out of a batch, are cut once more.
  static void cutAgain(Connection books, Campaign campaign) throws SQLException {
    String same =
        campaign.kind() == Campaign.Kind.ORDERS ? "" : " AND municipality = a.municipality";
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card_area AS a SET state = 'CUTTING' WHERE campaign = ? AND state = 'CUT'"
                + " AND EXISTS (SELECT 1 FROM card WHERE campaign = a.campaign"
                + " AND state = 'ORDERED'"
                + same
                + ")")) {
      update.setLong(1, campaign.id());
      update.executeUpdate();
    }
  }

  /// The place in the registry after which contracts are read next.
  static long scanned(Connection books, long campaign) throws SQLException {
    try (PreparedStatement select =
        books.prepareStatement("SELECT scanned FROM card_campaign WHERE id = ?")) {
      select.setLong(1, campaign);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  static void keepScanned(Connection books, long campaign, long place) throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement("UPDATE card_campaign SET scanned = ? WHERE id = ?")) {
      update.setLong(1, place);
      update.setLong(2, campaign);
      update.executeUpdate();
    }
  }
}
