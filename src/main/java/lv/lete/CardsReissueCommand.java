package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardId;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.Ordering;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.host.HostCards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards reissue`: orders the next card of contracts.
@Command(
    name = "reissue",
    description = {
      "Orders the next card of a contract, or of every contract in a file. The card before",
      "becomes lost or replaced. Where a card is on its way already nothing is ordered, so",
      "that a file can be run again. A campaign of --orders makes what was ordered.",
      "Exit code 1 when anything was not ordered."
    },
    mixinStandardHelpOptions = true)
final class CardsReissueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();

  @ArgGroup(multiplicity = "1")
  private ContractsGiven given = new ContractsGiven();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "REASON",
      description = "FIRST, LOST, DAMAGED, DATA_CHANGED or MAIL_RETURNED")
  private CardReason reason = CardReason.LOST;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "who orders; where the home keeps people.json, one of them who is a teller, a supervisor"
              + " or of the service desk (default: who is at the keyboard)")
  private @Nullable String by;

  /// One contract, or a file of them.
  static final class ContractsGiven {
    @Option(names = "--contract", paramLabel = "N", description = "the contract's number")
    private List<String> numbers = new ArrayList<>();

    @Option(
        names = "--file",
        paramLabel = "CSV",
        description = "a CSV in UTF-8 with a header row and a column contract_number")
    private Optional<Path> file = Optional.empty();

    /// The numbers, in order.
    ///
    /// @throws Refusal where the file cannot be read or has no such column
    List<String> numbers() {
      return file.isPresent() ? ContractNumbers.of(file.get()) : numbers;
    }
  }

  @Override
  public Integer call() {
    if (!reason.orders()) {
      throw new Refusal(
          Exit.USAGE,
          "LT-W12 A card is ordered for a reason of %s. Nothing was done."
              .formatted(CardReason.forOrders()));
    }
    List<String> numbers = given.numbers();
    try (HostCards cards = which.open()) {
      Biller biller = which.biller();
      String actor = CardsOrderer.of(which.home(), by);
      int ordered = 0;
      for (String number : numbers) {
        if (order(cards, biller, number, actor)) {
          ordered++;
        }
      }
      out().println("%d ordered, %d not".formatted(ordered, numbers.size() - ordered));
      return ordered == numbers.size() ? Exit.DONE : Exit.REFUSED;
    }
  }

  private boolean order(HostCards cards, Biller biller, String number, String actor) {
    Optional<Contract> contract = cards.find(new ContractId(biller.id(), number));
    if (contract.isEmpty()) {
      out().println("%s  LT-W13 not ordered: no such contract".formatted(number));
      return false;
    }
    Ordering ordering = cards.register().order(contract.get(), biller, reason, actor);
    out().println(number + "  " + words(ordering, reason));
    return ordering instanceof Ordering.Ordered;
  }

  private static String words(Ordering ordering, CardReason reason) {
    return switch (ordering) {
      case Ordering.Ordered(CardId card, Card before) when before == null ->
          reason == CardReason.FIRST
              ? "card %d ordered, the first".formatted(card.issue())
              : "card %d ordered, the first: the register knows no card before it, so none is %s"
                  .formatted(card.issue(), reason);
      case Ordering.Ordered(CardId card, Card before) ->
          "card %d ordered; card %d is %s"
              .formatted(card.issue(), before.id().issue(), before.state());
      case Ordering.AlreadyComing(Card card) ->
          "LT-W14 not ordered: card %d is on its way (%s)"
              .formatted(card.id().issue(), card.state());
      case Ordering.HasCard(Card card) ->
          "LT-W15 not ordered: the customer has card %d (%s); say why another one is wanted"
              .formatted(card.id().issue(), card.state());
      case Ordering.NotEntitled(var why) -> "LT-W16 not ordered: " + why;
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
