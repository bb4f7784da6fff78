package lv.lete.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
  private static final String FIRST =
      "CREATE TABLE a (x TEXT) STRICT; CREATE TABLE b (y TEXT REFERENCES a) STRICT;"
          + " CREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT RAISE(ABORT, 'no'); END;";
  private static final String SECOND = "ALTER TABLE a ADD COLUMN z INTEGER";

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = home.resolve("what ?is #100% this;.db");
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? String.valueOf(row.getString(1)) : "no row";
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void opensWithWhatKeepsItsPromises() throws Exception {
    try (Connection connection = SqliteFile.open(file, "a", List.of(FIRST))) {
      assertEquals("wal", ask(connection, "PRAGMA journal_mode"));
      assertEquals("2", ask(connection, "PRAGMA synchronous"));
      assertEquals("1", ask(connection, "PRAGMA foreign_keys"));
      assertEquals("5000", ask(connection, "PRAGMA busy_timeout"));
    }
    assertTrue(Files.exists(file), "the file has the very name it was given");
  }

  @Test
  void appliesWhatIsMissingForEachOwner() throws Exception {
    SqliteFile.open(file, "one", List.of(FIRST)).close();
    SqliteFile.open(file, "two", List.of("CREATE TABLE c (x TEXT) STRICT")).close();
    try (Connection connection = SqliteFile.open(file, "one", List.of(FIRST, SECOND))) {
      run(connection, "INSERT INTO a (x, z) VALUES ('x', 1)");
      assertThrows(SQLException.class, () -> run(connection, "DELETE FROM a"));
      assertEquals("2", ask(connection, "SELECT version FROM schema_version WHERE owner = 'one'"));
      assertEquals("1", ask(connection, "SELECT version FROM schema_version WHERE owner = 'two'"));
    }
  }

  @Test
  void appliesAllOfAMigrationOrNothing() throws Exception {
    SqliteFile.open(file, "one", List.of(FIRST)).close();
    List<String> broken = List.of(FIRST, SECOND + "; CREATE TABLE a (x TEXT)");
    assertThrows(StoreFault.class, () -> SqliteFile.open(file, "one", broken));
    SqliteFile.open(file, "one", List.of(FIRST, SECOND)).close();
  }

  @Test
  void closesWhatCouldNotBeMadeInMemory() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      assertThrows(
          SQLException.class,
          () -> SqliteFile.migrated(connection, List.of(FIRST, "no statement")));
      assertTrue(connection.isClosed());
    }
    assertThrows(StoreFault.class, () -> SqliteFile.inMemory(List.of("no statement")));
  }

  @Test
  void refusesAFileOfANewerVersion() throws Exception {
    SqliteFile.open(file, "one", List.of(FIRST, SECOND)).close();
    StoreFault fault =
        assertThrows(StoreFault.class, () -> SqliteFile.open(file, "one", List.of(FIRST)));
    assertTrue(String.valueOf(fault.getMessage()).contains("newer"));
  }

  @Test
  void opensAnExistingFileOnlyWhenItIsTheOwners() throws Exception {
    assertThrows(StoreFault.class, () -> SqliteFile.openExisting(file, "one", List.of(FIRST)));
    assertTrue(Files.notExists(file));
    SqliteFile.open(file, "one", List.of(FIRST)).close();
    assertThrows(StoreFault.class, () -> SqliteFile.openExisting(file, "two", List.of(SECOND)));
    SqliteFile.openExisting(file, "one", List.of(FIRST)).close();
  }

  @Test
  void refusesWhatIsNoDatabase() throws Exception {
    Files.writeString(file, "not a database ".repeat(400));
    assertThrows(StoreFault.class, () -> SqliteFile.open(file, "one", List.of(FIRST)));
    assertThrows(StoreFault.class, () -> SqliteFile.openReadOnly(file));
  }

  @Test
  void readsWithoutLeavingATrace() throws Exception {
    assertThrows(StoreFault.class, () -> SqliteFile.openReadOnly(file));
    SqliteFile.open(file, "one", List.of(FIRST)).close();
    byte[] before = Files.readAllBytes(file);
    try (Connection connection = SqliteFile.openReadOnly(file)) {
      assertEquals("0", ask(connection, "SELECT count(*) FROM a"));
      assertThrows(SQLException.class, () -> run(connection, "INSERT INTO a (x) VALUES ('x')"));
      try (Stream<Path> files = Files.list(home)) {
        assertEquals(List.of(file), files.toList());
      }
    }
    assertEquals(before.length, Files.readAllBytes(file).length);
  }

  @Test
  void readsWhatAWriterHasCommittedAndCannotWrite() throws Exception {
    try (Connection writer = SqliteFile.open(file, "one", List.of(FIRST));
        Connection reader = SqliteFile.openReadOnly(file)) {
      run(writer, "INSERT INTO a (x) VALUES ('x')");
      assertEquals("1", ask(reader, "SELECT count(*) FROM a"));
      assertThrows(SQLException.class, () -> run(reader, "INSERT INTO a (x) VALUES ('y')"));
    }
  }
}
