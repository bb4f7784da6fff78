package lv.lete;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardState;
import lv.lete.card.register.CardStep;
import lv.lete.contract.ContractId;
import lv.lete.host.CounterOrder;
import lv.lete.host.HostCards;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards show`: a contract's cards with their lives, the cards in a state, or the batches.
@Command(
    name = "show",
    description =
        "Prints a contract's cards and their history, the cards in a state, what counters ordered,"
            + " or the batches.",
    mixinStandardHelpOptions = true)
final class CardsShowCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();

  @ArgGroup(multiplicity = "1")
  private Wanted wanted = new Wanted();

  @Option(
      names = "--limit",
      defaultValue = "1000",
      paramLabel = "N",
      description = "of a state or of orders, at most so many (default: ${DEFAULT-VALUE})")
  private int limit = 1_000;

  /// One of them.
  private static final class Wanted {
    @Option(names = "--contract", paramLabel = "N", description = "the cards of a contract")
    private Optional<String> contract = Optional.empty();

    @Option(
        names = "--state",
        paramLabel = "STATE",
        description =
            "the cards in a state, in the order of the post: RETURNED lists mail that came back")
    private Optional<CardState> state = Optional.empty();

    @Option(
        names = "--orders",
        description = "what counters ordered and what came of it, newest first")
    private boolean orders;

    @Option(names = "--batches", description = "every batch")
    private boolean batches;
  }

  @Override
  public Integer call() {
    try (HostCards cards = which.open()) {
      if (wanted.contract.isPresent()) {
        return contract(cards, wanted.contract.get());
      }
      if (wanted.state.isPresent()) {
        List<Card> found = cards.register().in(wanted.state.get(), limit);
        found.forEach(card -> out().println(line(card)));
        out().println("%d cards".formatted(found.size()));
        return Exit.DONE;
      }
      if (wanted.orders) {
        orders(cards);
      }
      if (wanted.batches) {
        batches(cards);
      }
      return Exit.DONE;
    }
  }

  private void orders(HostCards cards) {
    List<CounterOrder> orders = cards.ordersOfCounters(null, limit);
    for (CounterOrder order : orders) {
      out()
          .println(
              "%s  %s  %s  till %s record %d  %s: %s%s%s"
                  .formatted(
                      time(cards, order.at()),
                      order.contract(),
                      order.wish(),
                      order.till(),
                      order.number(),
                      order.actor(),
                      order.outcome(),
                      order.issue() == null ? "" : " card " + order.issue(),
                      order.standing() == null ? "" : ", now " + order.standing()));
    }
    out().println("%d orders".formatted(orders.size()));
  }

  private void batches(HostCards cards) {
    for (Batch batch : cards.batches().all()) {
      out()
          .println(
              "batch %d  %s  %s  %d cards: %s  cut %s%s"
                  .formatted(
                      batch.id(),
                      batch.state(),
                      batch.municipality().isEmpty() ? "(everywhere)" : batch.municipality(),
                      batch.cards(),
                      CardsPlanView.states(cards.batches().states(batch.id())),
                      time(cards, batch.cutAt()),
                      cards
                          .printJobs()
                          .open(batch.id())
                          .map(job -> "  at %s: places %s".formatted(job.printer(), job.places()))
                          .orElse("")));
    }
  }

  private int contract(HostCards cards, String number) {
    List<Card> found = cards.register().of(new ContractId(which.biller().id(), number));
    if (found.isEmpty()) {
      throw new Refusal(Exit.REFUSED, "LT-W22 This contract never had a card.");
    }
    for (Card card : found) {
      out().println(line(card));
      for (CardStep step : cards.register().history(card.id())) {
        out()
            .println(
                "  %s  %s  %s%s  %s"
                    .formatted(
                        time(cards, step.at()),
                        step.state(),
                        step.reason(),
                        step.batch() == null ? "" : "  batch " + step.batch(),
                        step.actor()));
      }
    }
    return Exit.DONE;
  }

  /// Where the institution tells its hours.
  private static String time(HostCards cards, Instant at) {
    return TIME.format(at.atZone(cards.zone()));
  }

  private static String line(Card card) {
    return "%s card %d  %s  %s  %s"
        .formatted(
            card.id().contract().number(),
            card.id().issue(),
            card.state(),
            card.reason(),
            card.municipality());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
