package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reversals without a window, typed line by line, and their receipts held against the journal:
/// anna and berta are tellers, zane is a supervisor.
class CounterReversalTest extends TypedLete {
  @BeforeEach
  void makeHome() {
    assertEquals(0, lete("training", "--home", till(), "--language", "en"), heard());
    hire("anna", "teller");
    hire("zane", "supervisor");
  }

  private void hire(String name, String role) {
    System.setIn(new ByteArrayInputStream("2468\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(0, lete("users", "add", name, "--role", role, "--home", till()), heard());
  }

  private List<String> answers(String... lines) throws IOException {
    return counter(lines).lines().toList();
  }

  private static String field(String name, String answer) {
    Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(answer);
    assertTrue(found.find(), answer);
    return found.group(1);
  }

  /// Two payments; the code of each.
  private List<String> twoPayments() throws IOException {
    List<String> answers =
        answers(
            "sign-in anna 2468",
            "open 100.00",
            "pay " + CARD + " 25.00 cash 30.00 --yes",
            "pay " + CARD + " 31.00 card --yes");
    return List.of(field("code", answers.get(2)), field("code", answers.get(3)));
  }

  @Test
  void reversesAnOwnPaymentAloneAndOnce() throws IOException {
    String code = twoPayments().getFirst();
    List<String> said =
        answers(
            "reverse " + code + " wrong contract",
            "sign-in anna 2468",
            "reverse " + code,
            "reverse " + code.toLowerCase(Locale.ROOT).replace("-", "") + " wrong contract",
            "reverse " + code + " wrong contract",
            "withdraw " + code,
            "reverse 0000-0000 wrong contract",
            "receipt " + code + " reversal",
            "receipt " + code + " reversal",
            "status");
    assertEquals("NOT_SIGNED_IN", field("reason", said.get(0)));
    assertEquals("REVERSAL_NOTE_MISSING", field("reason", said.get(2)));
    assertEquals("reversed", field("kind", said.get(3)));
    assertEquals(code, field("code", said.get(3)));
    assertEquals("CASH", field("tender", said.get(3)));
    assertEquals("ALREADY_REVERSED", field("reason", said.get(4)));
    assertEquals("REVERSAL_NO_REQUEST", field("reason", said.get(5)));
    assertEquals("REVERSAL_NO_PAYMENT", field("reason", said.get(6)));
    assertEquals("0", field("copy", said.get(7)));
    assertEquals("1", field("copy", said.get(8)));
    assertTrue(said.get(9).contains("\"reversals\":[]"), said.get(9));
    Path paper = folder.resolve("till/receipts/" + code + "-reversal.txt");
    assertTrue(Files.readString(paper).contains("Reversal of a payment"));
    heldAgainstTheJournal(code, Files.readString(paper));
  }

  private void heldAgainstTheJournal(String code, String paper) throws IOException {
    String proof = paper.lines().filter(line -> line.contains("..")).findFirst().orElseThrow();
    proof = proof.substring(proof.lastIndexOf(' ') + 1);
    String own = paper.lines().filter(line -> line.startsWith("Reversal code")).findFirst().get();
    own = own.substring(own.lastIndexOf(' ') + 1);
    assertVerified(0, "ON RECORD", code);
    assertTrue(heard().contains(own), heard());
    assertVerified(0, "RIGHT", own, "--proof", proof);
    assertVerified(0, "RIGHT", code, "--proof", proof.replace("..", " ").toUpperCase(Locale.ROOT));
    assertVerified(1, "DIFFERS", own, "--proof", "0" + proof.substring(1) + "0");
    assertVerified(1, "DIFFERS", code, "--number", "1");
    assertVerified(1, "NO SUCH PAYMENT", "0000-0000", "--proof", proof);
    assertVerified(2, "LT-X15", "nonsense!");
  }

  private void assertVerified(int exit, String what, String... arguments) {
    said.reset();
    String[] line = new String[arguments.length + 4];
    line[0] = "receipt";
    line[1] = "verify";
    line[2] = "--home";
    line[3] = till();
    System.arraycopy(arguments, 0, line, 4, arguments.length);
    assertEquals(exit, lete(line), heard());
    assertTrue(heard().startsWith(what), heard());
  }

  @Test
  void aSupervisorAsksAnotherAndARefusedLineLeavesNothingOpen() throws IOException {
    String code = twoPayments().get(1);
    List<String> said =
        answers(
            "sign-in zane 2468",
            "reverse " + code + " wrong card",
            "reverse " + code + " --approve zane 2468 wrong card",
            "reverse " + code + " --approve anna 2468 wrong card",
            "status",
            "sign-in anna 2468",
            "reverse " + code + " --approve zane 1111 wrong card",
            "reverse " + code + " --approve zane 2468 wrong card",
            "reverse " + code + " --approve zane",
            "receipt last reversal");
    assertEquals("REVERSAL_ANOTHERS_PAYMENT", field("reason", said.get(1)));
    assertEquals("APPROVER_SAME", field("reason", said.get(2)));
    assertEquals("APPROVER_NOT_ALLOWED", field("reason", said.get(3)));
    assertTrue(said.get(4).contains("\"reversals\":[]"), said.get(4));
    assertEquals("APPROVER_PIN", field("reason", said.get(6)));
    assertEquals("zane", field("approver", said.get(7)));
    assertEquals("CARD", field("tender", said.get(7)));
    assertEquals("USAGE", field("reason", said.get(8)));
    assertEquals("0", field("copy", said.get(9)));
  }

  @Test
  void aBrokenJournalProvesNoReceipt() throws Exception {
    String code = twoPayments().getFirst();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + till() + "/journal.db");
        var statement = connection.createStatement()) {
      statement.executeUpdate("DROP TRIGGER record_is_never_updated");
      statement.executeUpdate("UPDATE record SET hash = randomblob(32) WHERE number = 3");
    }
    assertVerified(1, "JOURNAL BROKEN at record 3", code);
  }
}
