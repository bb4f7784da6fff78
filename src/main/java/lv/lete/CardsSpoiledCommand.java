package lv.lete;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardBooks;
import lv.lete.card.register.Places;
import lv.lete.card.register.SpoilCards.Spoiling;
import lv.lete.contract.Biller;
import lv.lete.contract.ContractId;
import lv.lete.host.HostCards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards spoiled`: cards that came out spoiled, to be made again under the same number.
@Command(
    name = "spoiled",
    description = {
      "Says that cards came out spoiled and were destroyed: they are to be made again, each",
      "under its own number, and nothing else of the batch is. Then print the batch once",
      "more; for a bureau into another --out, where the list holds just these. Named by",
      "their places in the batch (see its list), or by contract. All or none of a batch.",
      "What is posted is ordered anew instead: lete cards reissue --reason DAMAGED.",
      "Exit code 1 when any could not be marked so."
    },
    footer = {
      "",
      "Examples:",
      "  lete cards spoiled --home HOST --batch 7 --places 3,120-124",
      "  lete cards spoiled --home HOST --contract 100000017",
      "  lete cards print --home HOST --batch 7 --ipp ipp://cards.local/ipp/print"
    },
    mixinStandardHelpOptions = true)
final class CardsSpoiledCommand implements Callable<Integer> {
  private static final Pattern RUN = Pattern.compile(" *([0-9]{1,7})(?: *- *([0-9]{1,7}))? *");

  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();

  @ArgGroup(multiplicity = "1")
  private Given given = new Given();

  /// Places of a batch, or contracts.
  private static final class Given {
    @ArgGroup(exclusive = false)
    private @Nullable InBatch inBatch;

    @ArgGroup(multiplicity = "1")
    private CardsReissueCommand.ContractsGiven contracts = new CardsReissueCommand.ContractsGiven();
  }

  /// Places of a batch.
  private static final class InBatch {
    @Option(names = "--batch", required = true, paramLabel = "B", description = "the batch")
    private long batch;

    @Option(
        names = "--places",
        required = true,
        paramLabel = "P",
        description = "places in the whole batch, as its list has them, at most 500: 3,120-124")
    private String places = "";
  }

  @Override
  public Integer call() {
    try (HostCards cards = which.open()) {
      InBatch of = given.inBatch;
      if (of != null) {
        return spoil(cards, of.batch, places(of.places)) ? Exit.DONE : Exit.REFUSED;
      }
      return contracts(cards, which.biller(), given.contracts.numbers());
    }
  }

  private static Places places(String text) {
    TreeSet<Integer> places = new TreeSet<>();
    for (String run : text.split(",", -1)) {
      Matcher ends = RUN.matcher(run);
      int first = ends.matches() ? Integer.parseInt(ends.group(1)) : 0;
      int last = first > 0 && ends.group(2) != null ? Integer.parseInt(ends.group(2)) : first;
      if (first < 1 || last < first || last - first >= CardBooks.CHUNK) {
        throw noPlaces(text);
      }
      for (int place = first; place <= last; place++) {
        places.add(place);
      }
      if (places.size() > CardBooks.CHUNK) {
        throw noPlaces(text);
      }
    }
    return Places.of(List.copyOf(places));
  }

  private static Refusal noPlaces(String text) {
    return new Refusal(
        Exit.USAGE,
        "LT-W101 %s names no places: write them like 3,120-124, at most %d at once."
                .formatted(text, CardBooks.CHUNK)
            + " Nothing was changed.");
  }

  private int contracts(HostCards cards, Biller biller, List<String> numbers) {
    Map<Long, TreeSet<Integer>> batches = new TreeMap<>();
    boolean all = true;
    for (String number : numbers) {
      List<Card> had = cards.register().of(new ContractId(biller.id(), number));
      Long batch = had.isEmpty() ? null : had.getFirst().batch();
      Integer place = had.isEmpty() ? null : had.getFirst().place();
      if (batch == null || place == null) {
        all = false;
        out()
            .println(
                number
                    + "  LT-W22 "
                    + (had.isEmpty()
                        ? "this contract never had a card"
                        : "card %d is %s: it was never made"
                            .formatted(had.getFirst().id().issue(), had.getFirst().state())));
      } else {
        batches.computeIfAbsent(batch, _ -> new TreeSet<>()).add(place);
      }
    }
    for (Map.Entry<Long, TreeSet<Integer>> one : batches.entrySet()) {
      List<Integer> places = List.copyOf(one.getValue());
      for (int from = 0; from < places.size(); from += CardBooks.CHUNK) {
        int to = Math.min(places.size(), from + CardBooks.CHUNK);
        all &= spoil(cards, one.getKey(), Places.of(places.subList(from, to)));
      }
    }
    return all ? Exit.DONE : Exit.REFUSED;
  }

  private boolean spoil(HostCards cards, long batch, Places places) {
    Spoiling spoiling = cards.spoil().spoil(batch, places, CardsCommand.actor());
    out().println(words(batch, places, spoiling));
    return spoiling instanceof Spoiling.Spoiled;
  }

  private static String words(long batch, Places places, Spoiling spoiling) {
    return switch (spoiling) {
      case Spoiling.Spoiled(int now) ->
          "batch %d: %d cards are to be made again (places %s; %d said before)"
              .formatted(batch, places.count(), places, places.count() - now);
      case Spoiling.NotSpoiled(List<Card> other) ->
          "LT-W21 batch %d: nothing was changed, for %d of its cards are not just made: %s. "
                  .formatted(batch, other.size(), some(other))
              + "One that waits is made anyway; for one that is posted order a new card: lete"
              + " cards reissue --reason DAMAGED.";
      case Spoiling.JobOpen(var job) ->
          ("LT-W65 batch %d: nothing was changed, for it is not known yet what of places %s, sent"
                  + " to %s, is made. Say that first: lete cards print --batch %d --sent.")
              .formatted(batch, job.places(), job.printer(), batch);
      case Spoiling.NoSuchPlaces(List<Integer> none) ->
          "LT-W20 batch %d: nothing was changed, for it has no card at %s."
              .formatted(batch, Places.of(none));
    };
  }

  private static String some(List<Card> cards) {
    String first =
        cards.stream()
            .limit(10)
            .map(card -> "place %d is %s".formatted(card.place(), card.state()))
            .collect(Collectors.joining(", "));
    return cards.size() > 10 ? first + " and %d more".formatted(cards.size() - 10) : first;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
