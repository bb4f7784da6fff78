package lv.lete.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lv.lete.bench.BenchSummary;
import lv.lete.bench.MillionContracts;
import lv.lete.contract.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a scan to the pulse that shows the contract, in the real window over 1,000,000 contracts,
/// while changes of contracts come in without a pause.
class ScanToPaintBench {
  private static final int WARM_UP = 100;
  private static final int SCANS = 600;
  private static final long PATIENCE_SECONDS = 30;

  @TempDir private Path home;

  @Test
  void showsAScannedContractAtOnce() throws Exception {
    MillionContracts million = new MillionContracts(Files.createDirectories(home.resolve("b")));
    million.fill(home.resolve("contracts.db"));
    try (Window window = Window.open(home, "lv")) {
      window.signIn().openTill();
      AtomicBoolean enough = new AtomicBoolean();
      AtomicReference<Throwable> failed = new AtomicReference<>();
      Thread changes =
          Thread.ofPlatform()
              .uncaughtExceptionHandler((_, error) -> failed.set(error))
              .start(() -> change(million, window, enough));
      long[] nanos = new long[SCANS];
      Random random = new Random(7);
      for (int scan = -WARM_UP; scan < SCANS; scan++) {
        long took = scanned(window, million, million.active(random));
        if (scan >= 0) {
          nanos[scan] = took;
        }
      }
      enough.set(true);
      changes.join();
      if (failed.get() != null) {
        throw new AssertionError("the changes stopped coming", failed.get());
      }
      Arrays.sort(nanos);
      BenchSummary.put("scan_to_paint_p50_ms", nanos[SCANS / 2] / 1e6);
      BenchSummary.put("scan_to_paint_p99_ms", nanos[SCANS * 99 / 100] / 1e6);
      BenchSummary.put("scan_to_paint_max_ms", nanos[SCANS - 1] / 1e6);
    }
  }

  private static void change(MillionContracts million, Window window, AtomicBoolean enough) {
    Random random = new Random(5);
    while (!enough.get()) {
      million.change(window.directory, random);
    }
  }

  private static long scanned(Window window, MillionContracts million, Contract contract)
      throws InterruptedException {
    Scene scene = window.stage.getScene();
    String card = million.card(contract);
    Seen seen = new Seen(scene, contract.number());
    window.robot.interact(() -> scene.addPostLayoutPulseListener(seen));
    long start = System.nanoTime();
    window.scan(card);
    boolean shown = seen.shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    window.robot.interact(() -> scene.removePostLayoutPulseListener(seen));
    if (!shown) {
      throw new AssertionError("never shown: contract ..." + contract.number().substring(7));
    }
    window.key(KeyCode.ESCAPE);
    return seen.at - start;
  }

  /// Notes the first pulse with the contract's number laid out on the screen.
  static final class Seen implements Runnable {
    final CountDownLatch shown = new CountDownLatch(1);
    private final Scene scene;
    private final String number;
    volatile long at;

    Seen(Scene scene, String number) {
      this.scene = scene;
      this.number = number;
    }

    @Override
    public void run() {
      if (shown.getCount() > 0) {
        for (Node node : scene.getRoot().lookupAll("#number")) {
          if (node instanceof Label label
              && Looks.shown(label)
              && label.getText().replaceAll("[^0-9]", "").contains(number)) {
            at = System.nanoTime();
            shown.countDown();
          }
        }
      }
    }
  }
}
