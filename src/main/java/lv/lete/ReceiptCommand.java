package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lete receipt verify CODE --home DIR`: whether a receipt is what the journal says, without a
/// window and without the terminal's lock.
@Command(
    name = "receipt",
    description = "Checks a receipt on paper against the journal of a terminal's home.",
    mixinStandardHelpOptions = true)
final class ReceiptCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "verify",
      description = {
        "Finds the record that a receipt was printed from, verifies the whole chain, and compares",
        "what is printed: record number and record hash. Changes nothing."
      },
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "CODE|ID", description = "the payment's or the reversal's code")
          String code,
      @Option(
              names = "--home",
              required = true,
              paramLabel = "DIR",
              description = "a terminal's home")
          Path home,
      @Option(
              names = "--proof",
              paramLabel = "HASH",
              description = "the record hash on the receipt: 1a2b3c4d..5e6f7a8b")
          @Nullable String proof,
      @Option(
              names = "--number",
              paramLabel = "N",
              description = "the number of the journal record on the receipt")
          @Nullable Long number) {
    Path journal = home.resolve("journal.db");
    if (!Files.exists(journal)) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-H03 There is no journal.db in " + home + ". Name the home of a terminal.");
    }
    PrintWriter out = spec.commandLine().getOut();
    return new ReceiptVerification(out).run(journal, code, proof, number);
  }
}
