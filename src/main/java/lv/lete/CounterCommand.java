package lv.lete;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lete counter`: the counter's use cases without a window, one command a line, one JSON object a
/// line out.
@Command(
    name = "counter",
    description = "Serves the counter from a script: one command a line, one JSON object a line.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nCommands:%n",
    footer = {
      "  sign-in NAME PIN",
      "  open FLOAT [--yes]",
      "  pay CODE AMOUNT cash GIVEN [--yes] [--biller ID]",
      "  pay CODE AMOUNT card [--yes] [--biller ID]",
      "  resolve ID cash GIVEN | resolve ID card | resolve ID none   (an intent a crash left open)",
      "  reverse CODE|ID NOTE   (an own payment, by the rules for it)",
      "  reverse CODE|ID --approve NAME PIN NOTE",
      "  withdraw CODE|ID   (a request for a reversal that a crash left open)",
      "  receipt last|CODE|ID [reversal] [elsewhere]   (on the printer, or as a file)",
      "  pay-in|pay-out|drop AMOUNT NOTE [--approve NAME PIN]   (cash that is no payment)",
      "  count FACExPIECES ... | count empty   (the drawer, blind: 20.00x3 0.50x7)",
      "  close [agreed | disputed STATEMENT | pending]   (without a word: when it is even)",
      "  hand-over NAME PIN   (to another teller, whose PIN it is)",
      "  x | z [NUMBER] | view, each with print or elsewhere   (reports, the teller's own view)",
      "  card-order CODE first|lost|damaged|data-changed   (a customer wants a card)",
      "  card-orders   (those taken here, and what the host made of them)",
      "  statement CODE [--from DAY] [--to DAY] [--out PDF] [--this-till]   (what was paid)",
      "  people | person add|role NAME ROLE | person bar|unbar|reset NAME",
      "  pin PRESENT NEW | first-pin NAME CODE NEW",
      "  sign-out",
      "  find TEXT",
      "  status",
      "  sync [SECONDS]     (until all is acknowledged and contracts are current, or time is over)",
      "  quit",
      "",
      "A CODE with an AIM prefix (]C1...) counts as scanned, any other as keyed.",
      "Amounts have a dot and two decimals. An empty line or one that starts with # is skipped.",
      "The exit code is 0 at quit or end of input, whatever single lines were answered."
    })
final class CounterCommand implements Callable<Integer> {
  /// A line longer than this is no command; it is refused without being kept.
  private static final int MAX_LINE = 4096;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "the terminal's home")
  private Path home = Path.of(".");

  @Option(
      names = "--script",
      defaultValue = "-",
      paramLabel = "FILE|-",
      description = "where the commands come from (default: standard input)")
  private String script = "-";

  @Override
  public Integer call() throws IOException {
    if (!"-".equals(script) && !Files.isReadable(Path.of(script))) {
      throw new Refusal(
          Exit.REFUSED, "LT-H08 The script " + script + " cannot be read. Nothing was done.");
    }
    try (InputStream in = "-".equals(script) ? System.in : Files.newInputStream(Path.of(script));
        Terminal terminal = Terminal.open(home);
        CounterSession session = new CounterSession(terminal)) {
      terminal.sync().start();
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      BoundedLines lines =
          new BoundedLines(
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), MAX_LINE);
      serve(session, lines, out);
    }
    return Exit.DONE;
  }

  private static void serve(CounterSession session, BoundedLines lines, PrintStream out)
      throws IOException {
    for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.text().isBlank() || line.text().startsWith("#")) {
        continue;
      }
      CounterAnswer answer = line.whole() ? session.answer(line.text()) : session.lineTooLong();
      out.println(answer.json());
      out.flush();
      if (answer instanceof CounterAnswer.Bye) {
        return;
      }
    }
  }
}
