package lv.lete;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import lv.lete.host.BillerFiles;
import lv.lete.host.ImportContracts;
import lv.lete.host.ImportContracts.Result;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lete contracts import FILE --home HOSTDIR`: the utility's file into the host's registry.
@Command(
    name = "contracts",
    description = "Imports contracts into a host's registry.",
    mixinStandardHelpOptions = true)
final class ContractsCommand {
  /// Below this a file is in before a bar is drawn.
  private static final long SHORT_FILE_BYTES = 256 * 1024;

  @Spec private CommandSpec spec;

  @Command(
      name = "import",
      description = {
        "Imports the utility's CSV file.",
        "Bad rows are refused into a report, good rows go in; a file with a wrong header changes",
        "nothing. The host may be running.",
        "Exit code 1 when any row was refused."
      },
      mixinStandardHelpOptions = true)
  int importFile(
      @Parameters(paramLabel = "FILE", description = "the CSV, with a header row") Path file,
      @Option(
              names = "--home",
              required = true,
              paramLabel = "HOSTDIR",
              description = "the host's home")
          Path home,
      @Option(
              names = "--biller",
              paramLabel = "ID",
              description = "whose contracts they are (default: the home's default biller)")
          @Nullable String biller,
      @Option(
              names = "--charset",
              defaultValue = "UTF-8",
              paramLabel = "NAME",
              description = "UTF-8 (with or without BOM), or windows-1257 for old exports")
          String charset) {
    Charset encoding = charset(charset);
    if (!Files.isReadable(file)) {
      throw new Refusal(Exit.REFUSED, "LT-K01 " + file + " cannot be read. Nothing was changed.");
    }
    if (!Files.exists(home)) {
      spec.commandLine().getOut().println("There was no host in " + home + "; it is made now.");
    }
    Wiring.makeHome(home);
    Logging.toHome(home);
    return answer(run(new ImportContracts(home, Wiring.CLOCK), file, encoding, biller));
  }

  private Result run(
      ImportContracts imports, Path file, Charset encoding, @Nullable String biller) {
    if (file.toFile().length() < SHORT_FILE_BYTES) {
      return imports.run(file, encoding, biller, (_, _, _) -> {});
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Contracts")
            .setUnit("KiB", 1024)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .build()) {
      return imports.run(
          file,
          encoding,
          biller,
          (bytes, of, rows) -> {
            bar.maxHint(of);
            bar.stepTo(bytes);
            bar.setExtraMessage(rows + " rows");
          });
    }
  }

  private int answer(Result result) {
    PrintWriter out = spec.commandLine().getOut();
    switch (result) {
      case Result.Imported done -> {
        out.println(
            "%d contracts of %s accepted: %d new or changed, %d unchanged. %d rows refused."
                .formatted(
                    done.accepted(),
                    done.biller(),
                    done.changed(),
                    done.unchanged(),
                    done.refused()));
        if (done.report() != null) {
          out.println("Refused rows, each with line, column and reason: " + done.report());
        }
        return done.refused() == 0 ? Exit.DONE : Exit.REFUSED;
      }
      case Result.WrongHeader(var missing, var unknown) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-K02 This is not a contract file: columns "
                  + String.join(", ", missing)
                  + " are missing ("
                  + unknown
                  + " unknown). Nothing was changed.");
      case Result.NoSuchBiller(var asked, var known) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-K03 "
                  + (asked == null ? "Name a biller with --biller" : "There is no biller " + asked)
                  + "; known: "
                  + String.join(", ", known)
                  + ". Nothing was changed.");
      case Result.BrokenBillers(var problems) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-K04 Billers of this home are wrong, nothing was changed: "
                  + problems.stream()
                      .map(BillerFiles.Problem::toString)
                      .collect(Collectors.joining("; ")));
      case Result.Unreadable(var message, var accepted) ->
          throw new Refusal(
              Exit.FAULT,
              "LT-K05 The file could not be read to its end: "
                  + message
                  + ". "
                  + accepted
                  + " rows before that are in; import it again when it is whole.");
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refusal(Exit.USAGE, "LT-K06 There is no charset " + name + ".");
    }
  }
}
