package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import lv.lete.directory.Directory;
import lv.lete.host.FakeContracts;
import lv.lete.host.HostBooks;
import lv.lete.host.TestHost;
import lv.lete.journal.Actor;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.money.Money;
import lv.lete.wire.Feed;

/// A terminal on real files, enrolled at a host; it can be killed and started again.
final class Counter implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Actor TELLER = new Actor(Actor.Kind.TELLER, "anna");

  final Path home;
  final Set<UUID> taken = new HashSet<>();

  /// The host's people, each time they came.
  final List<List<Feed.Member>> said = new CopyOnWriteArrayList<>();

  private final Random random = new Random(20_261_122);
  private final Duration longestCall;
  private final UUID session = new UUID(1, 2);
  Journal journal;
  Directory directory;
  HttpSync sync;

  private Counter(Path home) {
    this.home = home;
    this.longestCall = Duration.ofSeconds(20);
    this.journal = Journal.open(home.resolve("journal.db"), TestHost.CLOCK);
    this.directory = Directory.open(home.resolve("contracts.db"));
    this.sync = openSync();
    sync.start();
  }

  /// One that was there before, in another process say.
  static Counter again(Path home) {
    return new Counter(home);
  }

  private Counter(Path home, Duration longestCall, ChainIdentity identity) {
    this.home = home;
    this.longestCall = longestCall;
    this.journal =
        Journal.create(home.resolve("journal.db"), identity, "till 1", "Saldus", TestHost.CLOCK);
    this.directory = Directory.open(home.resolve("contracts.db"));
    this.sync = openSync();
    journal.append(TELLER, new TillSessionOpened(session, "anna", TODAY, Money.eur(0)));
  }

  /// Enrols a new terminal and starts its sync.
  static Counter enrolled(Path home, URI host) {
    return enrolled(home, host, Duration.ofSeconds(20));
  }

  /// The same, with the longest time that a call may take.
  static Counter enrolled(Path home, URI host, Duration longestCall) {
    Enrolling.Enrolled enrolled = (Enrolling.Enrolled) enrol(home, host);
    Counter counter = new Counter(home, longestCall, enrolled.identity());
    counter.sync.start();
    return counter;
  }

  /// Enrols once more, or for the first time.
  static Enrolling enrol(Path home, URI host) {
    return enrol(home, host, "till 1", "Saldus");
  }

  /// The same, of a till in a branch.
  static Enrolling enrol(Path home, URI host, String till, String branch) {
    SecureRandom random = new SecureRandom();
    return Enrol.run(
        home,
        host,
        till,
        branch,
        null,
        TestHost.CLOCK,
        () -> new UUID(random.nextLong(), random.nextLong()),
        random);
  }

  /// The home's files point to another address, as when the host moved.
  void point(URI host) throws Exception {
    Files.writeString(home.resolve("host.url"), host + "\n");
    restart();
  }

  /// One payment, journalled and nudged.
  void pay() {
    UUID payment = new UUID(random.nextLong(), random.nextLong());
    String contract = FakeContracts.number(1);
    Money amount = Money.eur(2500);
    Money fee = Money.eur(30);
    journal.append(
        TELLER,
        new PaymentStarted(
            payment,
            session,
            TODAY,
            FakeContracts.BILLER,
            contract,
            amount,
            fee,
            Capture.SCANNED,
            1,
            null));
    journal.append(
        TELLER,
        new PaymentTaken(
            payment,
            session,
            TODAY,
            FakeContracts.BILLER,
            contract,
            amount,
            fee,
            Money.eur(0),
            Money.eur(2530),
            Money.eur(0),
            Tender.CASH,
            Capture.SCANNED,
            null,
            null,
            false));
    taken.add(payment);
    sync.nudge();
  }

  boolean settle() throws InterruptedException {
    return sync.settle(Duration.ofSeconds(30));
  }

  /// The host's ledger holds every payment that was taken, once, and the chain to its end.
  void assertAllPostedOnce(TestHost host) {
    try (HostBooks books = host.books()) {
      List<UUID> posted = new ArrayList<>();
      books.ledger().forEach(payment -> posted.add(payment.payment()));
      assertEquals(taken, new HashSet<>(posted));
      assertEquals(taken.size(), posted.size());
      assertTrue(books.suspense().isEmpty());
      long held = books.head(journal.identity().terminal(), journal.identity().epoch()).number();
      assertEquals(journal.head().number(), held);
    }
    assertEquals(0, sync.status().queued());
  }

  /// Whether the status becomes such a one, while somebody waits for everything to be sent.
  boolean becomes(Predicate<SyncStatus> such) throws InterruptedException {
    CountDownLatch seen = new CountDownLatch(1);
    sync.onChange(status -> {
      if (such.test(status)) {
        seen.countDown();
      }
    });
    HttpSync running = sync;
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> {
              try {
                running.settle(Duration.ofSeconds(60));
              } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
              }
            });
    boolean became = such.test(sync.status()) || seen.await(30, TimeUnit.SECONDS);
    waiting.interrupt();
    return became;
  }

  /// Stops everything and starts it again on the same files.
  void restart() throws IOException {
    restart(() -> {});
  }

  /// The same, with something happening to the files in between.
  void restart(TestHost.Meanwhile meanwhile) throws IOException {
    close();
    meanwhile.happens();
    journal = Journal.open(home.resolve("journal.db"), TestHost.CLOCK);
    directory = Directory.open(home.resolve("contracts.db"));
    sync = openSync();
    sync.start();
  }

  private HttpSync openSync() {
    return HttpSync.open(
        home, journal, directory, TestHost.CLOCK, new Random(1), longestCall, said::add);
  }

  @Override
  public void close() {
    sync.close();
    directory.close();
    journal.close();
  }
}
