package lv.lete;

import java.lang.management.ManagementFactory;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Runs Lete as its main does and tells the benchmark on standard output what it sees of itself:
/// `painted` when the first frame is on the screen, and `heap N` (bytes that live after a
/// collection) for each line `heap` on standard input. The end of input ends the process.
public final class StartProbe {
  private static final long LOOK_AGAIN_MILLIS = 2;

  private StartProbe() {}

  /// Arguments are Lete's own.
  public static void main(String[] arguments) throws Exception {
    Thread.ofPlatform().daemon().start(StartProbe::awaitWindow);
    Thread.ofPlatform().daemon().start(StartProbe::answer);
    Lete.main(arguments);
  }

  private static void awaitWindow() {
    try {
      while (true) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
        for (Window window : List.copyOf(Window.getWindows())) {
          if (window.isShowing() && window.getScene() != null) {
            Platform.runLater(() -> awaitFrames(window.getScene(), 2));
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A pulse begins only when the picture of the one before is painted, so the second pulse says
  /// that the first frame is there.
  private static void awaitFrames(Scene scene, int frames) {
    if (frames == 0) {
      System.out.println("painted");
      return;
    }
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            awaitFrames(scene, frames - 1);
          }
        });
    Platform.requestNextPulse();
  }

  private static void answer() {
    try {
      for (int at = System.in.read(); at >= 0; at = System.in.read()) {
        if (at == '\n') {
          System.gc();
          System.gc();
          System.out.println(
              "heap " + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
      }
    } catch (java.io.IOException e) {
      System.err.println("the benchmark has gone: " + e.getMessage());
    }
    Runtime.getRuntime().halt(0);
  }
}
