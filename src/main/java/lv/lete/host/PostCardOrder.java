package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.OrderCard;
import lv.lete.card.register.Ordering;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.journal.Actor;
import lv.lete.journal.Entry;
import lv.lete.journal.RequestRecord.CardOrdered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a counter's order of a card into the register, once, as the contract's next issue number.
/// What cannot be ordered is kept with the reason, for the service desk. Inside the writer's
/// database transaction.
final class PostCardOrder {
  private static final Logger LOG = LoggerFactory.getLogger(PostCardOrder.class);

  private final KnownContracts contracts;
  private final InstantSource clock;

  PostCardOrder(KnownContracts contracts, InstantSource clock) {
    this.contracts = contracts;
    this.clock = clock;
  }

  /// Posts it; an order that is held already, from whatever record, changes nothing and is logged.
  void post(Connection books, ChainPlace place, Entry entry, Actor actor, CardOrdered fact)
      throws SQLException {
    if (isHeld(books, fact)) {
      LOG.warn(
          "card order {} of {} number {} is held already", fact.order(), place, entry.number());
      return;
    }
    String outcome = outcome(books, place, actor, fact);
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO card_order (id, terminal, epoch, number, biller, contract, wish, actor,"
                + " outcome, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, fact.order().toString());
      insert.setString(2, place.terminal().toString());
      insert.setInt(3, place.epoch());
      insert.setLong(4, entry.number());
      insert.setString(5, fact.biller());
      insert.setString(6, fact.contract());
      insert.setString(7, fact.wish().name());
      insert.setString(8, actor.name());
      insert.setString(9, outcome);
      insert.setLong(10, clock.millis());
      insert.executeUpdate();
    }
  }

  /// In a word or two what came of it: `ORDERED 2`, or why nothing did.
  private String outcome(Connection books, ChainPlace place, Actor actor, CardOrdered fact)
      throws SQLException {
    if (Terminals.row(books, place.terminal()).quarantined()) {
      return "QUARANTINED";
    }
    Optional<Biller> biller =
        contracts.billers().billers().stream()
            .filter(one -> one.id().equals(fact.biller()))
            .findFirst();
    Optional<Contract> contract = contracts.find(new ContractId(fact.biller(), fact.contract()));
    if (biller.isEmpty() || contract.isEmpty()) {
      return "UNKNOWN_CONTRACT";
    }
    CardReason reason =
        switch (fact.wish()) {
          case FIRST -> CardReason.FIRST;
          case LOST -> CardReason.LOST;
          case DAMAGED -> CardReason.DAMAGED;
          case DATA_CHANGED -> CardReason.DATA_CHANGED;
        };
    return switch (OrderCard.on(
        books, contract.get(), biller.get(), reason, clock.instant(), actor.name())) {
      case Ordering.Ordered(var card, _) -> "ORDERED " + card.issue();
      case Ordering.AlreadyComing(var card) -> "ALREADY_COMING " + card.id().issue();
      case Ordering.HasCard(var card) -> "HAS_CARD " + card.id().issue();
      case Ordering.NotEntitled(var why) -> why.name();
    };
  }

  private static boolean isHeld(Connection books, CardOrdered fact) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement("SELECT 1 FROM card_order WHERE id = ?")) {
      query.setString(1, fact.order().toString());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
