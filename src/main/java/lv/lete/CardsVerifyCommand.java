package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lv.lete.card.output.VerifyFiles;
import lv.lete.card.output.VerifyFiles.Verification;
import lv.lete.card.read.ReadBack;
import lv.lete.card.register.Batch;
import lv.lete.card.template.Template;
import lv.lete.host.HostCards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards verify`: reads files of cards back once more.
@Command(
    name = "verify",
    description = {
      "Reads every card of files back from their bytes: of a batch, against the register,",
      "which releases the batch or holds it; or of one file, against its list.",
      "Exit code 1 when anything is not as it should be."
    },
    footer = {
      "",
      "Examples:",
      "  lete cards verify --home HOST --batch 7 --dir batches",
      "  lete cards verify --file batch-7-0001.pdf --manifest batch-7-0001.csv"
    },
    mixinStandardHelpOptions = true)
final class CardsVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsTemplates templates = new CardsTemplates();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Given given = new Given();

  @Option(
      names = "--template",
      paramLabel = "T",
      defaultValue = "klienta-karte",
      description = "the design of a --file (default: ${DEFAULT-VALUE})")
  private String template = "klienta-karte";

  /// A batch or a file.
  private static final class Given {
    @ArgGroup(exclusive = false)
    private @Nullable OfBatch batch;

    @ArgGroup(exclusive = false)
    private @Nullable OfFile file;
  }

  /// A batch and where its files are.
  private static final class OfBatch {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private CardsCommand.Which which = new CardsCommand.Which();

    @Option(names = "--batch", required = true, paramLabel = "B", description = "the batch")
    private long number;

    @Option(
        names = "--dir",
        required = true,
        paramLabel = "DIR",
        description = "where its files are")
    private Path folder = Path.of(".");
  }

  /// A file and its list.
  private static final class OfFile {
    @Option(names = "--file", required = true, paramLabel = "PDF", description = "the cards")
    private Path pdf = Path.of(".");

    @Option(
        names = "--manifest",
        required = true,
        paramLabel = "CSV",
        description = "the list of them")
    private Path list = Path.of(".");
  }

  @Override
  public Integer call() {
    if (given.file != null) {
      return file(given.file);
    }
    if (given.batch == null) {
      throw new IllegalStateException("neither a batch nor a file");
    }
    return batch(given.batch);
  }

  private int file(OfFile file) {
    for (Path needed : new Path[] {file.pdf, file.list}) {
      if (!Files.isRegularFile(needed)) {
        throw new Refusal(Exit.REFUSED, "LT-W56 There is no file " + needed + ".");
      }
    }
    try (Template design = CardsTemplates.open(templates.of(null), template)) {
      return said(new VerifyFiles(design.design(), processors()).verify(file.pdf, file.list));
    }
  }

  private int batch(OfBatch of) {
    if (!Files.isDirectory(of.folder)) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W56 There is no folder %s. Batch %d stays as it was."
              .formatted(of.folder, of.number));
    }
    try (HostCards cards = of.which.open()) {
      CardsBatch batch = CardsBatch.find(cards, of.which.biller(), of.number, out());
      try (Template design =
          CardsTemplates.open(templates.of(of.which.home()), batch.batch().template())) {
        VerifyFiles verify = new VerifyFiles(design.design(), processors());
        int places = batch.contents().places();
        Verification found =
            CardsCancel.able(
                "Cards",
                watch ->
                    verify.verify(
                        of.folder, batch.name(), batch.contents().chunks(500), places, watch));
        int exit = said(found);
        switch (found) {
          case Verification.Right _ -> {
            batch.release();
            out().println(released(batch.batch(), of.folder));
          }
          case Verification.NotReadable _, Verification.OtherList _ -> batch.hold(out());
          case Verification.NoSums _, Verification.Missing _, Verification.Cancelled _ ->
              out().println("batch %d stays as it was".formatted(of.number));
        }
        return exit;
      }
    }
  }

  /// A batch was held for a copy that is bad, and that copy may be around yet.
  private static String released(Batch before, Path folder) {
    return before.state() == Batch.State.HELD
        ? ("batch %d was held and is released by these files: use those of %s and no others;"
                + " delete the copy that was not right")
            .formatted(before.id(), folder)
        : "batch %d is released".formatted(before.id());
  }

  private int said(Verification found) {
    return switch (found) {
      case Verification.Right(int cards, int files) -> {
        out()
            .println(
                "%s in %s, every one reads as it should"
                    .formatted(
                        CardsOutputView.counted(cards, "card"),
                        CardsOutputView.counted(files, "file")));
        yield Exit.DONE;
      }
      case Verification.NotReadable(Path file, ReadBack.Report report) -> {
        out()
            .println(
                "LT-W57 %s: %d faults in %d cards"
                    .formatted(file, report.faulty(), report.cards()));
        new CardsOutputView(out()).findings(report);
        yield Exit.REFUSED;
      }
      case Verification.OtherList(Path list, String why) -> {
        out().println("LT-W58 %s is not the list of these cards: %s".formatted(list, why));
        yield Exit.REFUSED;
      }
      case Verification.NoSums(Path sums) -> {
        out()
            .println(
                "LT-W56 There is no %s with the hashes of its PDF and its list, so nothing tells"
                        .formatted(sums)
                    + " whether they are whole: lete cards render makes them anew");
        yield Exit.REFUSED;
      }
      case Verification.Missing(int cards) -> {
        out().println("LT-W59 %d cards are in no file: lete cards render again".formatted(cards));
        yield Exit.REFUSED;
      }
      case Verification.Cancelled(int cards) -> {
        out().println("LT-W60 Cancelled after %d cards".formatted(cards));
        yield Exit.REFUSED;
      }
    };
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
