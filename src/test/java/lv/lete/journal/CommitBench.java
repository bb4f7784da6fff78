package lv.lete.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import lv.lete.bench.BenchSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commit of a payment costs beside the least that any durable append costs: 4 KiB written
/// to the end of a file and synced. Both in turns in one run, on one disk.
class CommitBench {
  private static final int WARM_UP = 1_500;
  private static final int MEASURED = 5_000;
  private static final int BLOCK_BYTES = 4096;
  private static final double NANOS_A_MICRO = 1_000.0;

  /// The home lies on the disk of the build, not in a memory file system.
  @TempDir(factory = BesideTheBuild.class)
  Path home;

  @Test
  void commitsAPaymentInLittleMoreThanASync() throws Exception {
    long[] commits = new long[MEASURED];
    long[] syncs = new long[MEASURED];
    try (Journal journal =
            Journal.create(
                home.resolve("journal.db"), Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK);
        FileChannel raw =
            FileChannel.open(
                home.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
      for (int n = -WARM_UP; n < MEASURED; n++) {
        UUID payment = Facts.payment(n + WARM_UP);
        journal.append(Facts.TELLER, Facts.started(payment));
        JournalRecord taken = Facts.taken(payment);
        long beforeCommit = System.nanoTime();
        journal.append(Facts.TELLER, taken);
        long afterCommit = System.nanoTime();
        long beforeSync = System.nanoTime();
        append(raw, block);
        long afterSync = System.nanoTime();
        if (n >= 0) {
          commits[n] = afterCommit - beforeCommit;
          syncs[n] = afterSync - beforeSync;
        }
      }
    }
    report(commits, syncs);
  }

  private static void append(FileChannel raw, ByteBuffer block) throws IOException {
    block.clear();
    while (block.hasRemaining()) {
      raw.write(block);
    }
    raw.force(false);
  }

  private static void report(long[] commits, long[] syncs) {
    Arrays.sort(commits);
    Arrays.sort(syncs);
    double commit = micros(commits, 50);
    double sync = micros(syncs, 50);
    BenchSummary.put("commit_p50_us", commit);
    BenchSummary.put("commit_p99_us", micros(commits, 99));
    BenchSummary.put("fsync_p50_us", sync);
    BenchSummary.put("fsync_p99_us", micros(syncs, 99));
    BenchSummary.put("commit_to_fsync_p50", commit / sync);
  }

  private static double micros(long[] sorted, int percent) {
    return sorted[(int) ((long) sorted.length * percent / 100)] / NANOS_A_MICRO;
  }
}
