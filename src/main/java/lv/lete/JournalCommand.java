package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.lete.sync.KeptHead;
import lv.lete.wire.Records.SignedHead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lete journal list|verify DIR`: the evidence, without a window and without the terminal's lock.
@Command(
    name = "journal",
    description = "Lists or verifies the journal of a terminal's home.",
    mixinStandardHelpOptions = true)
final class JournalCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      description = "Prints every record: number, time, type, payment id, short code, amount.",
      mixinStandardHelpOptions = true)
  int list(@Parameters(paramLabel = "DIR", description = "a terminal's home") Path home) {
    return new JournalListing(out()).print(journalOf(home));
  }

  @Command(
      name = "verify",
      description = "Checks the chain and names the first bad number; changes nothing.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "DIR", description = "a terminal's home") Path home,
      @Option(
              names = "--against",
              paramLabel = "HOSTDIR|HEADFILE",
              description = "a host's home, or a file with a head that the host signed")
          @Nullable Path against) {
    return new JournalVerification(out()).run(home, journalOf(home), against);
  }

  @Command(
      name = "head",
      description = {
        "Prints the last head that the host signed for this terminal. Kept in a file elsewhere,",
        "it is what `verify --against` needs to show a cut tail."
      },
      mixinStandardHelpOptions = true)
  int head(@Parameters(paramLabel = "DIR", description = "a terminal's home") Path home) {
    journalOf(home);
    SignedHead head =
        KeptHead.of(home)
            .orElseThrow(() ->
                new Refusal(
                    Exit.REFUSED,
                    "LT-V03 The host has signed no head for this terminal yet. Run `sync`"
                        + " first."));
    out().println(KeptHead.text(head));
    return Exit.DONE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static Path journalOf(Path home) {
    Path file = home.resolve("journal.db");
    if (!Files.exists(file)) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-H03 There is no journal.db in " + home + ". Name the home of a terminal.");
    }
    return file;
  }
}
