package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.OutputFolder;
import lv.lete.card.output.RenderCards;
import lv.lete.card.output.Templates;
import lv.lete.card.print.CardPrinter;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.HandOver;
import lv.lete.card.print.HandOver.Handing;
import lv.lete.card.print.PrintBatch;
import lv.lete.card.print.PrintWatch;
import lv.lete.card.print.Printing;
import lv.lete.card.register.PrintJob;
import lv.lete.card.template.Template;
import lv.lete.host.HostCards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards print`: prints a released batch on a card printer, or hands it to a bureau.
@Command(
    name = "print",
    description = {
      "Prints a released batch, some cards a job, and keeps what came out: started again it",
      "asks the printer what became of the last job, and prints the rest. Where it cannot be",
      "known what came out, nothing is printed until somebody looked: --sent says it.",
      "With --contract: the card that is ordered for a contract, in a batch of its own.",
      "With --out: files for a bureau; the batch is its own until --sent says what it made."
    },
    footer = {
      "",
      "Examples:",
      "  lete cards print --home HOST --batch 7 --ipp ipp://printer.local/ipp/print",
      "  lete cards print --home HOST --contract 1002003000 --queue cards",
      "  lete cards print --home HOST --batch 7 --out bureau"
    },
    mixinStandardHelpOptions = true)
final class CardsPrintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();
  @Mixin private CardsTemplates templates = new CardsTemplates();
  @Mixin private CardsPrinters printers = new CardsPrinters();

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(
      names = "--template",
      paramLabel = "T",
      defaultValue = "klienta-karte",
      description = "the design of a --contract's card (default: ${DEFAULT-VALUE})")
  private String template = "klienta-karte";

  @Option(
      names = "--job",
      paramLabel = "N",
      defaultValue = "50",
      description = "cards in one job, 1 to 500 (default: ${DEFAULT-VALUE})")
  private int job = 50;

  @Option(
      names = "--chunk",
      paramLabel = "N",
      defaultValue = "" + RenderCards.CHUNK,
      description = "cards in one file for a bureau (default: ${DEFAULT-VALUE})")
  private int chunk = RenderCards.CHUNK;

  @Option(
      names = "--trust",
      description = {
        "a printer that only takes jobs, and does not say what came out, is watched by",
        "somebody: what it took counts as printed"
      })
  private boolean trust;

  @Option(
      names = "--sent",
      paramLabel = "OUT|AGAIN|N",
      description = {
        "what somebody saw of the job whose end is not known: all its cards are there, none",
        "is, or the first N are"
      })
  private @Nullable String sent;

  /// A batch, or one card.
  private static final class What {
    @Option(names = "--batch", paramLabel = "B", description = "the batch")
    private Optional<Long> batch = Optional.empty();

    @Option(
        names = "--contract",
        paramLabel = "N",
        description = "the contract that a card is ordered for")
    private String contract = "";
  }

  @Override
  public Integer call() {
    if (job < 1 || job > PrintBatch.MOST_IN_JOB) {
      throw new Refusal(
          Exit.USAGE,
          "LT-W62 A job has 1 to %d cards. Nothing was done.".formatted(PrintBatch.MOST_IN_JOB));
    }
    CardsChunk.check(chunk);
    Optional<CardPrinter> printer =
        printers.bureau().isPresent() ? Optional.empty() : Optional.of(printers.chosen());
    Path spool = CardsFolder.spool(which.home());
    Templates known = templates.of(which.home());
    try (HostCards cards = which.open()) {
      long number =
          what.batch.orElseGet(() ->
              new CardsSingle(cards, which.biller(), known, spool, out())
                  .batch(what.contract, template, printer));
      CardsBatch batch = CardsBatch.find(cards, which.biller(), number, out());
      String design = batch.batch().template();
      try (Template its = CardsTemplates.open(known, design);
          OutputFolder _ = folder(spool);
          RenderCards press = new RenderCards(its, CardsTemplates.fingerprint(known, design), 1)) {
        return printer.isPresent()
            ? print(batch, press, printer.get(), spool)
            : hand(batch, press, printers.bureau().orElseThrow());
      }
    }
  }

  private OutputFolder folder(Path spool) {
    return printers
        .bureau()
        .map(bureau -> CardsFolder.takeToKeep(which.home(), bureau))
        .orElseGet(() -> CardsFolder.take(spool));
  }

  private int print(CardsBatch batch, RenderCards press, CardPrinter printer, Path spool) {
    PrintBatch print =
        new PrintBatch(
            batch.cards().printJobs(),
            batch.contents(),
            press,
            printer,
            spool,
            CardsCommand.actor());
    PrintBatch trusted = trust ? print.trusting() : print;
    if (sent != null) {
      Printing asked = CardsCancel.able("Cards", watch -> trusted.ask(saying(watch)));
      if (asked instanceof Printing.Look(_, PrintJob open, _)) {
        trusted.settle(open, CardsPrintView.seen(sent, open));
      } else {
        out().println("LT-W68 What came out was known already; --sent was not used.");
      }
    }
    Printing printing = CardsCancel.able("Cards", watch -> trusted.print(job, saying(watch)));
    return new CardsPrintView(out()).printing(printing, batch.batch().id());
  }

  private PrintWatch saying(Watch watch) {
    return new PrintWatch() {
      @Override
      public boolean goesOn(long done, long of) {
        return watch.goesOn(done, of);
      }

      @Override
      public void waits(List<Obstacle> why) {
        out()
            .println(
                why.isEmpty()
                    ? "The printer goes on."
                    : "The printer waits: "
                        + why.stream().map(Obstacle::toString).collect(Collectors.joining("; ")));
        out().flush();
      }
    };
  }

  private int hand(CardsBatch batch, RenderCards press, Path folder) {
    HandOver over =
        new HandOver(batch.cards().printJobs(), batch.contents(), press, CardsCommand.actor());
    CardsPrintView view = new CardsPrintView(out());
    Optional<PrintJob> open = batch.cards().printJobs().open(batch.batch().id());
    if (sent != null && open.isPresent()) {
      if (open.get().state() != PrintJob.State.HANDED
          || !open.get().printer().equals(HandOver.address(folder))) {
        return view.handing(new Handing.Elsewhere(open.get()), batch.batch().id());
      }
      int made = CardsPrintView.seen(sent, open.get());
      over.confirm(open.get(), made);
      out().println("%d cards of batch %d are made".formatted(made, batch.batch().id()));
      return Exit.DONE;
    }
    if (sent != null && batch.waiting() > 0) {
      throw new Refusal(
          Exit.REFUSED,
          ("LT-W68 Batch %d was not handed over to %s, so --sent has nothing to say of it. Without"
                  + " --sent it is handed over. Nothing was done.")
              .formatted(batch.batch().id(), folder));
    }
    return view.handing(
        CardsCancel.able("Cards", watch -> over.hand(folder, chunk, watch)), batch.batch().id());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
