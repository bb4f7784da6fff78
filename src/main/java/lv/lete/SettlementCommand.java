package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import lv.lete.host.Settlements;
import lv.lete.settlement.Difference;
import lv.lete.settlement.JournalDay;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.SettlementCode;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lete settlement show|export|desk`: what a biller is owed for a business date. On a host's home
/// of the whole institution; on a terminal's home of this till only, and marked so.
@Command(
    name = "settlement",
    description = "Shows or exports what a biller is owed for a business date.",
    subcommands = SettlementDeskCommand.class,
    mixinStandardHelpOptions = true)
final class SettlementCommand {
  private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Riga");

  @Spec private CommandSpec spec;

  /// Whose settlement of when.
  static final class Which {
    @Option(
        names = "--home",
        required = true,
        paramLabel = "DIR",
        description = "a host's home, or a terminal's for this till's part")
    private Path home = Path.of(".");

    @Option(
        names = "--date",
        required = true,
        paramLabel = "YYYY-MM-DD",
        description = "the business date")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--biller", required = true, paramLabel = "ID", description = "the biller")
    private String biller = "";
  }

  @Command(
      name = "show",
      description = {
        "Prints the sums per institution, branch and till and compares the books.",
        "Changes nothing. Exit code 1 when there is an alarm."
      },
      mixinStandardHelpOptions = true)
  int show(
      @Mixin Which which,
      @Option(names = "--payments", description = "and each payment and reversal") boolean payments,
      @Option(
              names = "--against",
              paramLabel = "TERMINALDIR",
              description = "compare a host's books with this terminal's own journal as well")
          @Nullable List<Path> against) {
    if (!isHost(which.home)) {
      new SettlementView(out(), part(which)).print(payments);
      return Exit.DONE;
    }
    try (Settlements books = Wiring.settlementsToRead(which.home)) {
      Settlements.Found found = found(books.show(which.biller, which.date));
      new SettlementView(out(), found.settlement()).print(payments);
      notes().elsewhere(found);
      int alarms = notes().findings(found);
      for (Path terminal : against == null ? List.<Path>of() : against) {
        JournalDay.Read journal = journal(terminal, which.date);
        alarms += notes().alarms(books.against(which.biller, journal));
        out().println("compared with the journal in " + terminal);
      }
      return alarms == 0 ? Exit.DONE : Exit.REFUSED;
    }
  }

  @Command(
      name = "export",
      description = {
        "Writes a settlement to a file. On a host's home the first export of a date",
        "cuts its batch, which never changes: later exports give the same bytes,",
        "later payments are in the next batch. On a terminal's home: csv and pdf of",
        "this till's part. Exit code 1 on an alarm, or when nothing was written."
      },
      mixinStandardHelpOptions = true)
  int export(
      @Mixin Which which,
      @Option(
              names = "--format",
              required = true,
              paramLabel = "FORMAT",
              description = "csv, camt054, pain001, pdf or fidavista")
          ExportFormat format,
      @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file")
          Path file,
      @Option(
              names = "--language",
              defaultValue = "lv",
              paramLabel = "CODE",
              description = "lv, lt or en, for pdf")
          String language) {
    Locale locale = language(spec, language);
    if (!isHost(which.home)) {
      written(Export.write(part(which), format, locale, file, null), which, format, file);
      return Exit.DONE;
    }
    Logging.toHome(which.home);
    try (Settlements books = Wiring.settlements(which.home)) {
      return switch (BatchExport.write(books, which.biller, which.date, format, locale, file)) {
        case BatchExport.NotFound(var why) ->
            throw new IllegalStateException("an answer without figures is refused: " + found(why));
        case BatchExport.NoPlace(var why) ->
            throw new Refusal(Exit.REFUSED, why(why, which, format));
        case BatchExport.SumsDiffer(var sums) -> throw alarm(sums);
        case BatchExport.Tried(var found, var outcome) -> {
          notes().elsewhere(found);
          written(outcome, which, format, file);
          yield notes().findings(found) == 0 ? Exit.DONE : Exit.REFUSED;
        }
      };
    }
  }

  private static Refusal alarm(Difference.BatchSums sums) {
    return new Refusal(
        Exit.REFUSED,
        SettlementCode.BOOKS_DIFFER
            + " ALARM: "
            + sums.words()
            + ". Nothing was written. Tell support.");
  }

  /// Says how it went.
  private void written(Export.Outcome outcome, Which which, ExportFormat format, Path file) {
    switch (outcome) {
      case Export.Written(String sha256) -> {
        out()
            .println(
                "%s of %s for %s written: %s".formatted(format, which.biller, which.date, file));
        out().println("sha256 " + sha256);
      }
      case Export.Refused(Export.Reason reason) ->
          throw new Refusal(Exit.REFUSED, why(reason, which, format));
      case Export.Differs(int records, var due, int found, var sum) ->
          throw new Refusal(
              Exit.REFUSED,
              (SettlementCode.FILE_DIFFERS
                      + " ALARM: the file would hold %d records and %s, not %d and %s. Nothing was"
                      + " written. Tell support.")
                  .formatted(found, sum, records, due));
      case Export.Changed(String before, String now) ->
          throw new Refusal(
              Exit.REFUSED,
              (SettlementCode.FILE_CHANGED
                      + " ALARM: this batch was exported before with SHA-256 %s and would be %s"
                      + " now. Nothing was written. Use the earlier file, and tell support.")
                  .formatted(before, now));
    }
  }

  private static String why(Export.Reason reason, Which which, ExportFormat format) {
    String of = which.biller + " for " + which.date;
    return switch (reason) {
      case EMPTY ->
          SettlementCode.EMPTY
              + " There is nothing to settle with "
              + of
              + ". Nothing was written, no batch cut.";
      case NOT_CUT ->
          SettlementCode.NOT_CUT + " No batch of " + of + " has been cut. Nothing was written.";
      case PART_ONLY ->
          SettlementCode.PART_ONLY
              + " "
              + format
              + " is written of whole batches, and those are the host's: name the host's home. Of"
              + " this till's part there is csv and pdf. Nothing was written.";
      case NOTHING_TO_PAY ->
          SettlementCode.NOTHING_TO_PAY
              + " There is nothing to pay to "
              + of
              + ": reversals took it all, and what is missing goes on to the next batch. Nothing"
              + " was written; camt054 and csv have the records.";
      case NOT_CONFIGURED ->
          SettlementCode.NOT_CONFIGURED
              + " FiDAViSta is not set up for "
              + which.biller
              + ": name it in \"fidavista\" of institution.json. Nothing was written.";
      case AMONG_THE_BOOKS ->
          SettlementCode.AMONG_THE_BOOKS
              + " That place is among the books of a home, where exports go only into the folder"
              + " \"exports\". Nothing was written, no batch cut. Name that folder, or one"
              + " outside.";
      case NOT_AN_EXPORT ->
          SettlementCode.NOT_AN_EXPORT
              + " A file is there already, and it is no "
              + format
              + " export. It stays as it is; nothing was written, no batch cut. Give another"
              + " name, or move that file away first.";
    };
  }

  private static Settlements.Found found(Settlements.Answer answer) {
    return switch (answer) {
      case Settlements.Found found -> found;
      case Settlements.NoSuchBiller(List<String> known) ->
          throw new Refusal(
              Exit.REFUSED,
              SettlementCode.NO_SUCH_BILLER
                  + " There is no such biller; known: "
                  + String.join(", ", known)
                  + ". Nothing was changed.");
      case Settlements.Misconfigured(var problems) ->
          throw new Refusal(
              Exit.REFUSED,
              SettlementCode.MISCONFIGURED
                  + " Files of this home are wrong, nothing was changed: "
                  + String.join("; ", problems.stream().map(Object::toString).toList()));
      case Settlements.InFuture(LocalDate today) ->
          throw new Refusal(
              Exit.REFUSED,
              SettlementCode.IN_FUTURE
                  + " No batch is cut of a day that has not come; today is "
                  + today
                  + ". Nothing was changed.");
    };
  }

  private static Settlement part(Which which) {
    return journal(which.home, which.date).of(which.biller);
  }

  private static JournalDay.Read journal(Path home, LocalDate date) {
    Path journal = home.resolve("journal.db");
    if (!Files.exists(journal)) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-H03 There is neither host.db nor journal.db in "
              + home
              + ". Name the home of a host or a terminal.");
    }
    return switch (JournalDay.read(journal, date, zone(home))) {
      case JournalDay.Read read -> read;
      case JournalDay.Training() ->
          throw new Refusal(
              Exit.REFUSED,
              SettlementCode.TRAINING
                  + " "
                  + home
                  + " is a training home: nothing of it is settled or exported.");
      case JournalDay.NoJournal() ->
          throw new Refusal(
              Exit.REFUSED,
              SettlementCode.NO_JOURNAL + " " + journal + " does not begin as a journal does.");
    };
  }

  /// The language that was named.
  ///
  /// @throws ParameterException when there is none of that name
  static Locale language(CommandSpec spec, String language) {
    if (!List.of("lv", "lt", "en").contains(language)) {
      throw new ParameterException(
          spec.commandLine(), "--language is lv, lt or en, not '" + language + "'.");
    }
    return Locale.of(language);
  }

  /// Where a terminal's home tells its hours.
  static ZoneId zone(Path home) {
    Path config = home.resolve("terminal.json");
    return Files.exists(config) ? TerminalConfig.read(config).zoneId() : USUAL_ZONE;
  }

  /// Whether it is a host's home.
  static boolean isHost(Path home) {
    return Files.exists(home.resolve("host.db"));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private SettlementNotes notes() {
    return new SettlementNotes(out(), spec.commandLine().getErr());
  }
}
