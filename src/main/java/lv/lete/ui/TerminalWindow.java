package lv.lete.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import lv.lete.sync.Sync;
import lv.lete.ui.shell.ShellController;
import lv.lete.ui.shell.ShellViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The teller's window: the desk of a real terminal, its screens, and what keeps them going.
public final class TerminalWindow {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalWindow.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final int LOWEST_HEIGHT = 720;

  private TerminalWindow() {}

  /// Fills the stage with the sign-in screen and shows it; call on the FX thread. What the first
  /// customer needs is warmed up after the first frame.
  public static void show(Stage stage, Parts parts) {
    show(stage, parts, new PartsDesk(parts));
  }

  /// The same over another desk, for tests of slow and failing ones.
  static void show(Stage stage, Parts parts, Desk desk) {
    dress();
    Words words = Words.of(parts.language(), parts.zone());
    ShellViewModel model =
        new ShellViewModel(
            desk,
            new Work(parts.threads()),
            words,
            parts.clock(),
            parts.idleLock(),
            parts.verdict(),
            parts.sync() != null,
            parts.devices(),
            parts.deviceDesk());
    ShellController shell = new ShellController(model, parts.place(), words);
    Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
    scene.getStylesheets().add(resource("shell/lete.css"));
    shell.attach(scene);
    WedgeScans.watch(stage);
    catchWhatFalls(model);
    stage.setTitle("Lete · " + parts.place().till());
    stage.setMinWidth(WIDTH);
    stage.setMinHeight(LOWEST_HEIGHT);
    stage.setScene(scene);
    stage.focusedProperty().addListener((_, _, _) -> shell.lostKeyboard());
    stage.show();
    // Two turns later the first frame is on the screen.
    Platform.runLater(() -> Platform.runLater(() -> begin(stage, parts, model, shell)));
  }

  private static void begin(Stage stage, Parts parts, ShellViewModel model, ShellController shell) {
    parts.threads().background().execute(parts.directory()::warm);
    model.warm();
    shell.makeAll();
    parts.scanner().onScan(raw -> parts.threads().screen().execute(() -> model.scanned(raw)));
    follow(parts, model);
    parts.devices().onChange(() -> parts.threads().screen().execute(model::devicesChanged));
    model.devicesChanged();
    Thread ticks = Thread.ofVirtual().name("lete-ui-tick").start(() -> tick(parts, model));
    stage
        .showingProperty()
        .addListener((_, _, showing) -> {
          if (!showing) {
            ticks.interrupt();
          }
        });
  }

  private static void tick(Parts parts, ShellViewModel model) {
    try {
      while (true) {
        Thread.sleep(TICK);
        parts.threads().screen().execute(model::tick);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void follow(Parts parts, ShellViewModel model) {
    Sync sync = parts.sync();
    if (sync != null) {
      model.status(sync.status());
      sync.onChange(now -> parts.threads().screen().execute(() -> model.status(now)));
    }
  }

  /// The one place for what nobody else caught on the FX thread.
  private static void catchWhatFalls(ShellViewModel model) {
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, trouble) -> {
          String code = TroubleCode.of(trouble);
          LOG.error("the window fell over, code {}", code, trouble);
          model.fellOver(code, onPaymentPath(trouble));
        });
  }

  private static boolean onPaymentPath(Throwable trouble) {
    for (StackTraceElement frame : trouble.getStackTrace()) {
      if (frame.getClassName().startsWith("lv.lete.payment.")
          || frame.getClassName().startsWith("lv.lete.ui.counter.Payment")) {
        return true;
      }
    }
    return false;
  }

  /// Theme and font; the binary form of the theme spares parsing 165 kB of CSS at start.
  static void dress() {
    Application.setUserAgentStylesheet("/atlantafx/base/theme/primer-light.bss");
    font("fonts/LeteInter-Regular.otf");
    font("fonts/LeteInter-Bold.otf");
  }

  private static void font(String file) {
    try (InputStream in = TerminalWindow.class.getResourceAsStream(file)) {
      Font.loadFont(Objects.requireNonNull(in, file), 16);
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + file + " cannot be read", e);
    }
  }

  private static String resource(String file) {
    return Objects.requireNonNull(TerminalWindow.class.getResource(file), file).toExternalForm();
  }
}
