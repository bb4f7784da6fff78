package lv.lete.ui;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lv.lete.ui.settlement.SettlementController;
import lv.lete.ui.settlement.SettlementViewModel;
import lv.lete.ui.shell.HeldKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settlement screen in a window of its own, for whoever settles away from a counter.
public final class SettlementWindow {
  private static final Logger LOG = LoggerFactory.getLogger(SettlementWindow.class);
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int LOWEST_HEIGHT = 720;

  private SettlementWindow() {}

  /// Fills the stage and shows it; call on the FX thread. Leaving the screen closes the window.
  public static void show(
      Stage stage, SettlementDesk desk, Parts.Threads threads, Locale language, ZoneId zone) {
    TerminalWindow.dress();
    Words words = Words.of(language, zone);
    SettlementViewModel model = new SettlementViewModel(desk, new Work(threads), words);
    SettlementController screen = new SettlementController(model, words, stage::hide, null, null);
    Scene scene = new Scene(screen.root(), WIDTH, HEIGHT);
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(SettlementWindow.class.getResource("shell/lete.css"))
                .toExternalForm());
    screen.root().getStyleClass().add("shell");
    HeldKeys held = new HeldKeys();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, held, screen));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> held.released(key.getCode()));
    stage.focusedProperty().addListener((_, _, _) -> held.forget());
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, trouble) -> {
          String code = TroubleCode.of(trouble);
          LOG.error("the settlement window fell over, code {}", code, trouble);
          model.fellOver(code);
        });
    stage.setTitle("Lete · " + words.say("settle.title"));
    stage.setMinWidth(WIDTH);
    stage.setMinHeight(LOWEST_HEIGHT);
    stage.setScene(scene);
    stage.show();
    model.open();
    screen.focus();
  }

  private static void pressed(KeyEvent key, HeldKeys held, SettlementController screen) {
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
