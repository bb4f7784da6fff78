package lv.lete.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import lv.lete.barcode.CardCode;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.directory.Directory;
import lv.lete.host.BillerFiles;
import lv.lete.host.ImportContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Look-ups and searches in a replica of 1,000,000 contracts, quiet and while changes come in; how
/// long the replica takes to fill, and how long a host takes to import a file.
class LookupBench {
  private static final int CONTRACTS = 1_000_000;
  private static final int CHUNK = 500;
  private static final int LOOK_UPS = 100_000;
  private static final int SEARCHES = 2_000;
  private static final String[] TEXTS = {
    "berz",
    "jan ber",
    "ozol rig",
    "kalnins",
    "vito skol",
    "brivibas 5",
    "gert",
    "be",
    "anna liep",
    "zvaigznu saldus",
    "sia part",
    "1002",
    "Bērziņš Jānis Rīga",
    "kr ba 12",
    "skolas iela 17"
  };

  @TempDir Path home;
  private final ContractGenerator generator = new ContractGenerator(20_101_231);

  @Test
  void aMillionContracts() throws InterruptedException {
    try (Directory directory = Directory.open(home.resolve("contracts.db"))) {
      directory.putBillers(sampleBillers());
      long start = System.nanoTime();
      generator.chunks(0, CONTRACTS, CHUNK, new Feed(directory)::take);
      BenchSummary.put("replica_fill_1m_s", (System.nanoTime() - start) / 1e9);
      lookUp(directory, LOOK_UPS);
      put("lookup_1m", lookUp(directory, LOOK_UPS), 1e3, "us");
      search(directory, SEARCHES / 10);
      put("search_1m", search(directory, SEARCHES), 1e6, "ms");
      whileChangesComeIn(directory);
    }
  }

  @Test
  void importsTwentyThousandRows() throws IOException {
    Path csv = home.resolve("contracts.csv");
    generator.writeCsv(csv, StandardCharsets.UTF_8, 20_000);
    BenchSummary.put("contracts_import_20k_ms", importMillis(csv));
    BenchSummary.put("contracts_import_20k_unchanged_ms", importMillis(csv));
  }

  private double importMillis(Path csv) {
    long start = System.nanoTime();
    new ImportContracts(home, InstantSource.fixed(Instant.EPOCH))
        .run(csv, StandardCharsets.UTF_8, null, (bytes, of, rows) -> {});
    return (System.nanoTime() - start) / 1e6;
  }

  private void whileChangesComeIn(Directory directory) throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    AtomicReference<Throwable> failed = new AtomicReference<>();
    Thread changes =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((thread, error) -> failed.set(error))
            .start(() -> change(directory, enough));
    long[] nanos = lookUp(directory, LOOK_UPS);
    enough.set(true);
    changes.join();
    if (failed.get() != null) {
      throw new AssertionError("the import failed", failed.get());
    }
    put("lookup_1m_importing", nanos, 1e3, "us");
  }

  private void change(Directory directory, AtomicBoolean enough) {
    Random random = new Random(5);
    for (long version = directory.version() + 1; !enough.get(); version++) {
      List<Contract> changed = new ArrayList<>();
      for (int row = 0; row < CHUNK; row++) {
        changed.add(generator.contract(random.nextInt(CONTRACTS), 1 + (int) version % 9));
      }
      directory.apply(changed, version);
    }
  }

  /// Cards and plain numbers in turn, one in ten unknown.
  private long[] lookUp(Directory directory, int count) {
    Random random = new Random(3);
    long[] nanos = new long[count];
    int found = 0;
    for (int at = 0; at < count; at++) {
      String number = ContractGenerator.number(random.nextInt(CONTRACTS + CONTRACTS / 10));
      String code = at % 2 == 0 ? number : CardCode.gsrn("4751234", number);
      long start = System.nanoTime();
      List<Contract> contracts = at % 2 == 0 ? directory.byNumber(code) : directory.byGsrn(code);
      nanos[at] = System.nanoTime() - start;
      found += contracts.size();
    }
    if (found < count * 8 / 10) {
      throw new AssertionError("only " + found + " of " + count + " were found");
    }
    return nanos;
  }

  private static long[] search(Directory directory, int count) {
    long[] nanos = new long[count];
    for (int at = 0; at < count; at++) {
      long start = System.nanoTime();
      directory.search(TEXTS[at % TEXTS.length], 20);
      nanos[at] = System.nanoTime() - start;
    }
    return nanos;
  }

  private List<Biller> sampleBillers() {
    return switch (BillerFiles.read(home)) {
      case BillerFiles.Reading.Billers read -> read.billers();
      case BillerFiles.Reading.Broken broken -> throw new AssertionError(broken);
    };
  }

  private static void put(String name, long[] nanos, double unit, String unitName) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    BenchSummary.put(name + "_p50_" + unitName, sorted[sorted.length / 2] / unit);
    BenchSummary.put(name + "_p99_" + unitName, sorted[sorted.length * 99 / 100] / unit);
  }

  /// The feed's chunks, each moving the watermark on.
  private static final class Feed {
    private final Directory directory;
    private long version;

    Feed(Directory directory) {
      this.directory = directory;
    }

    void take(List<Contract> chunk) {
      version += chunk.size();
      directory.apply(chunk, version);
    }
  }
}
