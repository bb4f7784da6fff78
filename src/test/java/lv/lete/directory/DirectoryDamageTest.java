package lv.lete.directory;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.lete.bench.ContractGenerator;
import lv.lete.contract.Contract;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryDamageTest {
  @TempDir Path home;
  private Path file;

  @BeforeEach
  void fill() {
    file = home.resolve("contracts.db");
    try (Directory directory = Directory.open(file)) {
      directory.apply(contracts(0, 2_000), 2_000);
    }
  }

  @Test
  void throwsAwayAFileThatIsNoDatabase() throws IOException {
    Files.writeString(file, "not a database at all, but long enough to look at".repeat(200));
    assertEmptyAndRebuilt();
  }

  @Test
  void throwsAwayAFileWhoseTablesAreGone() throws SQLException {
    try (Connection connection = SqliteFile.open(file, "somebody", List.of());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE contract");
    }
    assertEmptyAndRebuilt();
  }

  @Test
  void aFileFoundCorruptWhileInUseIsThrownAwayAtTheNextStart() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 60 * 4096, bytes.length, (byte) 0xA5);
    Files.write(file, bytes);
    try (Directory directory = Directory.open(file)) {
      assertThrows(
          StoreFault.class,
          () -> {
            for (Contract contract : contracts(0, 2_000)) {
              directory.find(contract.id());
            }
          });
    }
    assertEmptyAndRebuilt();
  }

  @Test
  void aPlaceThatCannotHoldAFileIsAFault() throws IOException {
    Path notADirectory = Files.createFile(home.resolve("plain file"));
    assertThrows(StoreFault.class, () -> Directory.open(notADirectory.resolve("contracts.db")));
    Path aDirectory = Files.createDirectories(home.resolve("dir.db/inside"));
    assertThrows(StoreFault.class, () -> Directory.open(aDirectory.resolveSibling("")));
    assertTrue(Files.exists(aDirectory), "nothing of others is deleted");
  }

  @Test
  void lookUpsAndSearchesGoOnWhileAChunkIsWritten() throws Exception {
    Contract known = new ContractGenerator(3).contract(7, 0);
    CountDownLatch asked = new CountDownLatch(1);
    try (Directory directory = Directory.open(file);
        ExecutorService threads = Executors.newFixedThreadPool(1)) {
      List<Contract> slow = new ArrayList<>(contracts(2_000, 3_000));
      List<Contract> waiting =
          new java.util.AbstractList<>() {
            @Override
            public Contract get(int at) {
              if (at == 900) {
                assertDoesNotThrow(() -> asked.await());
              }
              return slow.get(at);
            }

            @Override
            public int size() {
              return slow.size();
            }
          };
      Future<Boolean> applied = threads.submit(() -> directory.apply(waiting, 3_000));
      assertEquals(List.of(known), directory.byNumber(known.number()));
      assertEquals(2_000, directory.version());
      assertFalse(directory.search(known.city(), 5).isEmpty());
      asked.countDown();
      assertTrue(applied.get());
      assertEquals(3_000, directory.size());
    }
  }

  @Test
  void noSearchTextBreaksTheQuery() {
    try (Directory directory = Directory.open(file)) {
      directory.apply(
          List.of(Samples.person("one", "1002003000", "Ģertrūde", "Vītoliņa-Ķīķerniece")), 2_001);
      for (String text :
          List.of(
              "gertrude kikern",
              "ĶĪĶERNIECE",
              "kike",
              "\"kiker\"* -ger (ģ^",
              "1002003000",
              "vitolina-kikerniece",
              "ger\u0000kike",
              "k kikern")) {
        assertEquals(1, directory.search(text, 20).size(), text);
      }
      for (String text : List.of("", " ", "\"", "*", "-", "()", "NOT", "😀", "\ud83d", "a:b^c")) {
        assertTrue(directory.search(text, 20).size() <= 20, text);
      }
      assertTrue(directory.search("x".repeat(10_000), 20).isEmpty());
      assertDoesNotThrow(() -> directory.search("ab ".repeat(4_000), 20));
      assertEquals(List.of(), directory.search("ger", 0));
      fuzz(directory, new Random(17));
    }
  }

  private static void fuzz(Directory directory, Random random) {
    for (int round = 0; round < 500; round++) {
      char[] text = new char[random.nextInt(12)];
      for (int at = 0; at < text.length; at++) {
        text[at] = (char) random.nextInt(random.nextBoolean() ? 128 : 0x10000);
      }
      assertDoesNotThrow(() -> directory.search(new String(text), 5), "seed 17");
    }
  }

  private void assertEmptyAndRebuilt() {
    try (Directory directory = Directory.open(file)) {
      assertTrue(directory.rebuilt());
      assertEquals(0, directory.size());
      assertEquals(0, directory.version());
      directory.apply(contracts(0, 10), 10);
    }
    try (Directory directory = Directory.open(file)) {
      assertFalse(directory.rebuilt());
      assertEquals(10, directory.size());
    }
  }

  private static List<Contract> contracts(int from, int to) {
    List<Contract> contracts = new ArrayList<>();
    new ContractGenerator(3).chunks(from, to, to - from, contracts::addAll);
    return contracts;
  }
}
