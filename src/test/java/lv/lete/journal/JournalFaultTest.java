package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.lete.journal.Appending.Appended;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.Verdict.Intact;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the journal promises while its disk refuses, and when several write at once.
class JournalFaultTest {
  private static final UUID NEXT = Facts.payment(5_000);
  private static final SignedIn FACT = new SignedIn("anna", "TELLER");

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void createAJournal() {
    file = home.resolve("journal.db");
    Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK).close();
  }

  private void assertIntact(long records) {
    Intact intact = assertInstanceOf(Intact.class, VerifyJournal.of(file));
    assertEquals(records, intact.head().number());
  }

  private static void pragma(Connection connection, String pragma) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA " + pragma);
    }
  }

  private Connection connection() {
    return SqliteFile.openExisting(file, JournalTables.OWNER, JournalTables.MIGRATIONS);
  }

  @Test
  void refusesWhileTheDiskIsFullAndGoesOnWithoutAGapWhenThereIsRoom() throws Exception {
    Connection connection = connection();
    try (ChainWriter writer = ChainWriter.over(file, connection, Facts.CLOCK)) {
      pragma(connection, "max_page_count = 12");
      assertThrows(
          StoreFault.class,
          () -> {
            for (int n = 0; n < 1_000; n++) {
              writer.append(Facts.TELLER, Facts.started(Facts.payment(n)));
            }
          });
      long reached = writer.head().number();
      assertTrue(reached > 1, "there was room for some");
      assertThrows(StoreFault.class, () -> writer.append(Facts.TELLER, Facts.started(NEXT)));
      assertEquals(reached, writer.head().number());
      assertEquals(reached - 1, writer.openNumbers().size());

      pragma(connection, "max_page_count = 100000");
      var appended =
          assertInstanceOf(Appended.class, writer.append(Facts.TELLER, Facts.started(NEXT)));
      assertEquals(reached + 1, appended.entry().number());
    }
    assertIntact(countAfterReopening());
  }

  private long countAfterReopening() {
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      return journal.head().number();
    }
  }

  @Test
  void refusesWhileTheFileIsReadOnlyAndGoesOnAfterwards() throws Exception {
    Connection connection = connection();
    try (ChainWriter writer = ChainWriter.over(file, connection, Facts.CLOCK)) {
      pragma(connection, "query_only = ON");
      assertThrows(StoreFault.class, () -> writer.append(Facts.TELLER, FACT));
      assertThrows(StoreFault.class, () -> writer.append(Facts.TELLER, FACT));
      pragma(connection, "query_only = OFF");
      writer.append(Facts.TELLER, FACT);
    }
    assertIntact(2);
  }

  @Test
  void refusesAHomeThatIsNotThere() {
    Path nowhere = home.resolve("nowhere").resolve("journal.db");
    assertThrows(StoreFault.class, () -> Journal.open(nowhere, Facts.CLOCK));
    assertThrows(
        StoreFault.class,
        () -> Journal.create(nowhere, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK));
  }

  @Test
  void leavesNoJournalBehindWhenCreatingFailsAndCanBeTriedAgain() throws Exception {
    Path other = home.resolve("other.db");
    Path inTheWay = Files.createDirectories(home.resolve("other.db.new").resolve("full"));
    assertThrows(
        StoreFault.class,
        () -> Journal.create(other, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK));
    assertTrue(Files.notExists(other));
    Files.delete(inTheWay);
    Journal.create(other, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK).close();
    assertInstanceOf(Intact.class, VerifyJournal.of(other));
  }

  @Test
  void numbersWithoutGapsWhateverTheThreads() throws Exception {
    int threads = 8;
    int each = 40;
    List<Long> numbers = new ArrayList<>();
    try (Journal journal = Journal.open(file, Facts.CLOCK);
        ExecutorService tellers = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Long>>> work = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int first = t * each;
        work.add(tellers.submit(() -> startAndTake(journal, first, each)));
      }
      for (Future<List<Long>> part : work) {
        numbers.addAll(part.get());
      }
      assertTrue(journal.openPayments().isEmpty());
    }
    assertEquals(2L * threads * each, numbers.stream().distinct().count());
    assertIntact(1 + 2L * threads * each);
  }

  private static List<Long> startAndTake(Journal journal, int first, int count) {
    List<Long> numbers = new ArrayList<>();
    for (int n = first; n < first + count; n++) {
      for (JournalRecord fact :
          List.of(Facts.started(Facts.payment(n)), Facts.taken(Facts.payment(n)))) {
        Appending answer = journal.append(Facts.TELLER, fact);
        numbers.add(assertInstanceOf(Appended.class, answer).entry().number());
      }
    }
    return numbers;
  }

  @Test
  void takesOnePaymentOnceWhenManyThreadsTakeIt() throws Exception {
    try (Journal journal = Journal.open(file, Facts.CLOCK);
        ExecutorService keys = Executors.newFixedThreadPool(8)) {
      List<Future<Appending>> presses = new ArrayList<>();
      journal.append(Facts.TELLER, Facts.started(Facts.payment(1)));
      for (int n = 0; n < 32; n++) {
        JournalRecord close =
            n % 2 == 0 ? Facts.taken(Facts.payment(1)) : Facts.abandoned(Facts.payment(1));
        presses.add(keys.submit(() -> journal.append(Facts.TELLER, close)));
      }
      int appended = 0;
      for (Future<Appending> press : presses) {
        appended += press.get() instanceof Appended ? 1 : 0;
      }
      assertEquals(1, appended);
    }
    assertIntact(3);
  }

  @Test
  void neverForksWhenTwoProgramsWriteOneFile() {
    try (Journal one = Journal.open(file, Facts.CLOCK);
        Journal two = Journal.open(file, Facts.CLOCK)) {
      one.append(Facts.TELLER, FACT);
      assertThrows(StoreFault.class, () -> two.append(Facts.TELLER, FACT));
      two.append(Facts.TELLER, FACT);
      assertThrows(StoreFault.class, () -> one.append(Facts.TELLER, FACT));
      one.append(Facts.TELLER, FACT);
      assertEquals(4, one.head().number());
    }
    assertIntact(4);
  }
}
