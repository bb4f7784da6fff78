package lv.lete;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import lv.lete.journal.ChainIdentity;
import lv.lete.sync.Enrol;
import lv.lete.sync.Enrolling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete enrol`: makes a terminal's home and makes it known to its host. Safe to run again.
@Command(
    name = "enrol",
    description = "Makes a terminal's home and makes it known to its host. Safe to run again.",
    mixinStandardHelpOptions = true)
final class EnrolCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "the new home")
  private Path home = Path.of(".");

  @Option(
      names = "--host",
      required = true,
      paramLabel = "URL",
      description = "the host's address, such as http://127.0.0.1:8480")
  private URI host = URI.create("http://127.0.0.1");

  @Option(names = "--till", required = true, paramLabel = "NAME", description = "this till's name")
  private String till = "";

  @Option(
      names = "--branch",
      defaultValue = "main",
      paramLabel = "NAME",
      description = "the branch it stands in (default: ${DEFAULT-VALUE})")
  private String branch = "main";

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = "the one-time code (`lete enrol-code`); needed from another machine")
  private @Nullable String code;

  @Option(
      names = "--language",
      defaultValue = "lv",
      paramLabel = "lv|lt|en",
      description = "of screens and receipts (default: ${DEFAULT-VALUE})")
  private String language = "lv";

  @Override
  public Integer call() throws IOException {
    TerminalConfig config = TerminalConfig.fresh(till, branch, language).checked("enrol");
    Wiring.makeHome(home);
    try (HomeLock _ = HomeLock.take(home)) {
      Logging.toHome(home);
      Enrolling enrolling =
          Enrol.run(home, host, till, branch, code, Wiring.CLOCK, Wiring.IDS, new SecureRandom());
      return switch (enrolling) {
        case Enrolling.Refused(var reason, var message) ->
            throw new Refusal(
                reason == Enrolling.Reason.UNREACHABLE ? Exit.FAULT : Exit.REFUSED,
                code(reason)
                    + message
                    + " Nothing is lost: mend that and enrol again with the same --home.");
        case Enrolling.Enrolled enrolled -> finish(config, enrolled);
      };
    }
  }

  private int finish(TerminalConfig config, Enrolling.Enrolled enrolled) throws IOException {
    ChainIdentity chain = enrolled.identity();
    config.begin(home, chain, Wiring.CLOCK);
    spec.commandLine()
        .getOut()
        .println(
            "Till "
                + till
                + " is enrolled at "
                + enrolled.host()
                + " as terminal "
                + chain.terminal()
                + ". Next: lete users add NAME --role TELLER --home '"
                + home
                + "'");
    return Exit.DONE;
  }

  private static String code(Enrolling.Reason reason) {
    return switch (reason) {
      case BAD_ADDRESS -> "LT-E01 ";
      case BAD_NAME -> "LT-E02 ";
      case UNREACHABLE -> "LT-E03 ";
      case CODE_NEEDED -> "LT-E04 ";
      case KEY_CONFLICT -> "LT-E05 ";
      case TRAINING -> "LT-E06 ";
      case REFUSED_BY_HOST -> "LT-E07 ";
      case HOME_DAMAGED -> "LT-E08 ";
    };
  }
}
