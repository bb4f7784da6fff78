package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lv.lete.card.output.OutputFolder;
import lv.lete.card.output.RenderCards;
import lv.lete.card.output.Templates;
import lv.lete.card.print.CardPrinter;
import lv.lete.card.print.PrintBatch;
import lv.lete.card.print.Printing;
import lv.lete.card.register.PrintJob;
import lv.lete.card.template.Template;
import lv.lete.host.HostCards;
import org.jspecify.annotations.Nullable;
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
      "asks the printer what became of the last job, and prints the rest. Where it cannot be",
      "known what came out, nothing is printed until somebody looked: --sent says it."
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
  @Mixin private CardsPrinters printers = new CardsPrinters();

  @Option(names = "--batch", required = true, paramLabel = "B", description = "the batch")
  private long number;

  @Option(
      names = "--job",
      paramLabel = "N",
      defaultValue = "50",
      description = "cards in one job, 1 to 500 (default: ${DEFAULT-VALUE})")
  private int job = 50;

  @Option(
      names = "--sent",
      paramLabel = "OUT|AGAIN|N",
      description = {
        "what somebody saw of the job whose end is not known: all its cards are there, none",
        "is, or the first N are"
      })
  private @Nullable String sent;

  @Override
  public Integer call() {
    if (job < 1 || job > PrintBatch.MOST_IN_JOB) {
      throw new Refusal(
          Exit.USAGE,
          "LT-W62 A job has 1 to %d cards. Nothing was done.".formatted(PrintBatch.MOST_IN_JOB));
    }
    CardPrinter printer = printers.chosen();
    try (HostCards cards = which.open()) {
      CardsBatch batch = CardsBatch.find(cards, which.biller(), number, out());
      Templates known = templates.of(which.home());
      String design = batch.batch().template();
      Path spool = which.home().resolve("cards");
      try (Template template = CardsTemplates.open(known, design);
          OutputFolder _ = CardsFolder.take(spool);
          RenderCards press =
              new RenderCards(template, CardsTemplates.fingerprint(known, design), 1)) {
        PrintBatch print =
            new PrintBatch(
                cards.printJobs(), batch.contents(), press, printer, spool, CardsCommand.actor());
        settle(print);
        Printing printing = CardsCancel.able("Cards", watch -> print.print(job, watch::goesOn));
        return new CardsPrintView(out()).printing(printing, number);
      }
    }
  }

  private void settle(PrintBatch print) {
    if (sent == null) {
      return;
    }
    PrintJob open =
        print
            .open()
            .orElseThrow(() ->
                new Refusal(
                    Exit.REFUSED,
                    "LT-W68 Of no job of batch %d is the end not known. Nothing was done."
                        .formatted(number)));
    int seen =
        switch (sent) {
          case "OUT" -> open.cards();
          case "AGAIN" -> 0;
          default -> count(sent, open);
        };
    print.settle(open, seen);
  }

  private static int count(String text, PrintJob open) {
    try {
      int seen = Integer.parseInt(text);
      if (seen >= 0 && seen <= open.cards()) {
        return seen;
      }
    } catch (NumberFormatException notANumber) {
      org.slf4j.LoggerFactory.getLogger(CardsPrintCommand.class).debug("--sent", notANumber);
    }
    throw new Refusal(
        Exit.USAGE,
        "LT-W69 --sent is OUT, AGAIN or a number from 0 to %d. Nothing was done."
            .formatted(open.cards()));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
