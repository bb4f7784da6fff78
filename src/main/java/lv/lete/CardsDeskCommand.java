package lv.lete;

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
import lv.lete.HostCardsDesk.DeskCards;
import lv.lete.host.HostCards;
import lv.lete.ui.CardsDesk;
import lv.lete.ui.CardsWindow;
import lv.lete.ui.Parts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards desk`: the screens of the card-printing staff in a window of its own, over a host's
/// home beside the running host. Whoever may write the home may work: there is no PIN beyond the
/// file system's rights.
@Command(
    name = "desk",
    description = {
      "Opens the card-printing staff's window on a host's home, also while the host runs:",
      "campaigns, batches, the register, designs, printing."
    },
    mixinStandardHelpOptions = true)
final class CardsDeskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();
  @Mixin private CardsTemplates templates = new CardsTemplates();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where files of batches go (default: cards-out of the home)")
  private @Nullable Path files;

  @Option(names = "--language", paramLabel = "CODE", description = "lv, lt or en (default: lv)")
  private @Nullable String language;

  @Override
  public Integer call() throws InterruptedException {
    Locale shown = language == null ? Locale.of("lv") : SettlementCommand.language(spec, language);
    Path out = files == null ? which.home().resolve("cards-out") : files;
    CardsFolder.notSpool(which.home(), out);
    try (HostCards books = which.open()) {
      DeskCards cards =
          new DeskCards(which.home(), books, which.biller(), templates.of(which.home()), out);
      Toolkit.start(
          "The commands do the same without a window: `lete cards plan`, `render`, `verify`,"
              + " `print`, `mark`, `show`; `lete cards --help` names all.");
      ExecutorService background =
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("cards-", 0).factory());
      try (background) {
        serve(
            new HostCardsDesk(cards),
            cards.zone(),
            shown,
            new Parts.Threads(background, Platform::runLater));
      } finally {
        Platform.exit();
      }
    }
    return Exit.DONE;
  }

  private static void serve(CardsDesk desk, ZoneId zone, Locale language, Parts.Threads threads)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<Stage> shown = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        Stage stage = new Stage();
        stage.setOnHidden(_ -> closed.countDown());
        Runnable tick = CardsWindow.show(stage, desk, threads, language, zone);
        CardsWindow.keepTime(stage, tick, threads);
        shown.complete(stage);
      } catch (RuntimeException | Error e) {
        shown.completeExceptionally(e);
      }
    });
    shown.join();
    closed.await();
  }
}
