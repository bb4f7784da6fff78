package lv.lete.ui;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lv.lete.ui.cards.CardsController;
import lv.lete.ui.cards.CardsController.Door;
import lv.lete.ui.cards.CardsViewModel;
import lv.lete.ui.cards.batches.BatchesController;
import lv.lete.ui.cards.batches.BatchesViewModel;
import lv.lete.ui.cards.campaigns.CampaignsController;
import lv.lete.ui.cards.campaigns.CampaignsViewModel;
import lv.lete.ui.cards.designs.DesignsController;
import lv.lete.ui.cards.designs.DesignsViewModel;
import lv.lete.ui.cards.printing.PrintController;
import lv.lete.ui.cards.printing.PrintViewModel;
import lv.lete.ui.cards.register.RegisterController;
import lv.lete.ui.cards.register.RegisterViewModel;
import lv.lete.ui.shell.HeldKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk of the card-printing staff in a window of its own.
public final class CardsWindow {
  private static final Logger LOG = LoggerFactory.getLogger(CardsWindow.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int LOWEST_HEIGHT = 720;

  private CardsWindow() {}

  /// Fills the stage and shows it; call on the FX thread. A window that is closed while work goes
  /// on ends it where it is safe, and closes then. Answers what a second does, for who has a clock.
  public static Runnable show(
      Stage stage, CardsDesk desk, Parts.Threads threads, Locale language, ZoneId zone) {
    TerminalWindow.dress();
    Words words = Words.of(language, zone);
    Work work = new Work(threads);
    CardsViewModel model = new CardsViewModel(desk, work, words);
    AtomicReference<Runnable> toPrinter = new AtomicReference<>(() -> {});
    List<Door> rooms =
        rooms(desk, work, model, words, () -> Objects.requireNonNull(toPrinter.get()).run());
    CardsController screen = new CardsController(model, words, rooms, stage::hide);
    toPrinter.set(() -> screen.show(rooms.size() - 1));
    Scene scene = new Scene(screen.root(), WIDTH, HEIGHT);
    scene.getStylesheets().addAll(sheet("shell/lete.css"), sheet("cards/cards.css"));
    screen.root().getStyleClass().add("shell");
    HeldKeys held = new HeldKeys();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, held, screen));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> held.released(key.getCode()));
    stage.focusedProperty().addListener((_, _, _) -> held.forget());
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, trouble) -> {
          String code = TroubleCode.of(trouble);
          LOG.error("the cards' window fell over, code {}", code, trouble);
          model.fellOver(code);
        });
    endWorkBeforeClosing(stage, model);
    stage.setTitle("Lete · " + words.say("cards.title"));
    stage.setMinWidth(WIDTH);
    stage.setMinHeight(LOWEST_HEIGHT);
    stage.setScene(scene);
    stage.show();
    model.open();
    screen.focus();
    return screen::tick;
  }

  /// Calls what a second does as long as the window is shown; `tick` runs on the FX thread.
  public static void keepTime(Stage stage, Runnable tick, Parts.Threads threads) {
    Thread ticks = Thread.ofVirtual().name("lete-cards-tick").start(() -> ticking(tick, threads));
    stage
        .showingProperty()
        .addListener((_, _, showing) -> {
          if (!showing) {
            ticks.interrupt();
          }
        });
  }

  private static void ticking(Runnable tick, Parts.Threads threads) {
    try {
      while (true) {
        Thread.sleep(TICK);
        threads.screen().execute(tick);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Door> rooms(
      CardsDesk desk, Work work, CardsViewModel model, Words words, Runnable toPrinter) {
    CampaignsViewModel campaigns =
        new CampaignsViewModel(desk.campaigns(), work, model.job(), words);
    PrintViewModel printing = new PrintViewModel(desk.printing(), work, model.job(), words);
    BatchesViewModel batches =
        new BatchesViewModel(
            desk.batches(),
            work,
            model.job(),
            words,
            batch -> {
              printing.want(batch);
              toPrinter.run();
            });
    RegisterViewModel register = new RegisterViewModel(desk.register(), work, words);
    DesignsViewModel designs = new DesignsViewModel(desk.designs(), work, words);
    return List.of(
        new Door("cards.room.campaigns", new CampaignsController(campaigns, words)),
        new Door("cards.room.batches", new BatchesController(batches, words)),
        new Door("cards.room.register", new RegisterController(register, words)),
        new Door("cards.room.designs", new DesignsController(designs, words)),
        new Door("cards.room.printing", new PrintController(printing, words)));
  }

  private static void endWorkBeforeClosing(Stage stage, CardsViewModel model) {
    stage.setOnCloseRequest(closing -> {
      if (model.job().running().get()) {
        closing.consume();
        model
            .job()
            .running()
            .addListener((_, _, running) -> {
              if (!running) {
                stage.hide();
              }
            });
        model.job().end();
      }
    });
  }

  private static String sheet(String file) {
    return Objects.requireNonNull(CardsWindow.class.getResource(file), file).toExternalForm();
  }

  private static void pressed(KeyEvent key, HeldKeys held, CardsController screen) {
    if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
      return;
    }
    if (HeldKeys.isCommand(key.getCode()) && !held.firstPress(key.getCode())) {
      key.consume();
    } else if (screen.key(key.getCode())) {
      key.consume();
    }
  }
}
