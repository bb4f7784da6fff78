package lv.lete.card.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The batches of a register, and what is done to many cards at once: always in chunks of
/// [CardBooks#CHUNK], so that a crash leaves whole chunks and doing it again does the rest.
public final class Batches {
  private static final String COLUMNS =
      "SELECT id, campaign, municipality, template, cards, state, cut_at, changed_at"
          + " FROM card_batch ";

  private final CardBooks books;
  private final InstantSource clock;

  /// Over a register's tables.
  public Batches(CardBooks books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /// Every batch, oldest first.
  public List<Batch> all() {
    return books.read(reading -> list(reading, "ORDER BY id"));
  }

  /// The batches of a campaign, oldest first.
  public List<Batch> of(long campaign) {
    return books.read(reading -> list(reading, "WHERE campaign = ? ORDER BY id", campaign));
  }

  /// One batch.
  public Optional<Batch> find(long batch) {
    return books.read(reading -> list(reading, "WHERE id = ?", batch)).stream().findFirst();
  }

  /// The cards of a batch from a place on, in order of place, at most `limit`. A card that was
  /// blocked after the batch was cut keeps its place and is not to be made: look at its state.
  public List<Card> cards(long batch, int fromPlace, int limit) {
    return books.read(reading ->
        CardRows.list(
            reading,
            "WHERE batch = ? AND place >= ? ORDER BY place LIMIT ?",
            batch,
            fromPlace,
            limit));
  }

  /// How many cards of a batch are in which state.
  public Map<CardState, Integer> states(long batch) {
    return books.read(reading -> {
      Map<CardState, Integer> states = new EnumMap<>(CardState.class);
      try (PreparedStatement select =
          reading.prepareStatement(
              "SELECT state, count(*) FROM card WHERE batch = ? GROUP BY state")) {
        select.setLong(1, batch);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            states.put(CardState.valueOf(row.getString(1)), row.getInt(2));
          }
        }
      }
      return states;
    });
  }

  /// How many cards of every batch are in which state; batches of which all were taken out are not
  /// named.
  public Map<Long, Map<CardState, Integer>> states() {
    return books.read(reading -> {
      Map<Long, Map<CardState, Integer>> states = new HashMap<>();
      try (PreparedStatement select =
              reading.prepareStatement(
                  "SELECT batch, state, count(*) FROM card WHERE batch IS NOT NULL"
                      + " GROUP BY batch, state");
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          states
              .computeIfAbsent(row.getLong(1), _ -> new EnumMap<>(CardState.class))
              .put(CardState.valueOf(row.getString(2)), row.getInt(3));
        }
      }
      return states;
    });
  }

  /// Moves the cards at places `first` to `last` that are in the state `from`, chunk by chunk, and
  /// answers how many; those in another state stay. Doing it again does nothing more.
  ///
  /// @throws IllegalArgumentException for a move that no card may make
  public int move(
      long batch,
      int first,
      int last,
      CardState from,
      CardState to,
      CardReason reason,
      String actor) {
    if (!from.mayBecome(to)) {
      throw new IllegalArgumentException("no card goes from " + from + " to " + to);
    }
    int moved = 0;
    for (int place = first; place <= last; place += CardBooks.CHUNK) {
      int until = Math.min(last, place + CardBooks.CHUNK - 1);
      int chunk = place;
      moved +=
          books.write(writing -> moveChunk(writing, batch, chunk, until, from, to, reason, actor));
    }
    return moved;
  }

  /// Says that cards were made, inside the caller's database transaction.
  int made(Connection writing, long batch, Places.Run places, CardReason reason, String actor)
      throws SQLException {
    return moveChunk(
        writing,
        batch,
        places.first(),
        places.last(),
        CardState.IN_BATCH,
        CardState.PRINTED,
        reason,
        actor);
  }

  private int moveChunk(
      Connection writing,
      long batch,
      int first,
      int last,
      CardState from,
      CardState to,
      CardReason reason,
      String actor)
      throws SQLException {
    String leaves = to == CardState.ORDERED ? ", batch = NULL, place = NULL" : "";
    try (PreparedStatement update =
        writing.prepareStatement(
            "UPDATE card SET state = ?, reason = ?, step = step + 1, changed_at = ?, actor = ?"
                + leaves
                + " WHERE batch = ? AND place BETWEEN ? AND ? AND state = ?")) {
      update.setString(1, to.name());
      update.setString(2, reason.name());
      update.setLong(3, clock.millis());
      update.setString(4, actor);
      update.setLong(5, batch);
      update.setInt(6, first);
      update.setInt(7, last);
      update.setString(8, from.name());
      return update.executeUpdate();
    }
  }

  /// Says what became of a batch as a whole; answers false where it was not in the state `from`.
  public boolean mark(long batch, Batch.State from, Batch.State to, String actor) {
    return books.write(writing -> {
      try (PreparedStatement update =
          writing.prepareStatement(
              "UPDATE card_batch SET state = ?, changed_at = ?, actor = ?"
                  + " WHERE id = ? AND state = ?")) {
        update.setString(1, to.name());
        update.setLong(2, clock.millis());
        update.setString(3, actor);
        update.setLong(4, batch);
        update.setString(5, from.name());
        return update.executeUpdate() == 1;
      }
    });
  }

  /// Releases a batch of which every card was read back and is right; one that is released stays
  /// so.
  public void release(long batch, String actor) {
    mark(batch, Batch.State.CUT, Batch.State.RELEASED, actor);
    mark(batch, Batch.State.HELD, Batch.State.RELEASED, actor);
  }

  /// Holds a batch whose files are not right, as long as nothing was made of it: no card of it went
  /// further and no printer or bureau has any; answers whether it is held. After that, files that
  /// are not right are a bad copy, or hold those cards that are made once more: what became of the
  /// batch stands, and nothing is changed.
  public boolean hold(long batch, String actor) {
    return books.write(writing -> {
      try (PreparedStatement update =
          writing.prepareStatement(
              "UPDATE card_batch SET state = 'HELD', changed_at = ?1, actor = ?2"
                  + " WHERE id = ?3 AND state IN ('CUT', 'RELEASED')"
                  + " AND NOT EXISTS (SELECT 1 FROM card_job WHERE batch = ?3 AND "
                  + PrintJobs.openStates()
                  + ") AND NOT EXISTS (SELECT 1 FROM card WHERE batch = ?3"
                  + " AND state NOT IN ('IN_BATCH', 'BLOCKED'))")) {
        update.setLong(1, clock.millis());
        update.setString(2, actor);
        update.setLong(3, batch);
        update.executeUpdate();
      }
      return list(writing, "WHERE id = ?", batch).stream()
          .anyMatch(one -> one.state() == Batch.State.HELD);
    });
  }

  /// Gives a batch another design while nothing is made of it: it is complete and not released, no
  /// printer or bureau was ever sent any of it, and no card of it went further. It is to be made
  /// and read back after that. Answers false where it is not so; nothing was changed then.
  public boolean redesign(long batch, String template, String actor) {
    return books.write(writing -> {
      try (PreparedStatement update =
          writing.prepareStatement(
              "UPDATE card_batch SET template = ?1, state = 'CUT', changed_at = ?2, actor = ?3"
                  + " WHERE id = ?4 AND state IN ('CUT', 'HELD')"
                  + " AND NOT EXISTS (SELECT 1 FROM card_job WHERE batch = ?4)"
                  + " AND NOT EXISTS (SELECT 1 FROM card WHERE batch = ?4"
                  + " AND state NOT IN ('IN_BATCH', 'BLOCKED'))")) {
        update.setString(1, template);
        update.setLong(2, clock.millis());
        update.setString(3, actor);
        update.setLong(4, batch);
        return update.executeUpdate() == 1;
      }
    });
  }

  /// Makes a batch of one ordered card, for a counter's or service desk's card printer. Empty when
  /// the card is not waiting any more: somebody else has it in a batch.
  public Optional<Batch> single(CardId card, String template, String actor) {
    return books.write(writing -> {
      Card waiting = CardRows.find(writing, card);
      if (waiting == null || waiting.state() != CardState.ORDERED) {
        return Optional.empty();
      }
      long batch =
          BatchRows.open(writing, null, waiting.municipality(), template, clock.millis(), actor);
      BatchRows.putSingle(writing, batch, card, clock.millis(), actor);
      BatchRows.seal(writing, batch, clock.millis(), actor);
      return list(writing, "WHERE id = ?", batch).stream().findFirst();
    });
  }

  private static List<Batch> list(Connection connection, String condition, Object... parameters)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + condition)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<Batch> batches = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          batches.add(
              new Batch(
                  row.getLong(1),
                  campaign(row),
                  row.getString(3),
                  row.getString(4),
                  row.getInt(5),
                  Batch.State.valueOf(row.getString(6)),
                  Instant.ofEpochMilli(row.getLong(7)),
                  Instant.ofEpochMilli(row.getLong(8))));
        }
      }
      return batches;
    }
  }

  private static @Nullable Long campaign(ResultSet row) throws SQLException {
    long campaign = row.getLong(2);
    return row.wasNull() ? null : campaign;
  }
}
