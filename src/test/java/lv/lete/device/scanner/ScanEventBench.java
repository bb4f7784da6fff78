package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.JposException;
import jpos.Scanner;
import lv.lete.bench.BenchSummary;
import lv.lete.device.Entries;
import lv.lete.device.simulator.Pty;
import lv.lete.device.simulator.SerialScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a code's bytes on a serial line to the DataEvent of the public control, on a pty.
class ScanEventBench {
  private static final int WARM_UP = 300;
  private static final int SCANS = 1_000;
  private static final long PATIENCE_SECONDS = 10;

  private record Arrived(String code, long nanos) {}

  @TempDir private Path folder;

  @Test
  void tellsEveryScanAtOnce() throws Exception {
    assumeTrue(Pty.available(), "no ptys on this system");
    BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    Scanner scanner = new Scanner();
    int lost = 0;
    long[] nanos = new long[SCANS];
    try (SerialScanner device = SerialScanner.endingWith("\r", folder.resolve("port"))) {
      Entries.add(
          "bench-serial",
          "Scanner",
          Map.of("source", "serial", "portName", device.port().toString()));
      scanner.open("bench-serial");
      scanner.addDataListener(event -> {
        long now = System.nanoTime();
        try {
          arrived.add(new Arrived(new String(scanner.getScanData(), ISO_8859_1), now));
          scanner.setDataEventEnabled(true);
        } catch (JposException refused) {
          throw new IllegalStateException(refused);
        }
      });
      scanner.claim(0);
      scanner.setDeviceEnabled(true);
      scanner.setDataEventEnabled(true);
      for (int scan = -WARM_UP; scan < SCANS; scan++) {
        String code = "]C18018475123410020030005801" + (1_000 + scan + WARM_UP);
        long start = System.nanoTime();
        device.scan(code);
        Arrived next = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null || !next.code().equals(code)) {
          lost++;
        } else if (scan >= 0) {
          nanos[scan] = next.nanos() - start;
        }
      }
    } finally {
      scanner.close();
    }
    Arrays.sort(nanos);
    BenchSummary.put("scan_event_p50_ms", nanos[SCANS / 2] / 1e6);
    BenchSummary.put("scan_event_p99_ms", nanos[SCANS * 99 / 100] / 1e6);
    BenchSummary.put("scan_event_lost", lost);
    assertEquals(0, lost, "scans were lost");
  }
}
