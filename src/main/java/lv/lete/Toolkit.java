package lv.lete;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// Starts JavaFX on this machine's display, or on the headless platform where that was asked for.
/// What goes wrong is a sentence and the mend, never a stack trace.
public final class Toolkit {
  private static final String PLATFORM = "glass.platform";

  private Toolkit() {}

  /// Whether a window can be shown: always outside Linux, there only with a display named.
  public static boolean hasDisplay() {
    return hasDisplay(System.getProperty("os.name", ""), System.getenv());
  }

  static boolean hasDisplay(String os, Map<String, String> environment) {
    return !os.toLowerCase(Locale.ROOT).startsWith("linux")
        || !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }

  /// Whether the headless platform was chosen, by [#chooseHeadless] or on the command line.
  public static boolean isHeadless() {
    return "Headless".equals(System.getProperty(PLATFORM));
  }

  /// Chooses the headless platform; before [#start] only.
  public static void chooseHeadless() {
    System.setProperty(PLATFORM, "Headless");
    System.setProperty("prism.order", "sw");
  }

  /// Starts the toolkit; answers when its thread runs. The toolkit stays up when windows close.
  ///
  /// @throws Refusal where the machine lacks a display or a library
  public static void start() {
    start(
        "Use `lete counter` without a window, or `lete demo --headless` to see a counter day as"
            + " pictures.");
  }

  /// As [#start()]; where there is no display, this sentence says what does the same without a
  /// window.
  ///
  /// @throws Refusal where the machine lacks a display or a library
  public static void start(String instead) {
    if (!isHeadless() && !hasDisplay()) {
      throw new Refusal(
          Exit.MACHINE,
          "LT-M01 There is no display on this machine. Nothing was changed. " + instead);
    }
    CompletableFuture<Void> started = new CompletableFuture<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, fault) -> started.completeExceptionally(fault));
    try {
      Platform.startup(() -> started.complete(null));
      started.get();
      Platform.setImplicitExit(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Exit.MACHINE, "LT-M02 The start of the screen was interrupted.");
    } catch (ExecutionException | RuntimeException | LinkageError e) {
      throw refusal(e);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  private static Refusal refusal(Throwable fault) {
    Logging.fault(fault);
    StringBuilder said = new StringBuilder();
    for (Throwable at = fault; at != null; at = at.getCause()) {
      said.append(at).append(' ');
    }
    if (said.indexOf("DISPLAY") >= 0) {
      return new Refusal(
          Exit.MACHINE,
          "LT-M03 The display named by DISPLAY cannot be opened. Name one that runs, or unset"
              + " DISPLAY to use Lete without a window.");
    }
    if (said.indexOf("UnsatisfiedLinkError") >= 0 || said.indexOf("gtk") >= 0) {
      return new Refusal(
          Exit.MACHINE,
          "LT-M04 A library that windows need is missing. On Debian and Ubuntu: apt-get install"
              + " libgtk-3-0 libxtst6");
    }
    return new Refusal(
        Exit.MACHINE, "LT-M05 The screen could not be started: " + fault.getMessage());
  }
}
