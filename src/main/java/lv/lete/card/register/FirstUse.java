package lv.lete.card.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// What a payment tells of the card that it was taken with: whoever showed it has it in hand. So a
/// card that was made or posted becomes [CardState#ACTIVE] when it is first used, and no other
/// moves: a lost one that is shown stays lost, and one that the post brought back stays so until
/// somebody has mended the address. Inside the caller's database transaction.
public final class FirstUse {
  private FirstUse() {}

  /// Notes the use; answers whether it was the first. A card that the register does not know, or
  /// that is in use already, changes nothing.
  public static boolean on(Connection books, CardId card, Instant at, String actor)
      throws SQLException {
    Card shown = CardRows.find(books, card);
    if (shown == null) {
      return false;
    }
    return switch (shown.state()) {
      case PRINTED, POSTED ->
          CardRows.move(
              books, card, shown.state(), CardState.ACTIVE, CardReason.DELIVERED, at, actor);
      case ORDERED, IN_BATCH, ACTIVE, LOST, REPLACED, BLOCKED, RETURNED -> false;
    };
  }
}
