package lv.lete.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import jpos.JposException;
import jpos.Scanner;
import lv.lete.bench.BenchSummary;
import lv.lete.bench.MillionContracts;
import lv.lete.contract.Contract;
import lv.lete.device.Entries;
import lv.lete.device.simulator.Pty;
import lv.lete.device.simulator.SerialScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a code's bytes on a serial line, through JavaPOS and the real window over 1,000,000
/// contracts, to the pulse that shows the contract.
class SerialScanToPaintBench {
  private static final int WARM_UP = 100;
  private static final int SCANS = 600;
  private static final long PATIENCE_SECONDS = 30;

  @TempDir private Path home;

  @Test
  void showsTheContractOfAScannedCardAtOnce() throws Exception {
    assumeTrue(Pty.available(), "no ptys on this system");
    MillionContracts million = new MillionContracts(Files.createDirectories(home.resolve("b")));
    million.fill(home.resolve("contracts.db"));
    Scanner scanner = new Scanner();
    try (Window window = Window.open(home, "lv");
        SerialScanner device = SerialScanner.endingWith("\r", home.resolve("port"))) {
      window.signIn().openTill();
      listen(scanner, device, window);
      long[] nanos = new long[SCANS];
      Random random = new Random(7);
      for (int scan = -WARM_UP; scan < SCANS; scan++) {
        Contract contract = million.active(random);
        long took = scanned(window, device, million.card(contract), contract);
        if (scan >= 0) {
          nanos[scan] = took;
        }
      }
      Arrays.sort(nanos);
      BenchSummary.put("serial_scan_to_paint_p50_ms", nanos[SCANS / 2] / 1e6);
      BenchSummary.put("serial_scan_to_paint_p99_ms", nanos[SCANS * 99 / 100] / 1e6);
    } finally {
      scanner.close();
    }
  }

  private static void listen(Scanner scanner, SerialScanner device, Window window)
      throws JposException {
    Entries.add(
        "bench-paint", "Scanner", Map.of("source", "serial", "portName", device.port().toString()));
    scanner.open("bench-paint");
    scanner.addDataListener(event -> {
      try {
        String card = new String(scanner.getScanData(), ISO_8859_1);
        scanner.setDataEventEnabled(true);
        window.scan(card);
      } catch (JposException refused) {
        throw new IllegalStateException(refused);
      }
    });
    scanner.claim(0);
    scanner.setDeviceEnabled(true);
    scanner.setDataEventEnabled(true);
  }

  private static long scanned(Window window, SerialScanner device, String card, Contract contract)
      throws Exception {
    Scene scene = window.stage.getScene();
    ScanToPaintBench.Seen seen = new ScanToPaintBench.Seen(scene, contract.number());
    window.robot.interact(() -> scene.addPostLayoutPulseListener(seen));
    long start = System.nanoTime();
    device.scan(card);
    boolean shown = seen.shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    window.robot.interact(() -> scene.removePostLayoutPulseListener(seen));
    if (!shown) {
      throw new AssertionError("never shown: contract ..." + contract.number().substring(7));
    }
    window.settle();
    window.key(KeyCode.ESCAPE);
    return seen.at - start;
  }
}
