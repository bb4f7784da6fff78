package lv.lete;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.lete.host.Host;
import org.junit.jupiter.api.Test;

/// `lete settlement` as a person types it, on a host's home and on a terminal's.
class SettlementCommandTest extends TypedLete {
  private static final Pattern DATE = Pattern.compile("\"businessDate\":\"([0-9-]{10})\"");
  private static final List<String> FORMATS = List.of("csv", "camt054", "pain001", "pdf");

  private String date = "";

  @Test
  void exportsWhatWasTakenAndTheSameBytesAgain() throws IOException {
    takePayments();
    for (String format : FORMATS) {
      assertEquals(0, export(hostHome().toString(), format, date, file(format)), heard());
      byte[] first = Files.readAllBytes(file(format));
      assertEquals(0, export(hostHome().toString(), format, date, file(format + "2")), heard());
      assertArrayEquals(first, Files.readAllBytes(file(format + "2")));
    }
    assertTrue(heard().contains("LT-L12"), "the sample institution is spoken of: " + heard());
    String camt = Files.readString(file("camt054"));
    assertTrue(camt.contains("<Ref>RF481002003000</Ref>") && camt.contains(">55.00<"), camt);
    said.reset();
    assertEquals(0, show("--payments", "--against", till()), heard());
    assertTrue(heard().contains("to be paid: 55.00 EUR") && heard().contains("Batch "), heard());
    assertFalse(heard().contains("1002003000"), "contract numbers are masked: " + heard());
    assertFalse(heard().contains("ALARM"), heard());
  }

  @Test
  void givesATillsPartAndMarksItSo() throws IOException {
    takePayments();
    assertEquals(0, export(till(), "csv", date, file("csv")), heard());
    assertTrue(Files.readString(file("csv")).contains("\ntill,,latvenergo,"), heard());
    assertEquals(0, export(till(), "pdf", date, file("pdf")), heard());
    for (String format : List.of("camt054", "pain001", "fidavista")) {
      assertEquals(1, export(till(), format, date, file(format)));
      assertFalse(Files.exists(file(format)));
    }
    assertTrue(heard().contains("LT-L04"), heard());
    said.reset();
    assertEquals(
        0, lete("settlement", "show", "--home", till(), "--date", date, "--biller", "latvenergo"));
    assertTrue(heard().contains("THIS TILL ONLY") && heard().contains("55.00"), heard());
  }

  @Test
  void namesARecordThatTheHostHasNotBeenSent() throws IOException {
    takePayments();
    counter("sign-in anna 2468", "pay " + CARD + " 10.00 card --yes", "quit");
    said.reset();
    assertEquals(1, show("--against", till()));
    assertTrue(heard().contains("LT-L07 ALARM: in the terminal's journal, not sent"), heard());
    assertTrue(heard().contains("10.00 EUR"), heard());
  }

  @Test
  void refusesInOneSentenceAndLeavesNoFile() throws IOException {
    takePayments();
    String host = hostHome().toString();
    assertEquals(1, export(host, "csv", "2001-01-01", file("x")));
    assertEquals(1, export(host, "csv", LocalDate.parse(date).plusDays(9).toString(), file("x")));
    assertEquals(1, export(host, "fidavista", date, file("x")));
    assertEquals(2, export(host, "xls", date, file("x")));
    assertEquals(2, export(host, "csv", "yesterday", file("x")));
    assertEquals(2, export(host, "csv", "2026-13-40", file("x")));
    assertTrue(heard().contains("a date is written YYYY-MM-DD"), heard());
    assertFalse(heard().contains("Exception"), heard());
    assertEquals(2, exportIn("xx", file("x")));
    assertTrue(heard().contains("--language is lv, lt or en"), heard());
    assertEquals(1, export(folder.toString(), "csv", date, file("x")));
    assertEquals(4, export(host, "csv", date, folder.resolve("missing").resolve("x")));
    assertEquals(
        1, lete("settlement", "show", "--home", host, "--date", date, "--biller", "nobody"));
    for (String code : List.of("LT-L02", "LT-L11", "LT-L06", "LT-H03", "LT-S01", "LT-L01")) {
      assertTrue(heard().contains(code), code + " in " + heard());
    }
    assertFalse(heard().contains("\tat "), "no stack trace: " + heard());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.filter(file -> file.toString().endsWith("x")).count());
    }
  }

  @Test
  void writesOverNoBooksAndNoStrangersFile() throws IOException {
    takePayments();
    String host = hostHome().toString();
    byte[] books = Files.readAllBytes(hostHome().resolve("institution.json"));
    Path journal = Path.of(till()).resolve("journal.db");
    byte[] chain = Files.readAllBytes(journal);
    Path link = Files.createSymbolicLink(folder.resolve("link"), hostHome());
    for (Path place :
        List.of(
            hostHome().resolve("host.db"),
            hostHome().resolve("institution.json"),
            hostHome().resolve("new.csv"),
            hostHome().resolve("exports/../host.db"),
            link.resolve("host.db"),
            journal)) {
      assertEquals(1, export(host, "csv", date, place), place.toString());
      assertEquals(1, export(till(), "csv", date, place), place.toString());
    }
    assertTrue(heard().contains("LT-L16"), heard());
    assertArrayEquals(books, Files.readAllBytes(hostHome().resolve("institution.json")));
    assertArrayEquals(chain, Files.readAllBytes(journal));
    Path letter = Files.writeString(file("letter"), "dear sir");
    assertEquals(1, export(host, "pdf", date, letter));
    assertTrue(heard().contains("LT-L17"), heard());
    assertEquals("dear sir", Files.readString(letter));
    Path exports = Files.createDirectories(hostHome().resolve("exports"));
    said.reset();
    assertEquals(0, show(), heard());
    assertFalse(heard().contains("Batch "), "nothing was cut: " + heard());
    for (int twice = 0; twice < 2; twice++) {
      assertEquals(0, export(host, "csv", date, exports.resolve("day.csv")), heard());
    }
    assertEquals(1, export(host, "camt054", date, exports.resolve("day.csv")), heard());
  }

  @Test
  void saysWhatIsWrongWithTheInstitution() throws IOException {
    takePayments();
    Path file = hostHome().resolve("institution.json");
    Files.writeString(file, Files.readString(file).replace("SAMPLV22", "nonsense"));
    assertEquals(1, export(hostHome().toString(), "csv", date, file("x")));
    assertTrue(heard().contains("LT-L10") && heard().contains("bic"), heard());
  }

  private void takePayments() throws IOException {
    importSampleContracts();
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
      Matcher found = DATE.matcher(answers);
      assertTrue(found.find(), answers);
      date = found.group(1);
    }
    said.reset();
  }

  private int export(String home, String format, String day, Path out) {
    return lete(
        "settlement",
        "export",
        "--home",
        home,
        "--date",
        day,
        "--biller",
        "latvenergo",
        "--format",
        format,
        "--out",
        out.toString());
  }

  private int exportIn(String language, Path out) {
    return lete(
        "settlement",
        "export",
        "--home",
        hostHome().toString(),
        "--date",
        date,
        "--biller",
        "latvenergo",
        "--format",
        "pdf",
        "--language",
        language,
        "--out",
        out.toString());
  }

  private int show(String... more) {
    List<String> line =
        Stream.concat(
                Stream.of(
                    "settlement",
                    "show",
                    "--home",
                    hostHome().toString(),
                    "--date",
                    date,
                    "--biller",
                    "latvenergo"),
                Stream.of(more))
            .toList();
    return lete(line.toArray(String[]::new));
  }

  private Path file(String name) {
    return folder.resolve("out." + name);
  }
}
