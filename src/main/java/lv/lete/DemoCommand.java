package lv.lete;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.Platform;
import lv.lete.demo.Demo;
import lv.lete.demo.DemoFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete demo`: the counter to try out; without a display, a day at the counter plays by itself.
@Command(
    name = "demo",
    description = {
      "Opens the terminal with a host, sample contracts and a scanner simulator.",
      "Without a display a counter day is played and checked instead."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done; a played day ended with till and host alike",
      "  1  the played day did not go as it should: the message says which step",
      "  3  the machine lacks something: a display, a library, a newer JDK",
      "  4  a fault of disk, database or host"
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--headless", description = "play the day also where there is a display")
  private boolean headless;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "a new or empty folder (default: target/demo-N or lete-demo-N)")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = out == null ? Demo.folder(Path.of("")) : out;
    refuseUnlessEmpty(folder);
    boolean play = headless || Toolkit.isHeadless() || !Toolkit.hasDisplay();
    if (play) {
      Toolkit.chooseHeadless();
    }
    Logging.toHome(folder);
    Toolkit.start();
    PrintWriter say = spec.commandLine().getOut();
    Demo demo = new Demo(folder, Lete::run, say);
    try {
      if (play) {
        demo.play();
      } else {
        demo.open();
      }
      return Exit.DONE;
    } catch (DemoFailure failed) {
      Logging.fault(failed);
      throw new Refusal(
          Exit.REFUSED, "LT-D01 " + failed.getMessage() + " What there is so far: " + folder);
    } finally {
      Platform.exit();
    }
  }

  private static void refuseUnlessEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    boolean empty = false;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        empty = inside.findAny().isEmpty();
      }
    }
    if (!empty) {
      throw new Refusal(
          Exit.REFUSED, "LT-D02 " + folder + " is not an empty folder. Name a new one by --out.");
    }
  }
}
