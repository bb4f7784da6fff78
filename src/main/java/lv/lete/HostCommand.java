package lv.lete;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lv.lete.host.Host;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete host --home DIR --port N`: the collecting side, until it is told to stop.
@Command(
    name = "host",
    description = "Runs a host: collects payments from terminals and feeds them contracts.",
    mixinStandardHelpOptions = true)
final class HostCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "the host's home; made with sample billers where there is none")
  private Path home = Path.of(".");

  @Option(
      names = "--port",
      required = true,
      paramLabel = "N",
      description = "0 takes any free port; the line printed says which")
  private int port;

  @Option(
      names = "--bind",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "where to listen (default: ${DEFAULT-VALUE}; put TLS in front of any other)")
  private String bind = "127.0.0.1";

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new Refusal(Exit.USAGE, "LT-H04 A port is a number from 0 to 65535.");
    }
    if (Files.exists(home.resolve("journal.db"))) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-H11 "
              + home
              + " is the home of a terminal. Nothing was changed. A host has a home of its own.");
    }
    Logging.toHome(home);
    PrintWriter out = spec.commandLine().getOut();
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (Host host = Wiring.host(home, new InetSocketAddress(bind, port))) {
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .unstarted(() -> {
                    stopped.countDown();
                    awaitQuietly(closed);
                  }));
      out.println("Lete host listening on http://" + bind + ":" + host.port() + " for " + home);
      out.flush();
      stopped.await();
    } finally {
      closed.countDown();
    }
    return Exit.DONE;
  }

  private static void awaitQuietly(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
