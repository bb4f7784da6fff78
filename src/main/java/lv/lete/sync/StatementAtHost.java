package lv.lete.sync;

import java.time.LocalDate;
import lv.lete.contract.ContractId;
import lv.lete.sync.HostCalls.Outcome;
import lv.lete.wire.Problems;
import lv.lete.wire.Statements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the host what a contract paid. A question changes nothing on either side, and has nothing
/// to do with what is shipped meanwhile.
public final class StatementAtHost {
  private static final Logger LOG = LoggerFactory.getLogger(StatementAtHost.class);

  private final @Nullable HostCalls calls;
  private final String token;

  StatementAtHost(@Nullable HostCalls calls, String token) {
    this.calls = calls;
    this.token = token;
  }

  /// What came of asking.
  public sealed interface Answer {
    /// The host's ledger, about this contract and period.
    record Told(Statements.Answer words) implements Answer {}

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
    REFUSED,
    /// The period has more than one answer may hold: a shorter one has not.
    TOO_MUCH
  }

  /// Asks, and waits for some seconds at most: for a thread in the background.
  public Answer ask(ContractId contract, LocalDate from, LocalDate to) {
    HostCalls line = calls;
    if (line == null) {
      return new Answer.NotTold(Why.NO_HOST);
    }
    try {
      return switch (line.statement(contract, from, to, token)) {
        case Outcome.Answered<Statements.Answer>(Statements.Answer words) ->
            isOf(words, contract, from, to)
                ? new Answer.Told(words)
                : new Answer.NotTold(Why.NO_ANSWER);
        case Outcome.Refused<Statements.Answer> refused ->
            new Answer.NotTold(why(refused.problem().code()));
        case Outcome.NoAnswer<Statements.Answer>(String why) -> {
          LOG.info("a statement: the host could not be asked: {}", why);
          yield new Answer.NotTold(Why.NO_ANSWER);
        }
      };
    } catch (InterruptedException given) {
      Thread.currentThread().interrupt();
      return new Answer.NotTold(Why.NO_ANSWER);
    }
  }

  private static Why why(String code) {
    return switch (code) {
      case Problems.NOT_FOUND -> Why.OLD_HOST;
      case Problems.TOO_MUCH -> Why.TOO_MUCH;
      default -> Why.REFUSED;
    };
  }

  private static boolean isOf(
      Statements.Answer words, ContractId contract, LocalDate from, LocalDate to) {
    return words.biller().equals(contract.biller())
        && words.contract().equals(contract.number())
        && words.from().equals(from)
        && words.to().equals(to);
  }
}
