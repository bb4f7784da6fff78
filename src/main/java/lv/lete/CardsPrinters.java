package lv.lete;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import lv.lete.card.print.CardPrinter;
import lv.lete.card.print.CardPrinterProvider;
import lv.lete.card.print.CardPrinterProvider.Opening;
import lv.lete.card.print.DesktopQueue;
import lv.lete.card.print.IppPrinter;
import lv.lete.card.print.Patience;
import lv.lete.card.print.QueuePrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Where cards are printed: on a printer of the network, by a queue of the system, by a maker's
/// library, or by a bureau that gets files.
final class CardsPrinters {
  @ArgGroup(multiplicity = "1")
  private To to = new To();

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "",
      description = "the device of a maker's library (default: its only one)")
  private String device = "";

  /// The printer.
  private static final class To {
    @Option(names = "--ipp", paramLabel = "URI", description = "a printer's address, ipp://...")
    private @Nullable URI ipp;

    @Option(
        names = "--queue",
        paramLabel = "NAME",
        description = "a queue of the system: of CUPS (CUPS_SERVER, else localhost), or Windows")
    private @Nullable String queue;

    @Option(
        names = "--sdk",
        paramLabel = "NAME",
        description = "a printer by its maker's library, which lies on the class path")
    private @Nullable String sdk;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "files for a bureau, with lists and hashes; --sent OUT when it made them")
    private @Nullable Path folder;
  }

  /// The folder of a bureau; empty where a printer is meant.
  Optional<Path> bureau() {
    return Optional.ofNullable(to.folder);
  }

  /// The printer that was named.
  ///
  /// @throws Refusal where there is none such
  CardPrinter chosen() {
    if (to.queue != null) {
      return queue(to.queue);
    }
    return to.sdk != null ? sdk(to.sdk, device) : ipp(to.ipp == null ? URI.create("") : to.ipp);
  }

  /// A printer on the network.
  ///
  /// @throws Refusal for another kind of address
  static CardPrinter ipp(URI address) {
    try {
      return new IppPrinter(address, CardsCommand.actor(), Patience.USUAL);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Exit.USAGE, "LT-W64 " + e.getMessage() + ". Nothing was done.");
    }
  }

  /// A queue of the system.
  ///
  /// @throws Refusal where no queue has such a name
  static CardPrinter queue(String name) {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
      return new DesktopQueue(name, () -> desktop(name));
    }
    try {
      String server = QueuePrinter.server(System.getenv().getOrDefault("CUPS_SERVER", ""));
      return new QueuePrinter(server, name, CardsCommand.actor(), Patience.USUAL);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Exit.USAGE, "LT-W64 " + e.getMessage() + ". Nothing was done.");
    }
  }

  private static @Nullable PrintService desktop(String name) {
    return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
        .filter(service -> service.getName().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /// A printer by its maker's library.
  ///
  /// @throws Refusal where there is no such library, or it cannot open the device
  static CardPrinter sdk(String name, String device) {
    CardPrinterProvider provider =
        CardPrinterProvider.find(name)
            .orElseThrow(() ->
                new Refusal(
                    Exit.REFUSED,
                    "LT-W72 No library %s is on the class path; known: %s. Nothing was done."
                        .formatted(name, known())));
    return switch (provider.open(device)) {
      case Opening.Opened(CardPrinter printer) -> printer;
      case Opening.NotOpened(String why) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W73 %s does not open %s: %s. It sees: %s. Nothing was done."
                  .formatted(
                      name,
                      device.isEmpty() ? "its printer" : device,
                      why,
                      String.join(", ", provider.devices())));
    };
  }

  private static String known() {
    List<String> names = CardPrinterProvider.all().stream().map(CardPrinterProvider::name).toList();
    return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining(", "));
  }
}
