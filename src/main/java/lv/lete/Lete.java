package lv.lete;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import lv.lete.host.StartRefused;
import lv.lete.store.StoreFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The one program of the product: `lete SUB-COMMAND`. A fault that reaches this boundary is one
/// sentence on standard error and an exit code of [Exit], never a stack trace; the log has it.
@Command(
    name = "lete",
    description = "Lete, the counter terminal for customer cards.",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TerminalCommand.class,
      CounterCommand.class,
      DemoCommand.class,
      EnrolCommand.class,
      TrainingCommand.class,
      UsersCommand.class,
      HostCommand.class,
      EnrolCodeCommand.class,
      NoticeCommand.class,
      ContractsCommand.class,
      CardsCommand.class,
      SettlementCommand.class,
      JournalCommand.class,
      ReceiptCommand.class,
      DevicesCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  refused, or done in part: the message says what to do next",
      "  2  the command line was wrong; nothing was done",
      "  3  the machine lacks something: a display, a library, a newer JDK",
      "  4  a fault of disk, database or host; what was acknowledged before is safe"
    })
public final class Lete implements Runnable {
  @Spec private CommandSpec spec;

  private Lete() {}

  /// Runs a sub-command and leaves with its exit code.
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /// Runs a sub-command in this JVM and answers its exit code.
  static int run(String... arguments) {
    return run(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        arguments);
  }

  /// As above, with the answer written to `out` and refusals to `err`.
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Logging.quiet();
    CommandLine line = new CommandLine(new Lete());
    line.setOut(ShownText.to(out));
    line.setErr(ShownText.to(err));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler((fault, command, result) -> explain(fault, command));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(LocalDate.class, Lete::date);
    return line.execute(arguments);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDate) {
      throw new TypeConversionException(
          "'" + text + "' is no date: a date is written YYYY-MM-DD, such as 2026-11-22");
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  private static int explain(Exception fault, CommandLine command) {
    PrintWriter err = command.getErr();
    if (fault instanceof Refusal refusal) {
      err.println(refusal.getMessage());
      return refusal.exit();
    }
    if (fault instanceof StartRefused refused) {
      err.println(
          switch (refused.reason()) {
            case ADDRESS ->
                "LT-H06 The host "
                    + refused.getMessage()
                    + ". Nothing was changed. Choose another port, or stop what uses it.";
            case HOME_IN_USE ->
                "LT-H07 The host cannot start: "
                    + refused.getMessage()
                    + ". Nothing was changed. Use that one, or stop it first.";
          });
      return Exit.REFUSED;
    }
    Logging.fault(fault);
    if (fault instanceof StoreFault) {
      err.println(
          "LT-S01 The disk or a database did not do what was asked: "
              + fault.getMessage()
              + ". What was acknowledged before is safe. Check space and rights, then try again.");
    } else {
      err.println(
          "LT-B01 Something unexpected stopped this command ("
              + fault.getClass().getSimpleName()
              + (fault.getMessage() == null ? "" : ": " + fault.getMessage())
              + "). What was acknowledged before is safe. Tell support the code and the time.");
    }
    return Exit.FAULT;
  }
}
