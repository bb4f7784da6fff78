package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import lv.lete.bench.BenchSummary;
import lv.lete.card.register.Customers;
import lv.lete.host.BillerFiles;
import lv.lete.host.ContractRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lete cards letter` to 200,000 customers in a heap of 64 MiB, by one command;
/// `-Dletters.limit=N` asks for another number. That they are made in it is checked; the figure is
/// how many a second of a processor.
class LettersBench {
  private static final int HEAP_MIB = 64;
  private static final int AT_ONCE = 5_000;
  private static final int PEOPLE = Integer.getInteger("letters.limit", 200_000);
  private static final long POLL_NANOS = 100_000_000;

  @TempDir private Path home;

  @Test
  void writesToAllInASmallHeap() throws Exception {
    BillerFiles.read(home);
    try (ContractRegistry registry = ContractRegistry.open(home.resolve("host.db"))) {
      for (int from = 0; from < PEOPLE; from += AT_ONCE) {
        int to = Math.min(PEOPLE, from + AT_ONCE);
        registry.put(IntStream.range(from, to).mapToObj(Customers::person).toList());
      }
    }
    Duration cpu = Duration.ZERO;
    try (ChildLete child = letters()) {
      while (child.exitedWith() == null) {
        cpu = child.cpu().orElse(cpu);
        LockSupport.parkNanos(POLL_NANOS);
      }
      String said = child.awaitEnd().toString();
      assertTrue(said.contains("%d letters of %d pages".formatted(PEOPLE, PEOPLE)), said);
      assertEquals(0, child.exit());
    }
    BenchSummary.put("letters_per_cpu_s", PEOPLE * 1e3 / cpu.toMillis());
  }

  private ChildLete letters() {
    return ChildLete.start(
        home.resolve("errors.txt"),
        List.of("-Xmx" + HEAP_MIB + "m"),
        "cards",
        "letter",
        "--home",
        home.toString(),
        "--municipality",
        "all",
        "--out",
        home.resolve("out").toString());
  }
}
