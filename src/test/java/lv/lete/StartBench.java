package lv.lete;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import lv.lete.bench.BenchSummary;
import lv.lete.bench.MillionContracts;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts `lete terminal` as the distribution starts it, on the headless platform, over 1,000,000
/// contracts: how long until the first frame is painted, with and without the start cache, and how
/// much of the heap lives.
class StartBench {
  private static final int STARTS = 7;
  private static final Path DISTRIBUTION = Path.of("target", "lete");
  private static final int COLLECTIONS = 3;

  @TempDir private Path folder;

  /// One start: how long until the first frame, and what lives on the heap afterwards.
  private record Start(double millis, double heapMib) {}

  @Test
  void paintsTheFirstFrameSoonInASmallHeap() throws Exception {
    Path home = home();
    Path cache = DISTRIBUTION.resolve("lib/lete.aot");
    List<Start> plain = starts(home, "-Xshare:auto");
    BenchSummary.put("start_to_frame_plain_ms", medianMillis(plain));
    List<Start> quick = Files.exists(cache) ? starts(home, "-XX:AOTCache=" + cache) : plain;
    BenchSummary.put("start_to_frame_ms", medianMillis(quick));
    BenchSummary.put(
        "terminal_heap_mib",
        Stream.concat(plain.stream(), quick.stream())
            .mapToDouble(Start::heapMib)
            .max()
            .orElseThrow());
  }

  private Path home() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    new MillionContracts(Files.createDirectories(folder.resolve("billers")))
        .fill(home.resolve("contracts.db"));
    Journal.create(
            home.resolve("journal.db"),
            new ChainIdentity(new UUID(1, 1), 1, false),
            "T1",
            "main",
            Wiring.CLOCK)
        .close();
    TerminalConfig.fresh("T1", "main", "lv").write(home.resolve("terminal.json"));
    return home;
  }

  private List<Start> starts(Path home, String cache) throws Exception {
    List<Start> starts = new ArrayList<>();
    start(home, cache);
    for (int n = 0; n < STARTS; n++) {
      starts.add(start(home, cache));
    }
    return starts;
  }

  private Start start(Path home, String cache) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(home, cache));
    builder.redirectError(folder.resolve("errors").toFile());
    long begun = System.nanoTime();
    Process process = builder.start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        OutputStream in = process.getOutputStream()) {
      until(out, "painted");
      double millis = (System.nanoTime() - begun) / 1e6;
      String heap = "";
      for (int n = 0; n < COLLECTIONS; n++) {
        in.write('\n');
        in.flush();
        heap = until(out, "heap ");
      }
      return new Start(millis, Long.parseLong(heap.substring("heap ".length())) / 1048576.0);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private String until(BufferedReader out, String begin) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(begin)) {
        return line;
      }
    }
    throw new AssertionError(
        "the terminal ended before " + begin + ": " + Files.readString(folder.resolve("errors")));
  }

  /// The launcher's flags and class path; the probe's jar comes last, so that the cache still fits.
  private List<String> command(Path home, String cache) throws IOException {
    Path lib = DISTRIBUTION.resolve("lib").toAbsolutePath();
    List<String> paths = new ArrayList<>();
    for (String jar : Files.readAllLines(lib.resolve("class-path"))) {
      paths.add(lib.resolve(jar).toString());
    }
    paths.add(probe().toString());
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xmx128m",
        "-XX:+UseSerialGC",
        cache,
        "--enable-native-access=ALL-UNNAMED",
        "-Dglass.platform=Headless",
        "-Dprism.order=sw",
        "-Dlete.distribution=" + DISTRIBUTION.toAbsolutePath(),
        "-cp",
        String.join(java.io.File.pathSeparator, paths),
        "lv.lete.StartProbe",
        "terminal",
        "--home",
        home.toString());
  }

  private Path probe() throws IOException {
    Path jar = folder.resolve("probe.jar");
    if (!Files.exists(jar)) {
      Path classes = Path.of("target", "test-classes", "lv", "lete");
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
          Stream<Path> files = Files.list(classes)) {
        for (Path file :
            files.filter(one -> one.getFileName().toString().startsWith("StartProbe")).toList()) {
          out.putNextEntry(new JarEntry("lv/lete/" + file.getFileName()));
          out.write(Files.readAllBytes(file));
        }
      }
    }
    return jar;
  }

  private static double medianMillis(List<Start> starts) {
    double[] millis = starts.stream().mapToDouble(Start::millis).toArray();
    Arrays.sort(millis);
    return millis[millis.length / 2];
  }
}
