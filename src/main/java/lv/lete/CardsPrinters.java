package lv.lete;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lv.lete.card.print.CardPrinter;
import lv.lete.card.print.IppPrinter;
import lv.lete.card.print.QueuePrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which printer cards are printed on.
final class CardsPrinters {
  private static final long BETWEEN_QUESTIONS_MILLIS = 500;

  @ArgGroup(multiplicity = "1")
  private To to = new To();

  /// The printer.
  private static final class To {
    @Option(names = "--ipp", paramLabel = "URI", description = "a printer's address, ipp://...")
    private @Nullable URI ipp;

    @Option(names = "--queue", paramLabel = "NAME", description = "a queue of the system")
    private @Nullable String queue;
  }

  /// The printer that was named.
  ///
  /// @throws Refusal where there is none such
  CardPrinter chosen() {
    return to.queue != null ? queue(to.queue) : ipp(to.ipp == null ? URI.create("") : to.ipp);
  }

  /// A printer on the network.
  ///
  /// @throws Refusal for another kind of address
  static CardPrinter ipp(URI address) {
    try {
      return new IppPrinter(
          address,
          CardsCommand.actor(),
          () -> TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS_MILLIS));
    } catch (IllegalArgumentException e) {
      throw new Refusal(Exit.USAGE, "LT-W64 " + e.getMessage() + ". Nothing was done.");
    }
  }

  /// A queue of the system.
  static CardPrinter queue(String name) {
    return new QueuePrinter(List.of("lp"), name);
  }
}
