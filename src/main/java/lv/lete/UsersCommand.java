package lv.lete;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lv.lete.till.People;
import lv.lete.till.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lete users add NAME --role R --home DIR`: works beside a running terminal.
@Command(
    name = "users",
    description = "Manages who may sign in at a terminal.",
    mixinStandardHelpOptions = true)
final class UsersCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "add",
      description = "Adds a person; the PIN is asked for, or read from standard input.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME", description = "1-40 letters, digits, dots and hyphens")
          String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "R",
              description = "${COMPLETION-CANDIDATES} (case does not matter)")
          Role role,
      @Option(
              names = "--home",
              required = true,
              paramLabel = "DIR",
              description = "the terminal's home")
          Path home)
      throws IOException {
    if (!Files.exists(home.resolve("journal.db"))) {
      throw new Refusal(
          Exit.REFUSED, "LT-H03 There is no terminal in " + home + ". Run `lete enrol` first.");
    }
    Logging.toHome(home);
    char[] pin = pin();
    try (People people = Wiring.people(home)) {
      return answer(people.add(name, role, pin), name, role);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private int answer(People.Added added, String name, Role role) {
    PrintWriter out = spec.commandLine().getOut();
    String refused =
        switch (added) {
          case ADDED -> "";
          case NAME_TAKEN ->
              "LT-U01 "
                  + name
                  + " exists already, or looks like one who does. Nothing was changed.";
          case BAD_NAME -> "LT-U02 A name has 1 to 40 letters, digits, dots and hyphens.";
          case WEAK_PIN ->
              "LT-U03 A PIN has 4 to 12 digits, not all the same and not a run such as 1234."
                  + " Choose another.";
        };
    if (refused.isEmpty()) {
      out.println(name + " may sign in now as " + role + ".");
      return Exit.DONE;
    }
    spec.commandLine().getErr().println(refused);
    return Exit.REFUSED;
  }

  // Since JDK 25 there is no console again where input is not a terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static char[] pin() throws IOException {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      char[] first = console.readPassword("PIN: ");
      char[] second = console.readPassword("PIN again: ");
      boolean same = first != null && Arrays.equals(first, second);
      if (second != null) {
        Arrays.fill(second, '\0');
      }
      if (!same || first == null) {
        throw new Refusal(Exit.REFUSED, "LT-U04 The two PINs differ. Nothing was changed.");
      }
      return first;
    }
    BoundedLines lines =
        new BoundedLines(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), 64);
    BoundedLines.Line line = lines.next();
    if (line == null || !line.whole()) {
      throw new Refusal(Exit.REFUSED, "LT-U05 No PIN came on standard input. Nothing was changed.");
    }
    return line.text().strip().toCharArray();
  }
}
