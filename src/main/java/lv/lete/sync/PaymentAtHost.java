package lv.lete.sync;

import java.util.UUID;
import lv.lete.sync.HostCalls.Outcome;
import lv.lete.wire.Problems;
import lv.lete.wire.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the host where a payment is. A question changes nothing on either side, and has nothing to
/// do with what is shipped meanwhile.
public final class PaymentAtHost {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentAtHost.class);

  private final @Nullable HostCalls calls;
  private final String token;

  PaymentAtHost(@Nullable HostCalls calls, String token) {
    this.calls = calls;
    this.token = token;
  }

  /// What came of asking.
  public sealed interface Answer {
    /// The host's own words, about this payment.
    record Told(Whereabouts.Answer words) implements Answer {}

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
  public Answer ask(UUID payment) {
    HostCalls line = calls;
    if (line == null) {
      return new Answer.NotTold(Why.NO_HOST);
    }
    try {
      return switch (line.payment(payment, token)) {
        case Outcome.Answered<Whereabouts.Answer>(Whereabouts.Answer words) ->
            words.payment().equals(payment)
                ? new Answer.Told(words)
                : new Answer.NotTold(Why.NO_ANSWER);
        case Outcome.Refused<Whereabouts.Answer> refused ->
            new Answer.NotTold(
                refused.problem().code().equals(Problems.NOT_FOUND) ? Why.OLD_HOST : Why.REFUSED);
        case Outcome.NoAnswer<Whereabouts.Answer>(String why) -> {
          LOG.info("payment {}: the host could not be asked: {}", payment, why);
          yield new Answer.NotTold(Why.NO_ANSWER);
        }
      };
    } catch (InterruptedException given) {
      Thread.currentThread().interrupt();
      return new Answer.NotTold(Why.NO_ANSWER);
    }
  }
}
