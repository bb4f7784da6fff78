package lv.lete.card.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import lv.lete.card.register.BatchRows;
import lv.lete.card.register.CardBooks;
import org.jspecify.annotations.Nullable;

/// Puts the cards of areas into batches, a step at a time, inside the caller's database
/// transaction.
final class CutBatches {
  private CutBatches() {}

  /// A batch that is being filled, and how many cards it holds.
  private record Filling(long batch, int cards) {}

  /// One step in the first area that is being cut: fills its batch by at most [CardBooks#CHUNK]
  /// cards, and says that it is complete when it is full or nothing waits any more. Answers how
  /// many cards were put.
  static int step(Connection books, Campaign campaign, long atMillis, String actor)
      throws SQLException {
    String municipality =
        campaign.areas().stream()
            .filter(area -> area.stage() == Campaign.Stage.CUTTING)
            .map(Campaign.Area::municipality)
            .findFirst()
            .orElseThrow();
    boolean everywhere = campaign.kind() == Campaign.Kind.ORDERS;
    Filling filling = filling(books, campaign.id(), municipality);
    if (filling == null) {
      if (!anyWaits(books, campaign.id(), everywhere ? null : municipality)) {
        AreaRows.cut(books, campaign.id(), municipality);
        return 0;
      }
      long batch =
          BatchRows.open(books, campaign.id(), municipality, campaign.template(), atMillis, actor);
      filling = new Filling(batch, 0);
    }
    int most = Math.min(CardBooks.CHUNK, campaign.batchSize() - filling.cards());
    int put =
        BatchRows.fill(
            books,
            filling.batch(),
            campaign.id(),
            everywhere ? null : municipality,
            most,
            atMillis,
            actor);
    if (put < most || filling.cards() + put == campaign.batchSize()) {
      BatchRows.seal(books, filling.batch(), atMillis, actor);
    }
    return put;
  }

  private static @Nullable Filling filling(Connection books, long campaign, String municipality)
      throws SQLException {
    try (PreparedStatement select =
        books.prepareStatement(
            "SELECT id, cards FROM card_batch"
                + " WHERE campaign = ? AND municipality = ? AND state = 'FILLING'")) {
      select.setLong(1, campaign);
      select.setString(2, municipality);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new Filling(row.getLong(1), row.getInt(2)) : null;
      }
    }
  }

  private static boolean anyWaits(Connection books, long campaign, @Nullable String municipality)
      throws SQLException {
    try (PreparedStatement select =
        books.prepareStatement(
            "SELECT 1 FROM card WHERE state = 'ORDERED' AND campaign = ?"
                + (municipality == null ? "" : " AND municipality = ?")
                + " LIMIT 1")) {
      select.setLong(1, campaign);
      if (municipality != null) {
        select.setString(2, municipality);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
