package lv.lete;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceEvent;
import lv.lete.device.DeviceLog;
import lv.lete.device.DeviceState;
import lv.lete.device.DeviceState.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lete devices list|test`: the devices of `jpos.xml`, without a window. With a home, its own
/// `devices/jpos.xml` goes first and its `terminal.json` says which devices are used.
@Command(
    name = "devices",
    description = "Shows and tests the devices of devices/jpos.xml.",
    mixinStandardHelpOptions = true)
final class DevicesCommand {
  private static final long SETTLE_MILLIS = 8_000;

  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      description = {
        "Lists every entry: name, category, product, how it stands, where and why.",
        "Those that the home's terminal uses are opened for a moment; while the terminal runs,",
        "nothing is opened. 1 where an entry is wrong or a used device is not there."
      },
      mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--home", paramLabel = "DIR", description = "a terminal's home")
          @Nullable Path home) {
    Path from = home == null ? Path.of("") : home;
    DeviceDesk.Use use = home == null ? DeviceDesk.Use.nothing() : used(home);
    boolean running = home != null && runs(home);
    DeviceLog log = DeviceLog.open(null, Wiring.CLOCK);
    boolean well = true;
    try (HomeLock _ = home == null || running ? null : HomeLock.take(home);
        DeviceDesk desk =
            DeviceDesk.open(
                DevicesFolder.jposFile(from), running ? DeviceDesk.Use.nothing() : use, log)) {
      settle(desk);
      List<DeviceState> devices = desk.devices();
      DeviceTable.lines(
              devices, home == null ? ZoneId.systemDefault() : SettlementCommand.zone(home))
          .forEach(this::print);
      for (DeviceState device : devices) {
        well &= device.standing() == Standing.READY || device.standing() == Standing.NOT_USED;
      }
      for (var problem : desk.problems()) {
        well = false;
        if (problem.entry().isEmpty()) {
          print("LT-G03 " + problem.sentence());
        }
      }
    }
    if (running) {
      print("The terminal in " + home + " is running and holds its devices; F11 there shows them.");
    }
    if (home == null) {
      print(
          "Nothing was opened: no home was named. `lete devices list --home DIR` opens what the"
              + " terminal in DIR uses.");
    }
    return well ? Exit.DONE : Exit.REFUSED;
  }

  @Command(
      name = "test",
      description = {
        "Tests one device, by its logical name.",
        "A scanner shows what is scanned, a printer prints, a drawer opens, a display shows a",
        "text. What happens is kept in the home's device log. Not while the home's terminal runs:"
            + " there it is F11."
      },
      mixinStandardHelpOptions = true)
  int test(
      @Parameters(paramLabel = "NAME", description = "its logical name in jpos.xml") String name,
      @Option(names = "--home", paramLabel = "DIR", description = "a terminal's home")
          @Nullable Path home,
      @Option(
              names = "--seconds",
              paramLabel = "N",
              defaultValue = "15",
              description = "how long to wait for scans, or show the text (${DEFAULT-VALUE})")
          int seconds) {
    Path file = DevicesFolder.jposFile(home == null ? Path.of("") : home);
    try (HomeLock _ = home == null ? null : HomeLock.take(home)) {
      DeviceState device = find(file, name, DeviceLog.open(null, Wiring.CLOCK));
      DeviceLog log = home == null ? DeviceLog.open(null, Wiring.CLOCK) : Terminal.deviceLog(home);
      try (DeviceDesk desk = DeviceDesk.open(file, onlyUse(device), log)) {
        settle(desk);
        int exit = new DeviceTrial(desk, device, Math.clamp(seconds, 1, 600), this::print).run();
        log.note(name, DeviceEvent.Kind.TESTED, "from the command line");
        return exit;
      }
    }
  }

  private static DeviceState find(Path file, String name, DeviceLog log) {
    try (DeviceDesk look = DeviceDesk.open(file, DeviceDesk.Use.nothing(), log)) {
      settle(look);
      DeviceState found =
          look.devices().stream()
              .filter(device -> device.name().equals(name))
              .findFirst()
              .orElseThrow(() ->
                  new Refusal(
                      Exit.REFUSED,
                      "LT-G01 " + file + " has no device " + name + ". `lete devices list` has."));
      if (found.standing() == Standing.WRONG_ENTRY) {
        throw new Refusal(
            Exit.REFUSED, "LT-G03 The entry of " + name + " is wrong: " + found.detail());
      }
      return found;
    }
  }

  private static DeviceDesk.Use onlyUse(DeviceState device) {
    String name = device.name();
    return switch (device.category()) {
      case "Scanner" -> new DeviceDesk.Use(name, "", "", "", "");
      case "POSPrinter" -> new DeviceDesk.Use("", name, "", "", "");
      case "CashDrawer" -> new DeviceDesk.Use("", "", "", name, "");
      case "LineDisplay" -> new DeviceDesk.Use("", "", "", "", name);
      default ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-G02 " + name + " is a " + device.category() + ", which Lete does not use.");
    };
  }

  private static DeviceDesk.Use used(Path home) {
    if (!Files.exists(home.resolve("terminal.json"))) {
      throw new Refusal(
          Exit.REFUSED, "LT-H03 There is no terminal in " + home + ". Run `lete enrol` first.");
    }
    TerminalConfig config = TerminalConfig.read(home.resolve("terminal.json"));
    return new DeviceDesk.Use(
        config.scanner(),
        config.printer(),
        config.secondPrinter(),
        config.drawer(),
        config.display());
  }

  private static boolean runs(Path home) {
    try (HomeLock _ = HomeLock.take(home)) {
      return false;
    } catch (Refusal held) {
      return true;
    }
  }

  private static void settle(DeviceDesk desk) {
    try {
      boolean _ = desk.settled(SETTLE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
