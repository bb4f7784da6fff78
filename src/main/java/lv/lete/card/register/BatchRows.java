package lv.lete.card.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// How batches come to be. Every method runs inside the caller's database transaction.
public final class BatchRows {
  private BatchRows() {}

  /// A new batch that is being filled; at most one of a campaign's area at a time.
  public static long open(
      Connection books,
      @Nullable Long campaign,
      String municipality,
      String template,
      long atMillis,
      String actor)
      throws SQLException {
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO card_batch (campaign, municipality, template, cards, state, cut_at,"
                + " changed_at, actor) VALUES (?, ?, ?, 0, 'FILLING', ?, ?, ?) RETURNING id")) {
      insert.setObject(1, campaign);
      insert.setString(2, municipality);
      insert.setString(3, template);
      insert.setLong(4, atMillis);
      insert.setLong(5, atMillis);
      insert.setString(6, actor);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// Puts the next cards that wait in an area of a campaign into a batch, in the order of the post,
  /// at the places after those it holds; answers how many. A null area means all of the campaign.
  /// All of them in one statement, so that a card is put into it or still waits.
  public static int fill(
      Connection books,
      long batch,
      long campaign,
      @Nullable String municipality,
      int most,
      long atMillis,
      String actor)
      throws SQLException {
    int put;
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card SET state = 'IN_BATCH', reason = 'BATCHED', batch = ?1,"
                + " place = (SELECT cards FROM card_batch WHERE id = ?1) + next.place,"
                + " step = step + 1, changed_at = ?2, actor = ?3"
                + " FROM (SELECT id, row_number() OVER (ORDER BY route) AS place FROM (SELECT id,"
                + " route FROM card WHERE state = 'ORDERED' AND campaign = ?4"
                + (municipality == null ? "" : " AND municipality = ?6")
                + " ORDER BY route LIMIT ?5)) AS next WHERE card.id = next.id")) {
      update.setLong(1, batch);
      update.setLong(2, atMillis);
      update.setString(3, actor);
      update.setLong(4, campaign);
      update.setInt(5, most);
      if (municipality != null) {
        update.setString(6, municipality);
      }
      put = update.executeUpdate();
    }
    grow(books, batch, put);
    return put;
  }

  /// Puts one waiting card into an empty batch.
  static void putSingle(Connection books, long batch, CardId card, long atMillis, String actor)
      throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card SET state = 'IN_BATCH', reason = 'BATCHED', batch = ?, place = 1,"
                + " step = step + 1, changed_at = ?, actor = ?"
                + " WHERE biller = ? AND number = ? AND issue = ?")) {
      update.setLong(1, batch);
      update.setLong(2, atMillis);
      update.setString(3, actor);
      update.setString(4, card.contract().biller());
      update.setString(5, card.contract().number());
      update.setInt(6, card.issue());
      update.executeUpdate();
    }
    grow(books, batch, 1);
  }

  /// Says that a batch is complete.
  public static void seal(Connection books, long batch, long atMillis, String actor)
      throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card_batch SET state = 'CUT', changed_at = ?, actor = ?"
                + " WHERE id = ? AND state = 'FILLING'")) {
      update.setLong(1, atMillis);
      update.setString(2, actor);
      update.setLong(3, batch);
      update.executeUpdate();
    }
  }

  private static void grow(Connection books, long batch, int by) throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement("UPDATE card_batch SET cards = cards + ? WHERE id = ?")) {
      update.setInt(1, by);
      update.setLong(2, batch);
      update.executeUpdate();
    }
  }
}
