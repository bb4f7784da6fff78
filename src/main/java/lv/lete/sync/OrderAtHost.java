package lv.lete.sync;

import java.util.UUID;
import lv.lete.sync.HostCalls.Outcome;
import lv.lete.wire.CardOrders;
import lv.lete.wire.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the host what became of a card's order. A question changes nothing on either side, and has
/// nothing to do with what is shipped meanwhile.
public final class OrderAtHost {
  private static final Logger LOG = LoggerFactory.getLogger(OrderAtHost.class);

  private final @Nullable HostCalls calls;
  private final String token;

  OrderAtHost(@Nullable HostCalls calls, String token) {
    this.calls = calls;
    this.token = token;
  }

  /// What came of asking.
  public sealed interface Answer {
    /// The host's own words, about this order.
    record Told(CardOrders.Answer words) implements Answer {}

    /// Not known now.
    record NotTold(Why why) implements Answer {}
  }

  /// Why the host said nothing.
  public enum Why {
    /// This terminal has no host: never enrolled, or for training.
    NO_HOST,
    /// No answer: the line, the host, or too slow.
    NO_ANSWER,
    /// The host is of a version that cannot be asked.
    OLD_HOST,
    /// The host refuses this terminal.
    REFUSED
  }

  /// Asks, and waits for some seconds at most: for a thread in the background.
  public Answer ask(UUID order) {
    HostCalls line = calls;
    if (line == null) {
      return new Answer.NotTold(Why.NO_HOST);
    }
    try {
      return switch (line.cardOrder(order, token)) {
        case Outcome.Answered<CardOrders.Answer>(CardOrders.Answer words) ->
            words.order().equals(order)
                ? new Answer.Told(words)
                : new Answer.NotTold(Why.NO_ANSWER);
        case Outcome.Refused<CardOrders.Answer> refused ->
            new Answer.NotTold(
                refused.problem().code().equals(Problems.NOT_FOUND) ? Why.OLD_HOST : Why.REFUSED);
        case Outcome.NoAnswer<CardOrders.Answer>(String why) -> {
          LOG.info("card order {}: the host could not be asked: {}", order, why);
          yield new Answer.NotTold(Why.NO_ANSWER);
        }
      };
    } catch (InterruptedException given) {
      Thread.currentThread().interrupt();
      return new Answer.NotTold(Why.NO_ANSWER);
    }
  }
}
