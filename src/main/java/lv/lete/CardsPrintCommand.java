package lv.lete;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.OutputFolder;
import lv.lete.card.output.RenderCards;
import lv.lete.card.output.RenderCards.Rendering;
import lv.lete.card.output.Templates;
import lv.lete.card.print.CardPrinter;
import lv.lete.card.print.CardPrinter.Outcome;
import lv.lete.card.print.IppPrinter;
import lv.lete.card.print.QueuePrinter;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardState;
import lv.lete.card.template.Template;
import lv.lete.host.HostCards;
import lv.lete.store.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards print`: prints a released batch on a card printer.
@Command(
    name = "print",
    description = {
      "Prints a released batch, some cards a job, and keeps what came out: started again it",
      "prints the rest. Where it cannot be known whether a job came out, nothing is printed",
      "until somebody looked: --sent OUT if its cards are there, --sent AGAIN if none is."
    },
    footer = {
      "",
      "Example:",
      "  lete cards print --home HOST --batch 7 --ipp ipp://printer.local/ipp/print"
    },
    mixinStandardHelpOptions = true)
final class CardsPrintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();
  @Mixin private CardsTemplates templates = new CardsTemplates();

  @Option(names = "--batch", required = true, paramLabel = "B", description = "the batch")
  private long number;

  @ArgGroup(multiplicity = "1")
  private To to = new To();

  @Option(
      names = "--job",
      paramLabel = "N",
      defaultValue = "50",
      description = "cards in one job, 1 to 1000 (default: ${DEFAULT-VALUE})")
  private int job = 50;

  @Option(
      names = "--sent",
      paramLabel = "OUT|AGAIN",
      description = "what became of the job whose end is not known")
  private @Nullable Sent sent;

  /// What somebody saw.
  enum Sent {
    /// All its cards are there.
    OUT,
    /// None of its cards is there.
    AGAIN
  }

  /// The printer.
  private static final class To {
    @Option(names = "--ipp", paramLabel = "URI", description = "a printer's address, ipp://...")
    private @Nullable URI ipp;

    @Option(names = "--queue", paramLabel = "NAME", description = "a queue of the system")
    private @Nullable String queue;
  }

  @Override
  public Integer call() {
    if (job < 1 || job > 1_000) {
      throw new Refusal(Exit.USAGE, "LT-W62 A job has 1 to 1000 cards. Nothing was done.");
    }
    CardPrinter printer = printer();
    try (HostCards cards = which.open()) {
      CardsBatch batch = CardsBatch.find(cards, which.biller(), number, out());
      if (batch.batch().state() != Batch.State.RELEASED) {
        throw new Refusal(
            Exit.REFUSED,
            "LT-W63 Batch %d is not released: lete cards render --batch %d first."
                .formatted(number, number));
      }
      Templates known = templates.of(which.home());
      String design = batch.batch().template();
      Path spool = which.home().resolve("cards");
      try (Template template = CardsTemplates.open(known, design);
          OutputFolder _ = CardsFolder.take(spool);
          RenderCards press =
              new RenderCards(template, CardsTemplates.fingerprint(known, design), 1)) {
        return CardsCancel.able("Cards", watch -> print(batch, press, printer, spool, watch));
      }
    }
  }

  private CardPrinter printer() {
    if (to.queue != null) {
      return new QueuePrinter(List.of("lp"), to.queue);
    }
    try {
      return new IppPrinter(
          to.ipp == null ? URI.create("") : to.ipp,
          CardsCommand.actor(),
          () -> TimeUnit.MILLISECONDS.sleep(500));
    } catch (IllegalArgumentException e) {
      throw new Refusal(Exit.USAGE, "LT-W64 " + e.getMessage() + ". Nothing was done.");
    }
  }

  private int print(
      CardsBatch batch, RenderCards press, CardPrinter printer, Path spool, Watch watch) {
    Path marker = spool.resolve(batch.name() + ".sent");
    look(batch, marker);
    Iterator<List<CardWords>> jobs = batch.contents().waiting(job);
    int printed = 0;
    while (jobs.hasNext()) {
      List<CardWords> cards = jobs.next();
      if (!watch.goesOn(printed, batch.contents().places())) {
        return ended("LT-W49 Cancelled", printed);
      }
      int first = cards.getFirst().place();
      int last = cards.getLast().place();
      String name = "%s-from-%06d".formatted(batch.name(), first);
      Rendering made =
          press.render(spool, name, List.of(cards).iterator(), cards.size(), Watch.NONE);
      if (!(made instanceof Rendering.Rendered(var files, _, _, _))) {
        return new CardsOutputView(out()).rendering(made, cards.size());
      }
      WholeFile.write(
          marker,
          text ->
              text.write(
                  (first + " " + last).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      int before = printed;
      Outcome outcome =
          printer.print(
              new CardPrinter.Job(name, files.getFirst().pdf(), cards.size()),
              came -> watch.goesOn(before + came, batch.contents().places()));
      int came = came(outcome, cards.size());
      if (came > 0) {
        moved(batch, first, cards.get(came - 1).place());
      }
      if (came >= 0) {
        forget(marker);
        printed += came;
      }
      if (!(outcome instanceof Outcome.Printed)) {
        return ended(words(outcome, cards, came), printed);
      }
    }
    out().println("%d cards printed; none of batch %d is left".formatted(printed, number));
    return Exit.DONE;
  }

  /// How many cards came out for certain; -1 where nobody knows.
  private static int came(Outcome outcome, int cards) {
    return switch (outcome) {
      case Outcome.Printed() -> cards;
      case Outcome.Stopped(int came, _) -> came;
      case Outcome.Cancelled(int came) -> came;
      case Outcome.Refused _ -> 0;
      case Outcome.Unknown _ -> -1;
    };
  }

  private String words(Outcome outcome, List<CardWords> cards, int came) {
    String next =
        came < 0
            ? "Look whether places %d to %d came out, then use --sent"
                .formatted(cards.getFirst().place(), cards.getLast().place())
            : "%d cards of the job came out; destroy one that is half in the printer"
                .formatted(came);
    return switch (outcome) {
      case Outcome.Printed() -> "";
      case Outcome.Stopped(_, String why) ->
          "LT-W66 The printer stopped: %s. %s".formatted(why, next);
      case Outcome.Cancelled _ -> "LT-W49 Cancelled. " + next;
      case Outcome.Refused(String why) -> "LT-W67 The printer took nothing: " + why;
      case Outcome.Unknown(String why) ->
          "LT-W65 It is not known what came out: %s. %s".formatted(why, next);
    };
  }

  private int ended(String why, int printed) {
    out().println("%s. %d cards printed before; the same command goes on.".formatted(why, printed));
    return Exit.REFUSED;
  }

  /// Settles a job whose end a crash or a silent printer hid.
  private void look(CardsBatch batch, Path marker) {
    if (!Files.exists(marker)) {
      return;
    }
    if (sent == null) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W65 It is not known whether places %s came out: look, then use --sent OUT or AGAIN."
              .formatted(places(marker)));
    }
    if (sent == Sent.OUT) {
      String[] places = places(marker).split(" ", -1);
      moved(batch, Integer.parseInt(places[0]), Integer.parseInt(places[1]));
    }
    forget(marker);
  }

  private static String places(Path marker) {
    try {
      return Files.readString(marker).strip();
    } catch (IOException e) {
      throw new Refusal(Exit.FAULT, "LT-W45 %s cannot be read: %s.".formatted(marker, e));
    }
  }

  private static void forget(Path marker) {
    try {
      Files.deleteIfExists(marker);
    } catch (IOException e) {
      throw new Refusal(Exit.FAULT, "LT-W45 %s cannot be deleted: %s.".formatted(marker, e));
    }
  }

  private void moved(CardsBatch batch, int first, int last) {
    batch
        .cards()
        .batches()
        .move(
            number,
            first,
            last,
            CardState.IN_BATCH,
            CardState.PRINTED,
            CardReason.MADE,
            CardsCommand.actor());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
