package lv.lete.card.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import lv.lete.contract.IssuedCard;

/// What counters are told of cards: each card once, with the version at which what they see of it
/// last changed. Any thread.
public final class CardFeed {
  private final CardBooks books;

  /// Of a register's tables.
  public CardFeed(CardBooks books) {
    this.books = books;
  }

  /// Cards changed after a version. `version` is the watermark to ask with next, `newest` the
  /// newest there is.
  public record Page(long version, long newest, List<IssuedCard> cards) {}

  /// At most `limit` cards changed after a version, in order of version. A register that is older
  /// than the version says so: its newest is below it.
  public Page after(long version, int limit) {
    return books.read(reading -> {
      long newest;
      try (PreparedStatement select =
              reading.prepareStatement("SELECT coalesce(max(version), 0) FROM card");
          ResultSet row = select.executeQuery()) {
        newest = row.next() ? row.getLong(1) : 0;
      }
      if (version > newest) {
        return new Page(newest, newest, List.of());
      }
      try (PreparedStatement select =
          reading.prepareStatement(
              "SELECT c.version, c.biller, c.number, c.issue, s.seen FROM card c"
                  + " JOIN card_state s ON s.state = c.state"
                  + " WHERE c.version > ? ORDER BY c.version LIMIT ?")) {
        select.setLong(1, version);
        select.setInt(2, limit);
        List<IssuedCard> cards = new ArrayList<>();
        long last = version;
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            last = row.getLong(1);
            cards.add(
                new IssuedCard(
                    row.getString(2), row.getString(3), row.getInt(4), row.getString(5)));
          }
        }
        return new Page(last, Math.max(newest, last), cards);
      }
    });
  }
}
