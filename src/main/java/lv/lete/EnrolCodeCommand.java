package lv.lete;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Callable;
import lv.lete.host.EnrolCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete enrol-code`: a one-time code for a terminal on another machine.
@Command(
    name = "enrol-code",
    description = "Issues a one-time code that enrols one terminal on another machine.",
    mixinStandardHelpOptions = true)
final class EnrolCodeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "HOSTDIR",
      description = "the host's home; the host may be running")
  private Path home = Path.of(".");

  @Option(
      names = "--hours",
      defaultValue = "24",
      paramLabel = "N",
      description = "how long it is good for, 1 to 168 (default: ${DEFAULT-VALUE})")
  private int hours = 24;

  @Override
  public Integer call() {
    if (hours < 1 || hours > 168) {
      throw new Refusal(Exit.USAGE, "LT-H05 A code is good for 1 to 168 hours.");
    }
    String code = EnrolCodes.issue(home, Duration.ofHours(hours), Wiring.CLOCK, new SecureRandom());
    spec.commandLine().getOut().println(code);
    return Exit.DONE;
  }
}
