package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.lete.bench.BenchSummary;
import lv.lete.card.output.RenderCards;
import lv.lete.card.register.Customers;
import lv.lete.host.BillerFiles;
import lv.lete.host.ContractRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lete cards render` over a host of a million contracts: one command, a heap of 64 MiB, killed as
/// by a power cut on the way and started again. Each card is made and read back; in the end each is
/// in the files once.
///
/// A million takes some three quarters of an hour of a core: `-Dcards.limit=1000000` asks for them
/// all, without it the first 20,000 of the million are made.
class CardsMillionBench {
  private static final int CONTRACTS = 1_000_000;
  private static final int AT_ONCE = 5_000;
  private static final int LIMIT = Integer.getInteger("cards.limit", 20_000);
  private static final int CHUNK = RenderCards.CHUNK;
  private static final long POLL_NANOS = 100_000_000;

  @TempDir private Path home;

  @Test
  void makesThemInASmallHeapHoweverItIsKilled() throws Exception {
    BillerFiles.read(home);
    try (ContractRegistry registry = ContractRegistry.open(home.resolve("host.db"))) {
      for (int from = 0; from < CONTRACTS; from += AT_ONCE) {
        registry.put(IntStream.range(from, from + AT_ONCE).mapToObj(Customers::person).toList());
      }
    }
    long start = System.nanoTime();
    Duration cpu;
    try (ChildLete child = render()) {
      cpu = watched(child, LIMIT / CHUNK / 2);
      child.kill();
    }
    long before = whole();
    assertTrue(before >= LIMIT / CHUNK / 2 && before < LIMIT / CHUNK, before + " files");
    try (ChildLete child = render()) {
      cpu = cpu.plus(watched(child, Integer.MAX_VALUE));
      String said = child.awaitEnd().toString();
      assertTrue(
          said.contains("%d cards in %d files".formatted(LIMIT, LIMIT / CHUNK))
              && said.contains("files that were there already: " + before),
          said);
      assertEquals(0, child.exit());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    assertEachOnce();
    System.out.println("bench: " + LIMIT + " of " + CONTRACTS + " cards by one command");
    BenchSummary.put("cards_command_per_s", LIMIT / seconds);
    BenchSummary.put("cards_command_per_core_s", LIMIT * 1e3 / cpu.toMillis());
    BenchSummary.put("cards_command_cores", cpu.toMillis() / 1e3 / seconds);
  }

  /// The CPU time it had used when so many files were whole, or when it ended.
  private Duration watched(ChildLete child, int files) throws IOException, InterruptedException {
    Duration used = Duration.ZERO;
    while (child.exitedWith() == null && whole() < files) {
      used = child.cpu().orElse(used);
      LockSupport.parkNanos(POLL_NANOS);
    }
    return used;
  }

  private long whole() throws IOException {
    Path made = home.resolve("out");
    if (!Files.isDirectory(made)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(made)) {
      return files.filter(file -> file.toString().endsWith(".sha256")).count();
    }
  }

  private void assertEachOnce() throws IOException {
    BitSet made = new BitSet(CONTRACTS);
    try (Stream<Path> files = Files.list(home.resolve("out"))) {
      for (Path list : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
        for (String row : Files.readAllLines(list).stream().skip(1).toList()) {
          int number = Integer.parseInt(Objects.requireNonNull(row.split(",")[1]));
          assertTrue(!made.get(number), "twice: " + number);
          made.set(number);
        }
      }
    }
    assertEquals(LIMIT, made.cardinality());
  }

  private ChildLete render() {
    return ChildLete.start(
        home.resolve("errors.txt"),
        List.of("-Xmx64m"),
        "cards",
        "render",
        "--home",
        home.toString(),
        "--limit",
        Integer.toString(LIMIT),
        "--chunk",
        Integer.toString(CHUNK),
        "--out",
        home.resolve("out").toString());
  }
}
