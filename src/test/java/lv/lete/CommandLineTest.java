package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.lete.host.Host;
import org.junit.jupiter.api.Test;

/// The program as a person types it: exit codes, sentences, and what is left on the disk.
class CommandLineTest extends TypedLete {
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
      assertTrue(answers.contains("\"queued\":0,\"acknowledged\":8"), answers);
      assertTrue(answers.endsWith("{\"kind\":\"bye\"}\n"), answers);
    }
    assertEquals(0, lete("journal", "verify", till(), "--against", hostHome().toString()));
    assertTrue(heard().contains("INTACT: records 1 to 8"), heard());
    assertEquals(0, lete("journal", "list", till()));
    assertTrue(heard().contains("PaymentTaken"), heard());
    assertFalse(heard().contains("1002003000"), "contract numbers are masked: " + heard());
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

  @Test
  void printsAReceiptWhenAScriptAsksForOne() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
      String answers =
          counter(
              "receipt last",
              "sign-in anna 2468",
              "open 100.00",
              "sync 60",
              "receipt last",
              "pay " + CARD + " 25.00 cash 50.00",
              "receipt last",
              "receipt last elsewhere",
              "receipt last upstairs");
      List<String> lines = answers.lines().toList();
      assertTrue(lines.get(0).contains("NOT_SIGNED_IN"), answers);
      assertTrue(lines.get(4).contains("NO_SUCH_PAYMENT"), answers);
      assertTrue(lines.get(6).contains("\"copy\":0,\"medium\":\"file\""), answers);
      assertTrue(lines.get(7).contains("\"copy\":1,\"medium\":\"file\""), answers);
      assertTrue(lines.get(8).contains("USAGE"), answers);
      String code = lines.get(5).replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
      Path receipts = Path.of(till()).resolve("receipts");
      assertTrue(Files.exists(receipts.resolve(code + ".pdf")));
      assertTrue(Files.exists(receipts.resolve(code + "-copy-1.txt")));
    }
  }
}
