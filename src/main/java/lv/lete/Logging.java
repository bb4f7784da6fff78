package lv.lete;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import lv.lete.store.PrivateFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Where the log goes: `logs/` of the home, five files of 1 MiB; nothing on the console, which
/// belongs to the person or the script in front of it.
final class Logging {
  private static final int FILE_BYTES = 1 << 20;
  private static final int FILES = 5;

  // Held here, since the log manager would forget them: JavaFX warns of the class path, JavaPOS
  // tells of every entry it reads.
  private static final List<Logger> CHATTY =
      List.of(
          Logger.getLogger("javafx"), Logger.getLogger("com.sun.javafx"), Logger.getLogger("jpos"));

  private static final AtomicReference<@Nullable Handler> current = new AtomicReference<>();

  private Logging() {}

  /// A log line that the disk does not take is lost in silence: the screen says what the disk does
  /// to the journal, and that is what counts.
  private static final class FullDisk extends ErrorManager {
    @Override
    public synchronized void error(String message, Exception why, int code) {}
  }

  /// Takes the console handler away; called before anything logs.
  static void quiet() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %2$s: %5$s%6$s%n");
    CHATTY.forEach(logger -> logger.setLevel(Level.SEVERE));
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        root.removeHandler(handler);
      }
    }
  }

  /// Sends the log to a home. A home whose disk takes no log still serves: the log is no evidence,
  /// the journal is.
  static void toHome(Path home) {
    quiet();
    try {
      Path folder = PrivateFile.folder(home.resolve("logs"));
      FileHandler file =
          new FileHandler(folder.resolve("lete-%g.log").toString(), FILE_BYTES, FILES, true);
      file.setFormatter(new SimpleFormatter());
      file.setLevel(Level.INFO);
      file.setErrorManager(new FullDisk());
      Logger.getLogger("").addHandler(file);
      Handler before = current.getAndSet(file);
      if (before != null) {
        Logger.getLogger("").removeHandler(before);
        before.close();
      }
    } catch (IOException e) {
      System.err.println("LT-S02 No log can be written below " + home + ": " + e.getMessage());
    }
  }

  /// Logs a fault once, where it was finally caught.
  static void fault(Throwable fault) {
    LoggerFactory.getLogger(Lete.class).error("a command ended in a fault", fault);
  }
}
