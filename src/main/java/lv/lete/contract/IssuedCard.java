package lv.lete.contract;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// A card of a contract as a counter needs to know it. `state` is the name of a [Standing], or of
/// one that a newer host has and this program does not.
@Json
public record IssuedCard(String biller, String number, int issue, String state) {
  /// Refuses a missing part and an issue below 1.
  public IssuedCard {
    Objects.requireNonNull(biller, "biller");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(state, "state");
    if (issue < 1) {
      throw new IllegalArgumentException("cards are numbered from 1, not " + issue);
    }
  }

  /// Where a card is, in as many words as a counter needs.
  public enum Standing {
    /// Ordered or being made: the customer cannot have it yet.
    COMING,
    /// Posted, or in the customer's hand.
    OUT,
    /// Reported lost.
    LOST,
    /// A later card takes its place.
    REPLACED,
    /// Not to be used.
    BLOCKED,
    /// The post brought it back.
    RETURNED
  }

  /// Where it is; empty where a newer host says something that this program does not know.
  public Optional<Standing> standing() {
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.name().equals(state))
        .findFirst();
  }
}
