package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lv.lete.host.HostBooks;
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
    assertLedgerIsWhatWasTaken();
  }

  @Test
  void losesAndDoublesNothingWhereverTheWayBackIsCut() throws Exception {
    for (long bytes = 0; bytes < 2_400; bytes += 61) {
      line.cutDownAfter(bytes);
      counter.pay();
      assertTrue(counter.settle(), "cut after " + bytes + " bytes from the host");
    }
    assertLedgerIsWhatWasTaken();
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
    assertLedgerIsWhatWasTaken();
  }

  private void assertLedgerIsWhatWasTaken() {
    try (HostBooks books = host.books()) {
      List<UUID> posted = new ArrayList<>();
      books.ledger().forEach(payment -> posted.add(payment.payment()));
      assertEquals(counter.taken, new HashSet<>(posted));
      assertEquals(counter.taken.size(), posted.size());
      assertTrue(books.suspense().isEmpty());
      assertEquals(
          counter.journal.head().number(),
          books.head(counter.journal.identity().terminal(), 1).number());
    }
    assertEquals(0, counter.sync.status().queued());
  }
}
