package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lv.lete.bench.BenchSummary;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settlement of a day of 50,000 payments: how long it takes, and what it needs of the heap.
class SettlementBench {
  private static final int PAYMENTS = 50_000;
  private static final int ROUNDS = 3;

  @TempDir Path home;

  /// No export is written into a home.
  @TempDir Path out;

  @Test
  void settlesABusyDay() throws Exception {
    BusyDay.fill(home, PAYMENTS);
    try (Settlements books = open(home)) {
      long start = System.nanoTime();
      Settlements.Found found = cut(books);
      BenchSummary.put("settlement_cut_ms", millisSince(start));
      assertEquals(PAYMENTS, found.settlement().totals().payments());
      assertEquals(0, found.findings().alarms().size());
    }
    for (ExportFormat format : ExportFormat.values()) {
      if (format != ExportFormat.FIDAVISTA) {
        BenchSummary.put(format.key() + "_export_ms", exportMillis(format));
      }
    }
    BenchSummary.put("settlement_heap_mib", heapMib());
  }

  /// As the command does it: from the books to the file under its name, read back and synced.
  private double exportMillis(ExportFormat format) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      try (Settlements books = open(home)) {
        Settlement batch = cut(books).settlement();
        assertInstanceOf(
            Export.Written.class,
            Export.write(batch, format, Locale.ENGLISH, out.resolve(format.key()), null));
      }
      best = Math.min(best, millisSince(start));
    }
    return best;
  }

  /// A JVM of its own with little heap, so that garbage is not counted as need.
  private double heapMib() throws IOException, InterruptedException {
    Process probe =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx176m",
                "-cp",
                System.getProperty("java.class.path"),
                SettlementHeapProbe.class.getName(),
                home.toString(),
                out.resolve("heap").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer =
        new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, probe.waitFor(), answer);
    return Double.parseDouble(Objects.requireNonNull(answer));
  }

  static Settlements open(Path home) {
    return Settlements.open(
        home, () -> Instant.parse("2026-11-22T12:00:00Z"), () -> new UUID(0x7000L, 1));
  }

  static Settlements.Found cut(Settlements books) {
    return (Settlements.Found) books.cut(BusyDay.BILLER, BusyDay.DATE);
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
