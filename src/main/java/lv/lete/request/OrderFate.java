package lv.lete.request;

import java.time.Instant;
import java.util.UUID;
import lv.lete.contract.IssuedCard.Standing;
import org.jspecify.annotations.Nullable;

/// What the host made of an order of a card that this till took. Asks over the network: never on
/// the FX thread, nor while anybody waits at the counter.
@FunctionalInterface
public interface OrderFate {
  /// A till that has nobody to ask.
  OrderFate NOBODY = _ -> new Answer.NotKnown(Why.NO_HOST);

  /// The host's part of an order. Never throws: what cannot be known now is an answer.
  Answer of(UUID order);

  /// Known or not.
  sealed interface Answer {
    /// The host has not got it: it is still queued here.
    record NotReceived() implements Answer {}

    /// The host ordered this card; `standing` is where it is now, null where a newer host says
    /// something that this program does not know.
    record CardOrdered(int issue, @Nullable Standing standing, Instant at) implements Answer {}

    /// The host ordered no card. `reason` is its word for why, such as `ALREADY_COMING`; `issue`
    /// the card that is in the way, null where none is.
    record Declined(String reason, @Nullable Integer issue, Instant at) implements Answer {}

    /// Not known now.
    record NotKnown(Why why) implements Answer {}
  }

  /// Why it is not known now.
  enum Why {
    /// This till has no host: never enrolled, or for training.
    NO_HOST,
    /// The host does not answer.
    OFFLINE,
    /// The host is of a version that cannot say.
    OLD_HOST,
    /// The host refuses to tell this till.
    REFUSED
  }
}
