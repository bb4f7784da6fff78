package lv.lete.device.screen;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// JavaFX for a display service: joins a toolkit that runs, else starts one.
///
/// One that is started here runs on daemon threads, so that it never keeps a program alive, and
/// stays when the last window closes, for a toolkit cannot be started twice in one program.
final class FxToolkit {
  private static final Logger LOG = LoggerFactory.getLogger(FxToolkit.class);
  private static final String THEME = "/atlantafx/base/theme/primer-light.bss";
  private static final int START_SECONDS = 15;

  private FxToolkit() {}

  /// Whether it runs now; starts it where it does not. False on a machine without a display.
  static boolean runs() throws InterruptedException {
    if (Platform.isFxApplicationThread()) {
      return true;
    }
    if (!hasDisplay()) {
      return false;
    }
    CountDownLatch alive = new CountDownLatch(1);
    AtomicBoolean failed = new AtomicBoolean();
    Thread starter =
        Thread.ofPlatform()
            .daemon()
            .name("display-toolkit")
            .start(() -> {
              try {
                start(alive);
              } catch (RuntimeException | LinkageError broken) {
                LOG.warn("The screen of the customer display could not be started", broken);
                failed.set(true);
                alive.countDown();
              }
            });
    boolean answered = alive.await(START_SECONDS, TimeUnit.SECONDS);
    if (!answered) {
      starter.interrupt();
      LOG.warn("The screen of the customer display did not start in {} s", START_SECONDS);
    }
    return answered && !failed.get();
  }

  private static void start(CountDownLatch alive) {
    try {
      Platform.startup(() -> {
        Application.setUserAgentStylesheet(THEME);
        alive.countDown();
      });
      Platform.setImplicitExit(false);
    } catch (IllegalStateException _) {
      Platform.runLater(alive::countDown);
    }
  }

  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
    return !linux
        || "Headless".equals(System.getProperty("glass.platform"))
        || named("DISPLAY")
        || named("WAYLAND_DISPLAY");
  }

  private static boolean named(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
