package lv.lete;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lv.lete.card.register.Batch;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardRegister.Moving;
import lv.lete.card.register.CardState;
import lv.lete.contract.Biller;
import lv.lete.contract.ContractId;
import lv.lete.host.HostCards;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards mark`: says what became of cards.
@Command(
    name = "mark",
    description = {
      "Says what became of cards: posted, in the customer's hand, brought back by the post,",
      "or blocked. Of a batch as a whole, or of the newest card of contracts.",
      "Or gives a batch of which nothing is made yet another design: --batch B --template T.",
      "Exit code 1 when a card could not be marked so."
    },
    mixinStandardHelpOptions = true)
final class CardsMarkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();
  @Mixin private CardsTemplates templates = new CardsTemplates();

  @ArgGroup(multiplicity = "1")
  private CardsGiven given = new CardsGiven();

  @ArgGroup(multiplicity = "1")
  private Said said = new Said();

  /// What is said.
  private static final class Said {
    @Option(
        names = "--state",
        required = true,
        paramLabel = "STATE",
        description = "POSTED, ACTIVE, RETURNED or BLOCKED")
    private CardState state = CardState.POSTED;

    @Option(
        names = "--template",
        required = true,
        paramLabel = "T",
        description = "the design that the batch is to be made of, in place of the one it has")
    private Optional<String> template = Optional.empty();
  }

  /// A batch, or contracts.
  private static final class CardsGiven {
    @Option(names = "--batch", paramLabel = "B", description = "every card of this batch")
    private Optional<Long> batch = Optional.empty();

    @ArgGroup(multiplicity = "1")
    private CardsReissueCommand.ContractsGiven contracts = new CardsReissueCommand.ContractsGiven();
  }

  @Override
  public Integer call() {
    if (said.template.isPresent()) {
      return design(said.template.get());
    }
    CardState state = said.state;
    CardReason reason =
        switch (state) {
          case POSTED -> CardReason.MAILED;
          case ACTIVE -> CardReason.DELIVERED;
          case RETURNED -> CardReason.MAIL_RETURNED;
          case BLOCKED -> CardReason.UTILITY;
          case ORDERED, IN_BATCH, PRINTED, LOST, REPLACED ->
              throw new Refusal(
                  Exit.USAGE,
                  "LT-W19 Cards become %s by ordering, printing or reissuing. Nothing was done."
                      .formatted(state));
        };
    try (HostCards cards = which.open()) {
      return given.batch.isPresent()
          ? batch(cards, given.batch.get(), state, reason)
          : contracts(cards, which.biller(), given.contracts.numbers(), state, reason);
    }
  }

  private int design(String template) {
    long number =
        given.batch.orElseThrow(() ->
            new Refusal(
                Exit.USAGE,
                "LT-W19 A design is a batch's: name it with --batch. Nothing was done."));
    try (HostCards cards = which.open()) {
      CardsTemplates.open(templates.of(which.home()), template).close();
      Batch batch = find(cards, number);
      if (batch.template().equals(template)) {
        out().println("batch %d is to be made of %s already".formatted(number, template));
        return Exit.DONE;
      }
      if (!cards.batches().redesign(number, template, CardsCommand.actor())) {
        throw new Refusal(
            Exit.REFUSED,
            ("LT-W79 Batch %d is %s, or cards of it were made or sent to a printer: its design"
                    + " stays %s. Nothing was changed.")
                .formatted(number, batch.state(), batch.template()));
      }
      out()
          .println(
              "batch %d is to be made of %s, not of %s"
                  .formatted(number, template, batch.template()));
      return Exit.DONE;
    }
  }

  private static Batch find(HostCards cards, long number) {
    return cards
        .batches()
        .find(number)
        .orElseThrow(() ->
            new Refusal(
                Exit.REFUSED, "LT-W20 There is no batch " + number + ". Nothing was done."));
  }

  private int batch(HostCards cards, long number, CardState state, CardReason reason) {
    Batch batch = find(cards, number);
    int moved = 0;
    for (CardState from : before(state)) {
      moved +=
          cards.batches().move(number, 1, batch.cards(), from, state, reason, CardsCommand.actor());
    }
    Map<CardState, Integer> states = cards.batches().states(number);
    int there = states.getOrDefault(state, 0);
    Long campaign = batch.campaign();
    if (campaign != null) {
      cards.campaigns().finish(campaign, CardsCommand.actor());
    }
    out()
        .println(
            "%d cards of batch %d marked %s; %d of %d are so"
                .formatted(moved, number, state, there, batch.cards()));
    states.forEach((other, count) -> {
      if (other != state) {
        out().println(stays(number, other, count, state));
      }
    });
    return there == batch.cards() ? Exit.DONE : Exit.REFUSED;
  }

  /// Why some cards of a batch were not marked, and what is to be done first.
  private static String stays(long batch, CardState now, int count, CardState wanted) {
    String next =
        switch (now) {
          case ORDERED, IN_BATCH ->
              ("they are not made yet. First lete cards print --batch %d, with --sent where a"
                      + " bureau made them; then this again")
                  .formatted(batch);
          case PRINTED ->
              "they are not posted yet. First lete cards mark --batch %d --state POSTED"
                  .formatted(batch);
          case POSTED, ACTIVE, RETURNED, LOST, REPLACED, BLOCKED ->
              "they went another way; one that is wrong: lete cards mark --contract N --state "
                  + wanted;
        };
    return "LT-W21 %d of batch %d %s %s and cannot become %s: %s."
        .formatted(count, batch, count == 1 ? "is" : "are", now, wanted, next);
  }

  /// Of a whole batch only those that are where the post's or the printer's word finds them: one
  /// that came back stays so when its batch is called posted once more.
  private static List<CardState> before(CardState state) {
    return switch (state) {
      case POSTED -> List.of(CardState.PRINTED);
      case ACTIVE, RETURNED -> List.of(CardState.POSTED);
      case BLOCKED ->
          Stream.of(CardState.values()).filter(from -> from.mayBecome(CardState.BLOCKED)).toList();
      case ORDERED, IN_BATCH, PRINTED, LOST, REPLACED -> List.of();
    };
  }

  private int contracts(
      HostCards cards, Biller biller, List<String> numbers, CardState state, CardReason reason) {
    int there = 0;
    for (String number : numbers) {
      Moving moving =
          cards
              .register()
              .move(new ContractId(biller.id(), number), state, reason, CardsCommand.actor());
      out().println(number + "  " + words(moving));
      if (moving instanceof Moving.Moved || moving instanceof Moving.AlreadyThere) {
        there++;
      }
    }
    out().println("%d marked %s, %d not".formatted(there, state, numbers.size() - there));
    return there == numbers.size() ? Exit.DONE : Exit.REFUSED;
  }

  private static String words(Moving moving) {
    return switch (moving) {
      case Moving.Moved(Card card) -> "card %d is %s".formatted(card.id().issue(), card.state());
      case Moving.AlreadyThere(Card card) ->
          "card %d is %s already".formatted(card.id().issue(), card.state());
      case Moving.NotAllowed(Card card, CardState wanted) ->
          "LT-W21 card %d is %s and cannot become %s"
              .formatted(card.id().issue(), card.state(), wanted);
      case Moving.NoSuchCard() -> "LT-W22 this contract never had a card";
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
