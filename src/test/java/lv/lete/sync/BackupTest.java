package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.lete.host.HostBooks;
import lv.lete.host.HostBooks.Posted;
import lv.lete.host.TestHost;
import lv.lete.sync.SyncStatus.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One side comes back as it was some payments ago.
class BackupTest {
  @TempDir Path folder;
  private Path backup;
  private TestHost host;
  private Counter counter;

  @BeforeEach
  void start() throws Exception {
    backup = Files.createDirectory(folder.resolve("backup"));
    host = TestHost.start(folder.resolve("host"));
    counter = Counter.enrolled(folder.resolve("terminal"), host.address());
    counter.pay();
    assertTrue(counter.settle());
  }

  @AfterEach
  void stop() {
    counter.close();
    host.close();
  }

  @Test
  void quarantinesARestoredTerminalLoudlyAndKeepsBothChains() throws Exception {
    counter.restart(() -> copy(counter.home, backup));
    counter.pay();
    assertTrue(counter.settle());
    Set<UUID> posted = Set.copyOf(counter.taken);
    counter.restart(() -> copy(backup, counter.home));
    counter.pay();
    assertTrue(becomesRefused(SyncNotice.FORKED));
    assertTrue(forkedLinks() > 0);
    assertEquals(posted, ledger());
    counter.pay();
    counter.restart();
    assertTrue(becomesRefused(SyncNotice.FORKED));
    assertEquals(4, forkedLinks());
    assertEquals(posted, ledger());
    assertEquals(8, counter.journal.head().number());
    assertEquals(4, counter.sync.status().acknowledged());
    try (HostBooks books = host.books()) {
      assertTrue(books.terminals().getFirst().quarantined());
    }
  }

  @Test
  void saysThatARestoredJournalIsShortBeforeAnythingIsTakenOnIt() throws Exception {
    counter.restart(() -> copy(counter.home, backup));
    counter.pay();
    assertTrue(counter.settle());
    counter.restart(() -> copy(backup, counter.home));
    assertTrue(becomesRefused(SyncNotice.JOURNAL_BEHIND));
    assertEquals(counter.taken, ledger());
  }

  @Test
  void tellsTheOriginalToo() throws Exception {
    counter.restart(() -> copy(counter.home, backup));
    counter.pay();
    assertTrue(counter.settle());
    Path original = Files.createDirectory(folder.resolve("original"));
    counter.restart(() -> {
      copy(counter.home, original);
      copy(backup, counter.home);
    });
    counter.pay();
    assertTrue(becomesRefused(SyncNotice.FORKED));
    counter.restart(() -> copy(original, counter.home));
    assertTrue(becomesRefused(SyncNotice.FORKED));
    assertEquals(0, counter.sync.status().queued());
  }

  @Test
  void sendsARestoredHostEverythingAgainWithoutBeingAskedTo() throws Exception {
    Path home = folder.resolve("host");
    host.restart(() -> copy(home, backup));
    counter.pay();
    counter.pay();
    assertTrue(counter.settle());
    host.restart(() -> copy(backup, home));
    try (HostBooks books = host.books()) {
      assertEquals(1, books.ledger().size());
    }
    assertTrue(counter.settle());
    assertEquals(SyncNotice.HOST_WENT_BACK.name(), counter.sync.status().notice());
    counter.assertAllPostedOnce(host);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void showsTheHostEveryForkedRecordFromTheFirstOn(boolean withState) throws Exception {
    counter.restart(() -> copy(counter.home, backup));
    pay(5);
    assertTrue(counter.settle());
    counter.restart(() -> {
      copy(backup, counter.home);
      if (!withState) {
        remove(counter.home, "state.db*");
      }
    });
    pay(4);
    assertTrue(becomesForkedAt(8));
    pay(9);
    assertTrue(becomesForkedAt(26));
    assertEquals(30, counter.journal.head().number());
    try (HostBooks books = host.books()) {
      assertEquals("epoch 1 forks at number 5", books.terminals().getFirst().reason());
      assertEquals(6, books.ledger().size());
    }
  }

  @Test
  void holdsInSuspenseWhatTheOriginalTakesInQuarantine() throws Exception {
    counter.restart(() -> copy(counter.home, backup));
    counter.pay();
    assertTrue(counter.settle());
    Path original = Files.createDirectory(folder.resolve("original"));
    counter.restart(() -> {
      copy(counter.home, original);
      copy(backup, counter.home);
    });
    counter.pay();
    assertTrue(becomesForkedAt(2));
    counter.restart(() -> copy(original, counter.home));
    counter.pay();
    assertTrue(
        counter.becomes(status -> status.link() == Link.REFUSED && status.acknowledged() == 8));
    assertEquals(2, forkedLinks());
    try (HostBooks books = host.books()) {
      assertEquals(8, books.head(counter.journal.identity().terminal(), 1).number());
      assertEquals(2, books.ledger().size());
      assertEquals("QUARANTINED", books.suspense().getFirst().reason());
      assertEquals(8, books.suspense().getFirst().number());
    }
  }

  @Test
  void saysWithoutAHostThatTheJournalContradictsTheKeptHead() throws Exception {
    counter.restart(() -> copy(counter.home, backup));
    counter.pay();
    assertTrue(counter.settle());
    assertFalse(KeptHead.contradicts(counter.home, counter.journal));
    host.restart(() -> {
      counter.restart(() -> {
        remove(counter.home, "journal.db*");
        Files.copy(backup.resolve("journal.db"), counter.home.resolve("journal.db"));
      });
      assertContradicted(SyncNotice.JOURNAL_BEHIND);
      counter.pay();
      counter.restart();
      assertContradicted(SyncNotice.FORKED);
    });
    assertTrue(becomesForkedAt(2));
    assertContradicted(SyncNotice.FORKED);
  }

  private void assertContradicted(SyncNotice notice) {
    assertTrue(KeptHead.contradicts(counter.home, counter.journal));
    assertEquals(Link.REFUSED, counter.sync.status().link());
    assertEquals(notice.name(), counter.sync.status().notice());
  }

  private void pay(int times) {
    for (int i = 0; i < times; i++) {
      counter.pay();
    }
  }

  /// Refused, and so many links are kept aside by the host.
  private boolean becomesForkedAt(long links) throws InterruptedException {
    for (int round = 0; round < 3 && forkedLinks() != links; round++) {
      counter.sync.settle(Duration.ofSeconds(1));
    }
    return counter.sync.status().link() == Link.REFUSED && forkedLinks() == links;
  }

  private boolean becomesRefused(SyncNotice notice) throws InterruptedException {
    return counter.becomes(
        status -> status.link() == Link.REFUSED && notice.name().equals(status.notice()));
  }

  private long forkedLinks() {
    try (HostBooks books = host.books()) {
      return books.forkedLinks();
    }
  }

  private Set<UUID> ledger() {
    try (HostBooks books = host.books()) {
      return books.ledger().stream().map(Posted::payment).collect(Collectors.toSet());
    }
  }

  /// The databases as they lie there; what lay at the other place is gone.
  private static void copy(Path from, Path to) throws IOException {
    remove(to, "{journal,state,host}.db*");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "{journal,state,host}.db*")) {
      for (Path file : files) {
        assertFalse(Files.isDirectory(file));
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void remove(Path folder, String which) throws IOException {
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, which)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }
}
