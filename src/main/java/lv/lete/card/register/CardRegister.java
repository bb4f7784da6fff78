package lv.lete.card.register;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import org.jspecify.annotations.Nullable;

/// Every card of every contract: look-up, history, orders and single moves. Any thread; throws
/// [lv.lete.store.StoreFault] when the disk or the file fails.
public final class CardRegister {
  private static final JsonType<List<String>> STRINGS = Jsonb.instance().type(String.class).list();

  private final CardBooks books;
  private final InstantSource clock;

  /// Over a register's tables.
  public CardRegister(CardBooks books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /// What became of a move.
  public sealed interface Moving {
    /// The card is there now.
    record Moved(Card card) implements Moving {}

    /// It was there before; nothing was changed.
    record AlreadyThere(Card card) implements Moving {}

    /// No card goes that way; nothing was changed.
    record NotAllowed(Card card, CardState wanted) implements Moving {}

    /// The register holds no such card.
    record NoSuchCard() implements Moving {}
  }

  /// The contract's cards, newest first; empty where it never had one.
  public List<Card> of(ContractId contract) {
    return books.read(reading ->
        CardRows.list(
            reading,
            "WHERE biller = ? AND number = ? ORDER BY issue DESC",
            contract.biller(),
            contract.number()));
  }

  /// Whether the contract ever had a card.
  public boolean hasCard(ContractId contract) {
    return books.read(reading -> CardRows.newest(reading, contract) != null);
  }

  /// Those of a biller's contract numbers that ever had a card.
  public Set<String> withCards(String biller, List<String> numbers) {
    return books.read(reading -> {
      try (PreparedStatement select =
          reading.prepareStatement(
              "SELECT number FROM card WHERE biller = ? AND issue = 1"
                  + " AND number IN (SELECT value FROM json_each(?))")) {
        select.setString(1, biller);
        select.setString(2, STRINGS.toJson(numbers));
        Set<String> found = new HashSet<>();
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            found.add(row.getString(1));
          }
        }
        return found;
      }
    });
  }

  /// A card's life, first step first; empty for a card that is not there.
  public List<CardStep> history(CardId card) {
    return books.read(reading -> {
      try (PreparedStatement select =
          reading.prepareStatement(
              "SELECT s.step, s.state, s.reason, s.batch, s.at, s.actor FROM card_step s"
                  + " JOIN card c ON c.id = s.card"
                  + " WHERE c.biller = ? AND c.number = ? AND c.issue = ? ORDER BY s.step")) {
        select.setString(1, card.contract().biller());
        select.setString(2, card.contract().number());
        select.setInt(3, card.issue());
        List<CardStep> steps = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            steps.add(
                new CardStep(
                    row.getInt(1),
                    CardState.valueOf(row.getString(2)),
                    CardReason.valueOf(row.getString(3)),
                    batch(row),
                    Instant.ofEpochMilli(row.getLong(5)),
                    row.getString(6)));
          }
        }
        return steps;
      }
    });
  }

  /// Cards in a state, in the order of the post, at most `limit`. Meant for the states in which
  /// somebody has to do something: mail that came back, cards that are blocked.
  public List<Card> in(CardState state, int limit) {
    return books.read(reading ->
        CardRows.list(reading, "WHERE state = ? ORDER BY route LIMIT ?", state.name(), limit));
  }

  /// Orders a card: see [OrderCard#on].
  public Ordering order(Contract contract, Biller biller, CardReason reason, String actor) {
    return books.write(
        writing -> OrderCard.on(writing, contract, biller, reason, clock.instant(), actor));
  }

  /// Moves a contract's newest card.
  public Moving move(ContractId contract, CardState to, CardReason reason, String actor) {
    return books.write(
        writing -> move(writing, CardRows.newest(writing, contract), to, reason, actor));
  }

  /// Moves one card, whether or not it is its contract's newest.
  public Moving move(CardId card, CardState to, CardReason reason, String actor) {
    return books.write(writing -> move(writing, CardRows.find(writing, card), to, reason, actor));
  }

  private Moving move(
      Connection writing, @Nullable Card card, CardState to, CardReason reason, String actor)
      throws SQLException {
    if (card == null) {
      return new Moving.NoSuchCard();
    }
    if (card.state() == to) {
      return new Moving.AlreadyThere(card);
    }
    boolean moved =
        card.state().mayBecome(to)
            && !needsBatch(card, to)
            && CardRows.move(writing, card.id(), card.state(), to, reason, clock.instant(), actor);
    Card now = CardRows.find(writing, card.id());
    return moved && now != null ? new Moving.Moved(now) : new Moving.NotAllowed(card, to);
  }

  /// Into a batch a card comes by the batch alone.
  private static boolean needsBatch(Card card, CardState to) {
    return to == CardState.IN_BATCH && card.batch() == null;
  }

  private static @Nullable Long batch(ResultSet row) throws SQLException {
    long batch = row.getLong(4);
    return row.wasNull() ? null : batch;
  }
}
