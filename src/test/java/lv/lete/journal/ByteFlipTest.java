package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.lete.journal.Verdict.Intact;
import lv.lete.store.SqliteFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A verifier reads what anything may have happened to: it never fails with an exception, never
/// changes anything, and never calls intact what does not hold every record as it was written.
class ByteFlipTest {
  private static final int FLIPS = 400;
  private static final long SEED = Long.getLong("lete.seed", System.nanoTime());

  @TempDir Path home;
  private Path file;
  private List<Entry> written = List.of();

  @BeforeEach
  void writeAJournal() {
    file = home.resolve("journal.db");
    try (Journal journal = Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK)) {
      for (int n = 1; n <= 40; n++) {
        journal.append(Facts.TELLER, Facts.started(Facts.payment(n)));
        journal.append(Facts.TELLER, Facts.taken(Facts.payment(n)));
      }
      written = journal.after(0, 100);
    }
  }

  @Test
  void neverCallsAChangedFileIntactUnlessEveryRecordIsAsItWas() throws Exception {
    byte[] good = Files.readAllBytes(file);
    Path copy = Files.createDirectory(home.resolve("copy")).resolve("journal.db");
    Random chance = new Random(SEED);
    int found = 0;
    for (int n = 0; n < FLIPS; n++) {
      byte[] bad = good.clone();
      int at = chance.nextInt(n % 4 == 0 ? 4096 : bad.length);
      bad[at] ^= (byte) (1 << chance.nextInt(8));
      Files.write(copy, bad);
      String where = "seed " + SEED + ", byte " + at;
      if (VerifyJournal.of(copy) instanceof Intact) {
        assertRecordsAsWritten(copy, where);
      } else {
        found++;
      }
    }
    assertTrue(found > FLIPS / 3, "the records are most of the file: " + found + ", seed " + SEED);
  }

  private void assertRecordsAsWritten(Path copy, String where) {
    try (JournalRows rows = new JournalRows(SqliteFile.openReadOnly(copy))) {
      List<Row> read = rows.after(0, 100);
      assertEquals(written.size(), read.size(), where);
      for (int i = 0; i < read.size(); i++) {
        assertArrayEquals(written.get(i).bytes(), read.get(i).bytes(), where);
        assertArrayEquals(written.get(i).hash(), read.get(i).hash(), where);
      }
    }
  }

  @Test
  void callsAFileThatWasCutAnywhereBroken() throws Exception {
    byte[] good = Files.readAllBytes(file);
    Path copy = home.resolve("cut.db");
    for (int length = 0; length < good.length; length += 1111) {
      Files.write(copy, Arrays.copyOf(good, length));
      assertInstanceOf(Verdict.Broken.class, VerifyJournal.of(copy), "cut to " + length);
    }
  }

  @Test
  void readsAJournalThatIsOpenElsewhereAndChangesNothing() throws Exception {
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      journal.append(Facts.TELLER, Facts.started(Facts.payment(77)));
      Map<String, Integer> before = contents(home);
      Intact intact = assertInstanceOf(Intact.class, VerifyJournal.of(file));
      assertEquals(journal.head().number(), intact.head().number());
      assertEquals(before, contents(home));
      journal.append(Facts.TELLER, Facts.taken(Facts.payment(77)));
    }
  }

  @Test
  void readsAClosedJournalAndChangesNothing() throws Exception {
    Map<String, Integer> before = contents(home);
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
    assertEquals(before, contents(home));
  }

  @Test
  void readsTheFilesOfACrashedTerminalAndChangesNothing() throws Exception {
    Path crashed = Files.createDirectory(home.resolve("crashed"));
    long records;
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      journal.append(Facts.TELLER, Facts.started(Facts.payment(77)));
      records = journal.head().number();
      for (String suffix : List.of("", "-wal")) {
        Files.copy(home.resolve("journal.db" + suffix), crashed.resolve("journal.db" + suffix));
      }
    }
    Map<String, Integer> before = contents(crashed);
    Intact intact = assertInstanceOf(Intact.class, VerifyJournal.of(crashed.resolve("journal.db")));
    assertEquals(records, intact.head().number());
    assertEquals(before, contents(crashed));
  }

  @Test
  void readsWhatACrashLeftWithTheLogsIndexAndChangesNothing() throws Exception {
    Path crashed = Files.createDirectory(home.resolve("crashed"));
    long records;
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      journal.append(Facts.TELLER, Facts.started(Facts.payment(77)));
      records = journal.head().number();
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.copy(home.resolve("journal.db" + suffix), crashed.resolve("journal.db" + suffix));
      }
    }
    Map<String, Integer> before = contents(crashed);
    Intact intact = assertInstanceOf(Intact.class, VerifyJournal.of(crashed.resolve("journal.db")));
    assertEquals(records, intact.head().number());
    assertEquals(before, contents(crashed));
  }

  @Test
  void losesOnlyTheTailWhenTheLogIsDamagedAndAHeadShowsIt() throws Exception {
    Path crashed = Files.createDirectory(home.resolve("crashed"));
    Head head;
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      for (int n = 50; n < 60; n++) {
        journal.append(Facts.TELLER, Facts.started(Facts.payment(n)));
      }
      head = journal.head();
      Files.copy(file, crashed.resolve("journal.db"));
      byte[] log = Files.readAllBytes(home.resolve("journal.db-wal"));
      log[log.length / 2] ^= 1;
      Files.write(crashed.resolve("journal.db-wal"), log);
    }
    Path damaged = crashed.resolve("journal.db");
    Intact alone = assertInstanceOf(Intact.class, VerifyJournal.of(damaged));
    assertTrue(alone.head().number() < head.number());
    var broken = assertInstanceOf(Verdict.Broken.class, VerifyJournal.against(damaged, head));
    assertEquals(Verdict.Flaw.TRUNCATED, broken.flaw());
    assertEquals(alone.head().number() + 1, broken.number());
  }

  private static Map<String, Integer> contents(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(directory)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    Map<String, Integer> contents = new TreeMap<>();
    for (Path each : files) {
      // The index of the log is memory shared by the processes that have the file open: readers
      // leave their marks in it.
      boolean isIndex = each.toString().endsWith("-shm");
      contents.put(
          each.getFileName().toString(), isIndex ? 0 : Arrays.hashCode(Files.readAllBytes(each)));
    }
    return contents;
  }
}
