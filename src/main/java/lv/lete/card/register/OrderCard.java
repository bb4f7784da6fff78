package lv.lete.card.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.IssuedCard;

/// Orders one card because a person wants one: the next issue number of its contract. Inside the
/// caller's database transaction, so that whatever asked for it is kept with it or not at all.
public final class OrderCard {
  private OrderCard() {}

  /// Orders it. The card before ends with the order: as lost where that is the reason, else as
  /// replaced; one that is blocked, lost or replaced already stays so. While a card is coming no
  /// further one is ordered. Where the register knows no card, the order is the contract's first
  /// and kept as such, whatever the reason that was given: no card that it knows is lost or
  /// replaced.
  ///
  /// @throws IllegalArgumentException for a reason that is none for an order
  public static Ordering on(
      Connection books,
      Contract contract,
      Biller biller,
      CardReason reason,
      Instant at,
      String actor)
      throws SQLException {
    if (!reason.orders()) {
      throw new IllegalArgumentException(reason + " orders no card");
    }
    Entitlement entitlement = Eligibility.whenOrdered(contract, biller);
    if (entitlement != Entitlement.GETS_ONE) {
      return new Ordering.NotEntitled(entitlement);
    }
    Card newest = CardRows.newest(books, contract.id());
    if (newest == null) {
      CardId first = new CardId(contract.id(), 1);
      insert(books, first, contract, CardReason.FIRST, at, actor);
      return new Ordering.Ordered(first, null);
    }
    if (newest.state().isComing()) {
      return new Ordering.AlreadyComing(newest);
    }
    if (reason == CardReason.FIRST && newest.state().seen() == IssuedCard.Standing.OUT) {
      return new Ordering.HasCard(newest);
    }
    end(books, newest, reason, at, actor);
    CardId next = new CardId(contract.id(), newest.id().issue() + 1);
    insert(books, next, contract, reason, at, actor);
    return new Ordering.Ordered(next, CardRows.find(books, newest.id()));
  }

  private static void end(
      Connection books, Card before, CardReason reason, Instant at, String actor)
      throws SQLException {
    CardState end =
        reason == CardReason.LOST && before.state().mayBecome(CardState.LOST)
            ? CardState.LOST
            : CardState.REPLACED;
    if (before.state().mayBecome(end)) {
      CardRows.move(books, before.id(), before.state(), end, reason, at, actor);
    }
  }

  /// The database refuses any but the next issue number.
  private static void insert(
      Connection books, CardId card, Contract contract, CardReason reason, Instant at, String actor)
      throws SQLException {
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO card (biller, number, issue, state, reason, municipality, route,"
                + " ordered_at, changed_at, actor) VALUES (?, ?, ?, 'ORDERED', ?, ?, ?, ?, ?,"
                + " ?)")) {
      insert.setString(1, card.contract().biller());
      insert.setString(2, card.contract().number());
      insert.setInt(3, card.issue());
      insert.setString(4, reason.name());
      insert.setString(5, contract.municipality().strip());
      insert.setString(6, PostalRoute.of(contract));
      insert.setLong(7, at.toEpochMilli());
      insert.setLong(8, at.toEpochMilli());
      insert.setString(9, actor);
      insert.executeUpdate();
    }
  }
}
