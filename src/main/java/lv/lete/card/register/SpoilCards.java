package lv.lete.card.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cards that came out spoiled and were destroyed: each waits at its own place of its own batch to
/// be made again, under the number it has, so that no second card of it ever counts. What is posted
/// cannot be taken back so; the customer gets a new card then.
public final class SpoilCards {
  private final CardBooks books;
  private final PrintJobs jobs;
  private final InstantSource clock;

  /// Over a register's tables.
  public SpoilCards(CardBooks books, InstantSource clock) {
    this.books = books;
    this.jobs = new PrintJobs(books, clock);
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Spoiling {
    /// All are to be made again; `now` of them were not said to be spoiled before.
    record Spoiled(int now) implements Spoiling {}

    /// Nothing was changed: these cards are not made, or went further.
    record NotSpoiled(List<Card> cards) implements Spoiling {}

    /// Nothing was changed: a printer or bureau has cards of the batch, and it is not known yet
    /// what of them is made.
    record JobOpen(PrintJob job) implements Spoiling {}

    /// Nothing was changed: the batch has no card at these places.
    record NoSuchPlaces(List<Integer> places) implements Spoiling {}
  }

  /// Says that the cards at these places of a batch are spoiled: all or none, in one database
  /// transaction. Saying it again changes nothing.
  ///
  /// @throws IllegalArgumentException for more than [CardBooks#CHUNK] places
  public Spoiling spoil(long batch, Places places, String actor) {
    if (places.count() > CardBooks.CHUNK) {
      throw new IllegalArgumentException("at most " + CardBooks.CHUNK + " places at once");
    }
    return books.write(writing -> {
      Optional<PrintJob> open = jobs.open(writing, batch);
      if (open.isPresent()) {
        return new Spoiling.JobOpen(open.get());
      }
      List<Card> cards = at(writing, batch, places);
      if (cards.size() < places.count()) {
        return new Spoiling.NoSuchPlaces(without(places, cards));
      }
      List<Card> other = cards.stream().filter(card -> !isSpoilable(card)).toList();
      return other.isEmpty()
          ? new Spoiling.Spoiled(spoil(writing, cards, actor))
          : new Spoiling.NotSpoiled(other);
    });
  }

  private static boolean isSpoilable(Card card) {
    return card.state() == CardState.PRINTED || isSpoiled(card);
  }

  private static boolean isSpoiled(Card card) {
    return card.state() == CardState.IN_BATCH && card.reason() == CardReason.SPOILED;
  }

  private int spoil(Connection writing, List<Card> cards, String actor) throws SQLException {
    int now = 0;
    for (Card card : cards) {
      if (!isSpoiled(card)
          && CardRows.move(
              writing,
              card.id(),
              CardState.PRINTED,
              CardState.IN_BATCH,
              CardReason.SPOILED,
              clock.instant(),
              actor)) {
        now++;
      }
    }
    return now;
  }

  private static List<Card> at(Connection reading, long batch, Places places) throws SQLException {
    List<Card> cards = new ArrayList<>();
    for (Places.Run run : places.runs()) {
      cards.addAll(
          CardRows.list(
              reading,
              "WHERE batch = ? AND place BETWEEN ? AND ? ORDER BY place",
              batch,
              run.first(),
              run.last()));
    }
    return cards;
  }

  private static List<Integer> without(Places places, List<Card> cards) {
    List<Integer> missing = new ArrayList<>();
    for (Places.Run run : places.runs()) {
      for (int place = run.first(); place <= run.last(); place++) {
        int at = place;
        if (cards.stream().noneMatch(card -> Integer.valueOf(at).equals(card.place()))) {
          missing.add(place);
        }
      }
    }
    return missing;
  }
}
