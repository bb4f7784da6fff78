package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import lv.lete.host.Host;
import lv.lete.store.SqliteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a person types it: exit codes, sentences, and what is left on the disk.
class CommandLineTest {
  private static final String CARD = "]C18018475123410020030004\u001d80191";

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final InputStream realIn = System.in;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    PrintStream listener = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(listener);
    System.setErr(listener);
  }

  @AfterEach
  void letGo() {
    System.setOut(realOut);
    System.setErr(realErr);
    System.setIn(realIn);
  }

  @Test
  void servesACustomerFromEnrolmentToVerifiedJournal() throws IOException {
    assertEquals(0, importSampleContracts());
    try (Host host = host()) {
      enrolAnna(host);
      String answers =
          counter(
              "sign-in anna 2468",
              "open 100.00",
              "sync 60",
              "pay " + CARD + " 25.00 cash 50.00",
              "pay 1002003000 30.00 card --yes",
              "sync 60",
              "quit");
      assertTrue(answers.contains("\"amount\":\"25.00\",\"fee\":\"0.30\""), answers);
      assertTrue(answers.contains("\"change\":\"24.70\""), answers);
      assertTrue(answers.contains("\"queued\":0,\"acknowledged\":7"), answers);
      assertTrue(answers.endsWith("{\"kind\":\"bye\"}\n"), answers);
    }
    assertEquals(0, lete("journal", "verify", till(), "--against", hostHome().toString()));
    assertTrue(heard().contains("INTACT: records 1 to 7"), heard());
    assertEquals(0, lete("journal", "list", till()));
    assertTrue(heard().contains("PaymentTaken"), heard());
    assertFalse(heard().contains("1002003000"), "contract numbers are masked: " + heard());
  }

  @Test
  void showsACutTailAgainstTheHeadThatTheHostSigned() throws Exception {
    importSampleContracts();
    Path head = folder.resolve("head.json");
    try (Host host = host()) {
      enrolAnna(host);
      counter("sign-in anna 2468", "open 100.00", "sync 60", "quit");
    }
    said.reset();
    assertEquals(0, lete("journal", "head", till()));
    Files.writeString(head, heard());
    cutLastRecord();
    assertEquals(0, lete("journal", "verify", till()));
    assertTrue(heard().contains("alone cannot show"), heard());
    assertEquals(1, lete("journal", "verify", till(), "--against", head.toString()));
    assertTrue(heard().contains("BROKEN at record 3: TRUNCATED"), heard());
    Files.writeString(head, Files.readString(head).replace("\"number\":3", "\"number\":2"));
    assertEquals(1, lete("journal", "verify", till(), "--against", head.toString()));
    assertTrue(heard().contains("LT-V02"), "a head that the host did not sign: " + heard());
  }

  @Test
  void letsOneTerminalAtATimeWorkOnAHome() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
      try (Terminal _ = Terminal.open(Path.of(till()))) {
        assertEquals(1, lete("counter", "--home", till(), "--script", script("quit")));
      }
    }
    assertTrue(heard().contains("LT-H01 Another terminal is running"), heard());
  }

  @Test
  void namesEveryProblemOfAConfigurationAtOnce() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
    }
    Path config = Path.of(till()).resolve("terminal.json");
    Files.writeString(
        config, Files.readString(config).replace("\"lv\"", "\"xx\"").replace("42", "41"));
    assertEquals(1, lete("counter", "--home", till(), "--script", script("quit")));
    assertTrue(heard().contains("\"language\"") && heard().contains("\"receiptColumns\""), heard());
    Files.writeString(config, "{");
    assertEquals(1, lete("counter", "--home", till(), "--script", script("quit")));
    assertTrue(heard().contains("LT-F02"), heard());
  }

  @Test
  void answersBadLinesAndGoesOn() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
      String answers =
          counter(
              "dance",
              "sync 60",
              "pay 1002003000 25.00 cash 50.00 --yes",
              "sign-in anna 2468",
              "open -1",
              "open 100.00",
              "x".repeat(10_000),
              "sync nine",
              "pay " + CARD + " 12,345 card",
              "pay " + CARD + " 1e9 card",
              "pay " + CARD + " 0 card",
              "pay " + CARD + " 25.00 cash 20.00",
              "resolve nothing card",
              "status");
      List<String> reasons =
          answers
              .lines()
              .map(line -> line.replaceAll(".*\"reason\":\"([A-Z_]+)\".*", "$1"))
              .toList();
      assertEquals(
          List.of("USAGE", "NOT_SIGNED_IN", "AMOUNT_NEGATIVE", "USAGE", "USAGE"),
          List.of(reasons.get(0), reasons.get(2), reasons.get(4), reasons.get(6), reasons.get(7)));
      assertEquals(
          List.of(
              "AMOUNT_TOO_MANY_DECIMALS",
              "AMOUNT_NOT_A_NUMBER",
              "AMOUNT_OUT_OF_LIMITS",
              "TOO_LITTLE_GIVEN",
              "USAGE"),
          reasons.subList(8, 13));
      assertTrue(answers.contains("\"open\":[]"), "nothing stays open: " + answers);
    }
  }

  @Test
  void refusesWhatItCannotDoInOneSentence() throws IOException {
    assertEquals(2, lete());
    assertEquals(2, lete("counter"));
    assertEquals(1, lete("counter", "--home", folder.resolve("nowhere").toString()));
    assertEquals(1, lete("counter", "--home", "x", "--script", "missing.txt"));
    assertEquals(1, lete("journal", "verify", folder.toString()));
    assertEquals(1, lete("contracts", "import", "missing.csv", "--home", hostHome().toString()));
    Path wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
    assertEquals(1, lete("contracts", "import", wrong.toString(), "--home", hostHome().toString()));
    assertEquals(4, lete("enrol", "--home", till(), "--host", "http://127.0.0.1:1", "--till", "1"));
    assertFalse(heard().contains("\tat "), "no stack trace: " + heard());
  }

  @Test
  void provesNothingByAHostThatNeverSawTheTerminal() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
    }
    Path stranger = folder.resolve("stranger");
    Host.start(
            stranger,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            InstantSource.system(),
            new SecureRandom())
        .close();
    assertEquals(1, lete("journal", "verify", till(), "--against", stranger.toString()));
    assertTrue(heard().contains("LT-V04"), heard());
    assertEquals(1, lete("journal", "verify", till(), "--against", folder.toString()));
    assertTrue(heard().contains("LT-V01"), heard());
  }

  @Test
  void opensNoJournalOfAnotherTerminal() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
    }
    Path id = Path.of(till()).resolve("terminal.id");
    Files.writeString(id, "01a20230-31a5-797a-8b13-bb41ec98c92c\n");
    assertEquals(1, lete("counter", "--home", till(), "--script", script("quit")));
    assertTrue(heard().contains("LT-H09"), heard());
  }

  @Test
  void takesNoPaymentForAnotherBillerThanTheOneNamed() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
      String answers =
          counter(
              "find Jānis",
              "sign-in anna 2468",
              "open 100.00",
              "sync 60",
              "pay " + CARD + " 25.00 card --biller nonsense",
              "pay " + CARD + " 25.00 card --biller");
      List<String> lines = answers.lines().toList();
      assertTrue(lines.get(0).contains("NOT_SIGNED_IN"), answers);
      assertTrue(lines.get(4).contains("OTHER_BILLER"), answers);
      assertTrue(lines.get(5).contains("USAGE"), answers);
    }
  }

  @Test
  void saysThatContractsHaveNotArrivedYet() throws IOException {
    try (Host host = host()) {
      enrolAnna(host);
    }
    String answers =
        counter("sign-in anna 2468", "open 100.00", "pay " + CARD + " 25.00 card", "quit");
    assertTrue(answers.contains("NO_CONTRACTS"), answers);
  }

  private void enrolAnna(Host host) {
    String address = "http://127.0.0.1:" + host.port();
    assertEquals(0, lete("enrol", "--home", till(), "--host", address, "--till", "1"), heard());
    assertEquals(0, lete("enrol", "--home", till(), "--host", address, "--till", "1"), heard());
    System.setIn(new ByteArrayInputStream("2468\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(0, lete("users", "add", "anna", "--role", "teller", "--home", till()), heard());
  }

  private int importSampleContracts() throws IOException {
    Path file = folder.resolve("contracts.csv");
    try (InputStream sample = Lete.class.getResourceAsStream("demo/contracts.csv")) {
      Files.write(file, sample.readAllBytes());
    }
    return lete("contracts", "import", file.toString(), "--home", hostHome().toString());
  }

  private Host host() {
    return Host.start(
        hostHome(),
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        InstantSource.system(),
        new SecureRandom());
  }

  private String counter(String... lines) throws IOException {
    said.reset();
    assertEquals(0, lete("counter", "--home", till(), "--script", script(lines)));
    return heard();
  }

  private String script(String... lines) throws IOException {
    Path file = Files.createTempFile(folder, "script", ".txt");
    return Files.write(file, List.of(lines)).toString();
  }

  private void cutLastRecord() throws SQLException {
    try (Connection journal =
            SqliteFile.open(Path.of(till()).resolve("journal.db"), "test", List.of());
        Statement cut = journal.createStatement()) {
      String guard =
          text(cut, "SELECT sql FROM sqlite_master WHERE name = 'record_is_never_deleted'");
      cut.execute("DROP TRIGGER record_is_never_deleted");
      cut.execute("DELETE FROM record WHERE number = (SELECT max(number) FROM record)");
      cut.execute(guard);
    }
  }

  private static String text(Statement statement, String select) throws SQLException {
    try (ResultSet rows = statement.executeQuery(select)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private int lete(String... arguments) {
    return Lete.run(arguments);
  }

  private String heard() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private String till() {
    return folder.resolve("till").toString();
  }

  private Path hostHome() {
    return folder.resolve("host");
  }
}
