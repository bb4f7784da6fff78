package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an order of a card at the host. Neither names nor contracts are in it.
public interface CardOrders {
  /// The outcome of an order that became a card.
  String ORDERED = "ORDERED";

  /// As the host has it. `outcome` is null where it has no such order, else [#ORDERED] or the
  /// reason why it is no card; `issue` is the card that was ordered, or the one in the way; `state`
  /// where the ordered card is now, by the names of `IssuedCard.Standing`. `at` is when the host
  /// took the order, or when it was asked where it has none.
  @Json
  record Answer(
      UUID order,
      Instant at,
      @Nullable String outcome,
      @Nullable Integer issue,
      @Nullable String state) {
    /// Refuses missing fields, and a card ordered without a number.
    public Answer {
      Objects.requireNonNull(order, "order");
      Objects.requireNonNull(at, "at");
      if (issue != null && issue < 1) {
        throw new IllegalArgumentException("cards are numbered from 1, not " + issue);
      }
      if (ORDERED.equals(outcome) && issue == null) {
        throw new IllegalArgumentException("an ordered card has a number");
      }
    }
  }
}
