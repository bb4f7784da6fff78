package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import lv.lete.host.TestHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wherever the line, the host or the terminal is cut: the host's ledger holds every payment that
/// the terminal took, once.
class PulledPlugTest {
  private static final long SEED = 7;

  @TempDir Path folder;
  private TestHost host;
  private CutProxy line;
  private Counter counter;

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(folder.resolve("host"));
    line = new CutProxy(host.port());
    counter = Counter.enrolled(folder.resolve("terminal"), line.address());
  }

  @AfterEach
  void stop() throws Exception {
    counter.close();
    line.close();
    host.close();
  }

  @Test
  void losesAndDoublesNothingWhereverTheWayToTheHostIsCut() throws Exception {
    for (long bytes = 0; bytes < 5_200; bytes += 137) {
      line.cutUpAfter(bytes);
      counter.pay();
      assertTrue(counter.settle(), "cut after " + bytes + " bytes to the host");
    }
    counter.assertAllPostedOnce(host);
  }

  @Test
  void losesAndDoublesNothingWhereverTheWayBackIsCut() throws Exception {
    for (long bytes = 0; bytes < 2_400; bytes += 61) {
      line.cutDownAfter(bytes);
      counter.pay();
      assertTrue(counter.settle(), "cut after " + bytes + " bytes from the host");
    }
    counter.assertAllPostedOnce(host);
  }

  @Test
  void losesAndDoublesNothingWhateverIsRestartedWhen() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 25; i++) {
      counter.pay();
      switch (random.nextInt(5)) {
        case 0 -> host.restart();
        case 1 -> counter.restart();
        case 2 -> line.cutDownAfter(random.nextInt(1_500));
        case 3 -> line.cutUpAfter(random.nextInt(3_000));
        default -> counter.sync.nudge();
      }
    }
    assertTrue(counter.settle(), "seed " + SEED);
    counter.assertAllPostedOnce(host);
  }
}
