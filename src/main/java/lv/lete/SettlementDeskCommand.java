package lv.lete;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import lv.lete.ui.Parts;
import lv.lete.ui.SettlementDesk;
import lv.lete.ui.SettlementWindow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete settlement desk --home DIR`: the settlement screen in a window of its own, over a host's
/// home beside the running host, or over a terminal's home for this till's part. Whoever may read
/// the home may look: there is no PIN beyond the file system's rights.
@Command(
    name = "desk",
    description = {
      "Opens the settlement screen on a host's home, also while the host runs, or on a",
      "terminal's home for this till's part."
    },
    mixinStandardHelpOptions = true)
final class SettlementDeskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "a host's home, or a terminal's for this till's part")
  private Path home = Path.of(".");

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "lv, lt or en; by default a terminal's own, else lv")
  private @Nullable String language;

  @Override
  public Integer call() throws InterruptedException {
    SettlementDesk desk;
    ZoneId zone;
    if (SettlementCommand.isHost(home)) {
      HostSettlementDesk host = new HostSettlementDesk(home);
      zone = host.zone();
      desk = host;
    } else if (Files.exists(home.resolve("journal.db"))) {
      zone = SettlementCommand.zone(home);
      desk = TillSettlementDesk.of(home, zone);
    } else {
      throw new Refusal(
          Exit.REFUSED,
          "LT-H03 There is neither host.db nor journal.db in "
              + home
              + ". Name the home of a host or a terminal.");
    }
    Locale shown = locale();
    Logging.toHome(home);
    Toolkit.start();
    ExecutorService background =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("desk-", 0).factory());
    try (background) {
      serve(desk, zone, shown, new Parts.Threads(background, Platform::runLater));
    } finally {
      Platform.exit();
    }
    return Exit.DONE;
  }

  private void serve(SettlementDesk desk, ZoneId zone, Locale language, Parts.Threads threads)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<Stage> shown = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        Stage stage = new Stage();
        stage.setOnHidden(_ -> closed.countDown());
        SettlementWindow.show(stage, desk, threads, language, zone);
        shown.complete(stage);
      } catch (RuntimeException | Error e) {
        shown.completeExceptionally(e);
      }
    });
    shown.join();
    closed.await();
  }

  private Locale locale() {
    if (language != null) {
      return SettlementCommand.language(spec, language);
    }
    Path config = home.resolve("terminal.json");
    return Files.exists(config) ? TerminalConfig.read(config).locale() : Locale.of("lv");
  }
}
