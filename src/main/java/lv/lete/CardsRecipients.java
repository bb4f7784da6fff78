package lv.lete;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.lete.card.campaign.ContractPages;
import lv.lete.card.campaign.Municipalities;
import lv.lete.card.campaign.Municipalities.Naming;
import lv.lete.card.output.BatchCards;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.SortedContracts;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardState;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.host.HostCards;
import picocli.CommandLine.Option;

/// To whom letters go: one customer, those of a file, all of a municipality, or those of a batch;
/// in the order of the post whichever it is. Memory does not grow with them.
final class CardsRecipients {
  private static final int PAGE = 500;

  @Option(names = "--contract", paramLabel = "N", description = "the contract's number")
  private List<String> numbers = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "CSV",
      description = "a CSV in UTF-8 with a header row and a column contract_number")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--municipality",
      paramLabel = "M",
      description = "all of this one, by name or its beginning; may be repeated; or: all")
  private List<String> municipalities = new ArrayList<>();

  @Option(
      names = "--batch",
      paramLabel = "B",
      description =
          "the customers of this batch, in its order and in files of as many places as its cards';"
              + " none for cards that were lost, replaced, blocked or came back")
  private Optional<Long> batch = Optional.empty();

  /// Those that were found, sorted; numbers without a contract.
  record Found(SortedContracts sorted, List<String> unknown) implements AutoCloseable {
    @Override
    public void close() {
      sorted.close();
    }
  }

  /// The batch whose customers are meant; empty where they are named otherwise.
  Optional<Long> batch() {
    return batch;
  }

  /// The customers of a batch that its cards go to, each with the number of the card in it, in the
  /// order of its cards; or of those cards only that wait to be made.
  static Iterator<CardWords> customers(BatchCards contents, boolean waiting) {
    Iterator<List<CardWords>> pages = waiting ? contents.waiting(PAGE) : contents.posting(PAGE);
    return new Iterator<>() {
      private final List<CardWords> ahead = new ArrayList<>();

      @Override
      public boolean hasNext() {
        return !ahead.isEmpty() || pages.hasNext();
      }

      @Override
      public CardWords next() {
        if (ahead.isEmpty()) {
          ahead.addAll(pages.next());
        }
        return ahead.removeFirst();
      }
    };
  }

  /// Looks for those that are `meant`.
  ///
  /// @throws Refusal where the file cannot be read or a municipality is none
  Found find(HostCards cards, Biller biller, Predicate<Contract> meant) {
    SortedContracts sorted = new SortedContracts();
    List<String> unknown = new ArrayList<>();
    try {
      if (municipalities.isEmpty()) {
        List<String> wanted = file.isPresent() ? ContractNumbers.of(file.get()) : numbers;
        for (String number : wanted) {
          Optional<Contract> contract = cards.find(new ContractId(biller.id(), number));
          contract.ifPresentOrElse(
              one -> sorted.add(Stream.of(one).filter(meant).toList()), () -> unknown.add(number));
        }
      } else {
        ofMunicipalities(cards, biller, meant, sorted);
      }
      return new Found(sorted, unknown);
    } catch (RuntimeException e) {
      sorted.close();
      throw e;
    }
  }

  private void ofMunicipalities(
      HostCards cards, Biller biller, Predicate<Contract> meant, SortedContracts sorted) {
    boolean all = municipalities.equals(List.of("all"));
    Set<String> areas = all ? Set.of() : Set.copyOf(named(cards, biller));
    ContractPages pages = cards.contracts();
    CardsCancel.able(
        "Contracts",
        watch -> {
          long done = 0;
          ContractPages.Page page = pages.after(0, PAGE);
          while (!page.contracts().isEmpty()) {
            sorted.add(
                page.contracts().stream()
                    .filter(one -> one.biller().equals(biller.id()))
                    .filter(one -> all || areas.contains(one.municipality().strip()))
                    .filter(meant)
                    .toList());
            done += page.contracts().size();
            if (!watch.goesOn(done, pages.count())) {
              throw new Refusal(
                  Exit.REFUSED, "LT-W83 Cancelled before anything was made. Nothing was done.");
            }
            page = pages.after(page.place(), PAGE);
          }
          return done;
        });
  }

  private List<String> named(HostCards cards, Biller biller) {
    Set<String> known = new TreeSet<>();
    ContractPages pages = cards.contracts();
    for (ContractPages.Page page = pages.after(0, PAGE);
        !page.contracts().isEmpty();
        page = pages.after(page.place(), PAGE)) {
      page.contracts().stream()
          .filter(one -> one.biller().equals(biller.id()))
          .forEach(one -> known.add(one.municipality().strip()));
    }
    return switch (Municipalities.find(known, municipalities)) {
      case Naming.Named(List<String> found) -> found;
      case Naming.NotNamed(String wrong, List<String> perhaps) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W08 %s is no municipality of the contracts here, or could be several: %s."
                      .formatted(wrong, String.join(", ", perhaps))
                  + " Nothing was done.");
    };
  }

  /// The customers as letters name them, in the order of the post, each with the number of the card
  /// that is valid now, or of the first where there is none.
  static Iterator<CardWords> customers(
      HostCards cards, Biller biller, SortedContracts sorted, LocalDate today) {
    return new Iterator<>() {
      private final List<SortedContracts.Row> ahead = new ArrayList<>();
      private String route = "";
      private int place;

      @Override
      public boolean hasNext() {
        if (ahead.isEmpty()) {
          ahead.addAll(sorted.after(route, PAGE));
        }
        return !ahead.isEmpty();
      }

      @Override
      public CardWords next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        SortedContracts.Row row = ahead.removeFirst();
        route = row.route();
        Contract contract =
            cards
                .find(row.contract())
                .orElseThrow(() -> new IllegalStateException("a contract vanished meanwhile"));
        return new CardWords(contract, biller, issue(cards, contract.id()), ++place, today);
      }
    };
  }

  private static int issue(HostCards cards, ContractId contract) {
    OptionalInt newest =
        cards.register().of(contract).stream()
            .filter(card -> card.state() != CardState.LOST && card.state() != CardState.BLOCKED)
            .mapToInt((Card card) -> card.id().issue())
            .max();
    return newest.orElse(1);
  }
}
