package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.lete.host.HostBooks.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyTerminalsTest {
  private static final int TERMINALS = 20;
  private static final int PAYMENTS = 50;
  private static final long SEED = 20_261_122;

  @TempDir Path home;

  /// Each sends from any number before the head on, and now and then twice at the same moment.
  @Test
  void postsWhatAllOfThemTookOnceWhateverIsSentAgain() throws Exception {
    Set<UUID> all = new HashSet<>();
    try (TestHost host = TestHost.start(home)) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<List<UUID>>> taken = new ArrayList<>();
        for (int i = 0; i < TERMINALS; i++) {
          Random random = new Random(SEED + i);
          taken.add(threads.submit(() -> day(host, random, threads)));
        }
        for (Future<List<UUID>> day : taken) {
          all.addAll(day.get());
        }
      }
      assertEquals(TERMINALS * PAYMENTS, all.size());
      try (HostBooks books = host.books()) {
        List<UUID> posted = books.ledger().stream().map(Posted::payment).toList();
        assertEquals(all, new HashSet<>(posted), "seed " + SEED);
        assertEquals(all.size(), posted.size(), "seed " + SEED);
        assertTrue(books.suspense().isEmpty());
        assertEquals(0, books.forkedLinks());
      }
    }
  }

  private static List<UUID> day(TestHost host, Random random, ExecutorService threads)
      throws Exception {
    RawTerminal terminal = RawTerminal.enrolled(host);
    List<UUID> taken = new ArrayList<>();
    int held = 0;
    while (taken.size() < PAYMENTS) {
      for (int i = random.nextInt(4); i >= 0 && taken.size() < PAYMENTS; i--) {
        taken.add(terminal.pay(1 + random.nextInt(3), 100 + random.nextInt(9_000)));
      }
      var batch = terminal.batch(1 + random.nextInt(held + 1), terminal.entries.size());
      List<Future<RawTerminal.Got>> sent = new ArrayList<>();
      for (int i = random.nextInt(2); i >= 0; i--) {
        sent.add(threads.submit(() -> terminal.ship(host.address(), batch)));
      }
      for (Future<RawTerminal.Got> got : sent) {
        assertEquals(terminal.entries.size(), got.get().answer().head().number());
      }
      held = terminal.entries.size();
    }
    return taken;
  }
}
