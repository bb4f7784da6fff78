package lv.lete.card.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.lete.contract.IssuedCard.Standing;

/// Where a card is in its life, with the one table of moves that are allowed. The database holds
/// the same table and refuses any other move, whoever asks.
public enum CardState {
  /// Wanted; nothing is made yet.
  ORDERED(Standing.COMING),
  /// In exactly one batch, to be made.
  IN_BATCH(Standing.COMING),
  /// Made, and not handed on yet.
  PRINTED(Standing.COMING),
  /// Given to the post.
  POSTED(Standing.OUT),
  /// In the customer's hand.
  ACTIVE(Standing.OUT),
  /// The customer does not have it any more.
  LOST(Standing.LOST),
  /// A later card takes its place.
  REPLACED(Standing.REPLACED),
  /// Not to be used, for a reason of the utility.
  BLOCKED(Standing.BLOCKED),
  /// The post brought it back.
  RETURNED(Standing.RETURNED);

  private static final Map<CardState, Set<CardState>> MOVES = moves();

  private final Standing seen;

  CardState(Standing seen) {
    this.seen = seen;
  }

  /// What a counter is told of it: fewer words, so that making and posting a card costs the feed
  /// one line, not four.
  public Standing seen() {
    return seen;
  }

  /// The states that may come next. Empty for those that are an end.
  public Set<CardState> next() {
    return MOVES.getOrDefault(this, Set.of());
  }

  /// Whether the card may go from here to there. Staying is no move.
  public boolean mayBecome(CardState other) {
    return next().contains(other);
  }

  /// A card that is on its way to the customer: no further one is ordered meanwhile.
  public boolean isComing() {
    return seen == Standing.COMING;
  }

  /// A spoiled card is made again under the same number, having been destroyed; a card taken out of
  /// a batch waits for another one; a card that came back is posted again where the address was
  /// mended. What is lost, replaced or blocked never comes back into use: a new one is ordered.
  private static Map<CardState, Set<CardState>> moves() {
    Map<CardState, Set<CardState>> moves = new EnumMap<>(CardState.class);
    moves.put(ORDERED, EnumSet.of(IN_BATCH, BLOCKED));
    moves.put(IN_BATCH, EnumSet.of(PRINTED, ORDERED, BLOCKED));
    moves.put(PRINTED, EnumSet.of(POSTED, ACTIVE, IN_BATCH, BLOCKED));
    moves.put(POSTED, EnumSet.of(ACTIVE, RETURNED, LOST, REPLACED, BLOCKED));
    moves.put(ACTIVE, EnumSet.of(LOST, REPLACED, BLOCKED));
    moves.put(RETURNED, EnumSet.of(POSTED, ACTIVE, REPLACED, BLOCKED));
    moves.put(LOST, EnumSet.of(BLOCKED));
    return moves;
  }

  /// Every allowed move, for the database's own table.
  static List<Move> allMoves() {
    return MOVES.entrySet().stream()
        .flatMap(from -> from.getValue().stream().map(to -> new Move(from.getKey(), to)))
        .toList();
  }

  /// One allowed move.
  record Move(CardState before, CardState after) {}
}
