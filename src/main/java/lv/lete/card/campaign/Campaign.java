package lv.lete.card.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.lete.card.register.CardState;

/// A campaign as it stands.
public record Campaign(
    long id,
    String name,
    String biller,
    Kind kind,
    String template,
    int batchSize,
    State state,
    Instant plannedAt,
    Instant changedAt,
    String actor,
    List<Area> areas) {
  /// Refuses a missing list.
  public Campaign {
    areas = List.copyOf(Objects.requireNonNull(areas, "areas"));
  }

  /// Where its cards come from.
  public enum Kind {
    /// Everybody in its areas who is to get a first card.
    MAILING,
    /// Cards that people ordered one by one and that wait to be made.
    ORDERS
  }

  /// How far it is.
  public enum State {
    /// Nothing is ordered yet.
    PLANNED,
    /// Cards are ordered and batches cut as areas fall due.
    RUNNING,
    /// Held by a person; what is ordered and cut stays.
    PAUSED,
    /// Every area is cut and every card of it is on its way.
    DONE
  }

  /// A municipality of it. An [Kind#ORDERS] campaign has one, with no name: everywhere.
  public record Area(String municipality, LocalDate due, Stage stage, Map<CardState, Long> cards) {
    /// How many cards it has.
    public long total() {
      return cards.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// How far an area is.
  public enum Stage {
    /// Its day has not come, or nobody has started it.
    WAITING,
    /// Its contracts are being read.
    ORDERING,
    /// Its cards are being put into batches.
    CUTTING,
    /// All its cards are in batches.
    CUT
  }

  /// How many cards it has.
  public long cards() {
    return areas.stream().mapToLong(Area::total).sum();
  }

  /// How many of its cards are in a state.
  public long cards(CardState state) {
    return areas.stream().mapToLong(area -> area.cards().getOrDefault(state, 0L)).sum();
  }
}
