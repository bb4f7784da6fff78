package lv.lete;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lete terminal --home DIR`: the teller's window.
@Command(
    name = "terminal",
    description = "Opens the teller's window on a terminal's home.",
    mixinStandardHelpOptions = true)
final class TerminalCommand implements Callable<Integer> {
  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "the terminal's home")
  private Path home = Path.of(".");

  /// The files are opened while the toolkit starts: the two take about equally long.
  @Override
  public Integer call() throws InterruptedException {
    Logging.quiet();
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> Logging.fault(bug));
    CompletableFuture<Terminal> opening = CompletableFuture.supplyAsync(() -> Terminal.open(home));
    try {
      Toolkit.start();
    } catch (Refusal e) {
      var _ = opening.thenAccept(Terminal::close);
      throw e;
    }
    try (Terminal terminal = opened(opening)) {
      serve(terminal);
    } finally {
      Platform.exit();
    }
    return Exit.DONE;
  }

  private static Terminal opened(CompletableFuture<Terminal> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void serve(Terminal terminal) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<TellerWindow> shown = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        Stage stage = new Stage();
        stage.setOnHidden(_ -> closed.countDown());
        shown.complete(TellerWindow.show(terminal, stage));
      } catch (RuntimeException | Error e) {
        shown.completeExceptionally(e);
      }
    });
    try (TellerWindow _ = shown.join()) {
      terminal.sync().start();
      closed.await();
    }
  }
}
