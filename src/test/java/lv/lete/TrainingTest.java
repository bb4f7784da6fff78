package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import lv.lete.host.Host;
import lv.lete.host.HostBooks;
import org.junit.jupiter.api.Test;

/// Training never leaks: a home of its own, and every way out of it is shut.
class TrainingTest extends TypedLete {
  private void practise() {
    assertEquals(0, lete("training", "--home", till(), "--language", "en"), heard());
    System.setIn(new ByteArrayInputStream("2468\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(0, lete("users", "add", "anna", "--role", "teller", "--home", till()), heard());
  }

  private String pay() throws IOException {
    return counter(
        "sign-in anna 2468",
        "open 100.00",
        "pay " + CARD + " 25.00 cash 50.00",
        "receipt last",
        "sync 1",
        "count 100.00x1 20.00x1 5.00x1 0.20x1 0.10x1",
        "close",
        "z print",
        "quit");
  }

  @Test
  void aWholeDayIsPractisedWithoutAHost() throws IOException {
    practise();
    String answers = pay();
    assertTrue(answers.contains("\"kind\":\"taken\""), answers);
    assertTrue(answers.contains("\"outcome\":\"EVEN\""), answers);
    assertTrue(answers.contains("\"link\":\"REFUSED\""), answers);
    assertTrue(answers.contains("\"notice\":\"TRAINING\""), answers);
    assertTrue(answers.contains("\"acknowledged\":0"), answers);
    assertEquals(0, lete("journal", "verify", till()), heard());
  }

  @Test
  void whatItPrintsIsMarkedAtBothEnds() throws IOException {
    practise();
    pay();
    try (Stream<Path> files = Files.list(Path.of(till(), "receipts"))) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).toList();
      assertEquals(2, texts.size());
      for (Path text : texts) {
        List<String> lines = Files.readAllLines(text);
        assertTrue(lines.getFirst().contains("*** TRAINING: "), text.toString());
        assertTrue(lines.getLast().contains("*** TRAINING: "), text.toString());
      }
    }
  }

  @Test
  void isNeitherSettledNorExported() throws IOException {
    practise();
    pay();
    String today = LocalDate.now(ZoneId.of("Europe/Riga")).toString();
    Path file = folder.resolve("out.csv");
    said.reset();
    List<String> which = List.of("--home", till(), "--date", today, "--biller", "latvenergo");
    assertEquals(1, lete(with(List.of("settlement", "show"), which)), heard());
    assertEquals(
        1,
        lete(
            with(
                with(List.of("settlement", "export"), which),
                "--format",
                "csv",
                "--out",
                file.toString())));
    assertEquals(2, heard().split("LT-L13", -1).length - 1, heard());
    assertFalse(Files.exists(file));
  }

  private static String[] with(List<String> first, List<String> more) {
    return Stream.concat(first.stream(), more.stream()).toArray(String[]::new);
  }

  private static String[] with(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void isNeverEnrolledAndGetsNoKeys() throws IOException {
    practise();
    try (Host host = host()) {
      String address = "http://127.0.0.1:" + host.port();
      assertEquals(1, lete("enrol", "--home", till(), "--host", address, "--till", "1"));
    }
    assertTrue(heard().contains("LT-E06"), heard());
    for (String file : List.of("terminal.id", "terminal.key", "host.url", "host.token")) {
      assertFalse(Files.exists(Path.of(till(), file)), file);
    }
  }

  @Test
  void anotherTerminalsKeysDoNotTakeItToTheHost() throws IOException {
    importSampleContracts();
    Path real = folder.resolve("till");
    Path practice = folder.resolve("practice");
    assertEquals(0, lete("training", "--home", practice.toString(), "--language", "en"));
    try (Host host = host()) {
      enrolAnna(host);
      Files.copy(
          practice.resolve("journal.db"),
          real.resolve("journal.db"),
          StandardCopyOption.REPLACE_EXISTING);
      assertEquals(1, lete("counter", "--home", till(), "--script", script("sync 5", "quit")));
      assertTrue(heard().contains("LT-H09"), heard());
      Files.delete(real.resolve("terminal.id"));
      String answers = counter("sync 5", "quit");
      assertTrue(answers.contains("\"notice\":\"TRAINING\""), answers);
    }
    try (HostBooks books = HostBooks.open(hostHome())) {
      assertEquals(List.of(), books.ledger());
      assertEquals(List.of(), books.suspense());
    }
  }

  @Test
  void noHostRunsInItsHome() throws IOException {
    practise();
    assertEquals(1, lete("host", "--home", till(), "--port", "0"));
    assertTrue(heard().contains("LT-H11"), heard());
    assertFalse(Files.exists(Path.of(till(), "host.db")));
  }

  @Test
  void isMadeNeitherInARealTerminalsHomeNorInAHosts() throws IOException {
    try (Host host = host()) {
      enrolAnna(host);
    }
    assertEquals(1, lete("training", "--home", till()));
    assertEquals(1, lete("training", "--home", hostHome().toString()));
    assertEquals(2, heard().split("LT-H10", -1).length - 1, heard());
  }

  @Test
  void makingItAgainKeepsWhatWasPractised() throws IOException {
    practise();
    pay();
    assertEquals(0, lete("training", "--home", till()), heard());
    assertEquals(0, lete("journal", "list", till()), heard());
    assertTrue(heard().contains("PaymentTaken"), heard());
  }
}
