package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The day at the till without a window, typed line by line: anna and berta are tellers, zane is a
/// supervisor. No host is needed for it, so a training home serves.
class CounterDayTest extends TypedLete {
  @BeforeEach
  void makeHome() {
    assertEquals(0, lete("training", "--home", till(), "--language", "en"), heard());
    hire("anna", "teller");
    hire("berta", "teller");
    hire("zane", "supervisor");
  }

  private void hire(String name, String role) {
    System.setIn(new ByteArrayInputStream("2468\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(0, lete("users", "add", name, "--role", role, "--home", till()), heard());
  }

  private List<String> answers(String... lines) throws IOException {
    return counter(lines).lines().toList();
  }

  private static void assertKinds(List<String> kinds, List<String> answers) {
    assertEquals(
        kinds,
        answers.stream()
            .map(line -> line.replaceAll("^\\{\"kind\":\"([a-z-]+)\".*", "$1"))
            .toList(),
        String.join("\n", answers));
  }

  private static void assertRefused(String reason, String answer) {
    assertTrue(answer.contains("\"reason\":\"" + reason + "\""), answer);
  }

  @Test
  void cashComesAndGoesAndASupervisorApprovesWhatIsMuch() throws IOException {
    List<String> answers =
        answers(
            "sign-in anna 2468",
            "open 100.00",
            "pay-in 200.00 change money from the safe",
            "pay-out 20.00",
            "pay-out 60.00 stamps",
            "pay-out 60.00 stamps --approve anna 2468",
            "pay-out 60.00 stamps --approve zane 1111",
            "pay-out 60.00 stamps --approve zane 2468",
            "drop 900.00 to the safe",
            "drop 40.00 to the safe",
            "pay-in x note",
            "pay-in",
            "view");
    assertKinds(
        List.of(
            "signed-in",
            "opened",
            "moved",
            "refused",
            "refused",
            "refused",
            "refused",
            "moved",
            "refused",
            "moved",
            "refused",
            "refused",
            "report"),
        answers);
    assertRefused("NOTE_MISSING", answers.get(3));
    assertRefused("NEEDS_APPROVAL", answers.get(4));
    assertTrue(answers.get(4).contains("50.00"), answers.get(4));
    assertRefused("APPROVER_SAME", answers.get(5));
    assertRefused("APPROVER_PIN", answers.get(6));
    assertTrue(answers.get(7).contains("\"approver\":\"zane\""), answers.get(7));
    assertRefused("MORE_THAN_DRAWER", answers.get(8));
    assertFalse(answers.get(12).contains("Should be in the drawer"), answers.get(12));
  }

  @Test
  void countsBlindAndRefusesWhatNoDrawerHolds() throws IOException {
    List<String> answers =
        answers(
            "sign-in anna 2468",
            "close",
            "open 100.00",
            "close",
            "count 3.00x1",
            "count 20.00x1 20.00x1",
            "count 20.00x",
            "count",
            "count 50.00x2");
    assertRefused("NO_SESSION", answers.get(1));
    assertRefused("NOT_COUNTED", answers.get(3));
    assertRefused("BAD_COUNT", answers.get(4));
    assertRefused("BAD_COUNT", answers.get(5));
    assertRefused("USAGE", answers.get(6));
    assertRefused("USAGE", answers.get(7));
    assertKinds(List.of("counted"), answers.subList(8, 9));
  }

  @Test
  void closesOnlyOnACountThatHoldsAndInNoSilence() throws IOException {
    List<String> answers =
        answers(
            "sign-in anna 2468",
            "open 100.00",
            "count 50.00x2",
            "pay " + CARD + " 25.00 cash 50.00",
            "close",
            "count 100.00x1 20.00x1 5.00x1",
            "close",
            "close disputed",
            "close disputed \"I gave the right change\"",
            "close pending",
            "pay " + CARD + " 25.00 cash 50.00 --yes",
            "count empty");
    assertRefused("COUNT_OUTDATED", answers.get(4));
    assertRefused("OUTCOME_NOT_OPEN", answers.get(6));
    assertTrue(answers.get(6).contains("AGREED, DISPUTED, PENDING"), answers.get(6));
    assertRefused("STATEMENT_MISSING", answers.get(7));
    assertTrue(answers.get(8).contains("\"statement\":\"I gave the right change\""));
    assertTrue(answers.get(8).contains("\"difference\":\"-0.30\""), answers.get(8));
    answers.subList(9, 12).forEach(answer -> assertRefused("NO_SESSION", answer));
  }

  @Test
  void reportsAreShownAndPrintedAndTheJournalSaysSo() throws IOException {
    List<String> answers =
        answers(
            "x",
            "sign-in anna 2468",
            "x",
            "open 100.00",
            "pay " + CARD + " 25.00 cash 50.00",
            "x",
            "x print",
            "x print",
            "z",
            "count 100.00x1 20.00x1 5.00x1 0.20x1 0.10x1",
            "close",
            "z",
            "z print",
            "z 1 print",
            "z 2",
            "z two",
            "view print",
            "sign-in berta 2468",
            "z 1",
            "sign-in zane 2468",
            "z 1");
    assertRefused("NOT_SIGNED_IN", answers.get(0));
    assertRefused("NO_SESSION", answers.get(2));
    assertTrue(answers.get(5).startsWith("{\"kind\":\"report\",\"report\":\"X\",\"text\""));
    assertTrue(answers.get(6).contains("\"copy\":0,\"medium\":\"file\""), answers.get(6));
    assertTrue(answers.get(7).contains("\"copy\":1"), answers.get(7));
    assertRefused("REPORT_NOT_CLOSED", answers.get(8));
    assertTrue(answers.get(12).contains("\"copy\":0"), answers.get(12));
    assertTrue(answers.get(13).contains("COPY 1"), answers.get(13));
    assertRefused("REPORT_NOT_CLOSED", answers.get(14));
    assertRefused("USAGE", answers.get(15));
    assertTrue(answers.get(16).contains("OWN_VIEW"), answers.get(16));
    assertRefused("REPORT_NOT_ALLOWED", answers.get(18));
    assertTrue(answers.get(20).contains("Z REPORT 1"), answers.get(20));
    for (String name : List.of("X-1-1", "X-1-2", "Z-1", "Z-1-copy-1", "view-1-1")) {
      assertTrue(Files.exists(Path.of(till(), "receipts", name + ".pdf")), name);
      assertTrue(Files.exists(Path.of(till(), "receipts", name + ".txt")), name);
    }
    assertEquals(0, lete("journal", "verify", till()), heard());
  }

  @Test
  void theDrawerIsHandedOverOnTheReceiversPin() throws IOException {
    List<String> answers =
        answers(
            "sign-in anna 2468",
            "open 100.00",
            "hand-over berta 2468",
            "count 50.00x2",
            "hand-over anna 2468",
            "hand-over berta 1111",
            "hand-over berta 2468",
            "pay " + CARD + " 25.00 card",
            "sign-out",
            "sign-in berta 2468",
            "pay " + CARD + " 25.00 card");
    assertRefused("NOT_COUNTED", answers.get(2));
    assertRefused("WRONG_RECEIVER", answers.get(4));
    assertRefused("APPROVER_PIN", answers.get(5));
    assertTrue(answers.get(6).contains("\"from\":\"anna\",\"to\":\"berta\""), answers.get(6));
    assertRefused("NOT_THEIR_SESSION", answers.get(7));
    assertKinds(List.of("taken"), answers.subList(10, 11));
  }

  @Test
  void aSupervisorManagesPeopleAndNobodyKnowsAnothersPin() throws IOException {
    List<String> answers =
        answers(
            "people",
            "sign-in anna 2468",
            "people",
            "person add juris teller",
            "sign-in zane 2468",
            "person add juris teller",
            "person add juris teller",
            "person add juris king",
            "person bar anna",
            "person unbar anna",
            "person role juris supervisor",
            "person bar zane",
            "person reset nobody",
            "people",
            "pin 2468 1234",
            "pin 1111 8520",
            "pin 2468 8520",
            "first-pin juris 00000000 8520");
    assertRefused("NOT_SIGNED_IN", answers.get(0));
    assertRefused("MANAGES_NOBODY", answers.get(2));
    assertRefused("MANAGES_NOBODY", answers.get(3));
    assertKinds(List.of("code-given"), answers.subList(5, 6));
    assertRefused("PERSON_NAME_TAKEN", answers.get(6));
    assertRefused("USAGE", answers.get(7));
    assertKinds(List.of("changed", "changed", "changed"), answers.subList(8, 11));
    assertRefused("PERSON_ONESELF", answers.get(11));
    assertRefused("PERSON_UNKNOWN", answers.get(12));
    assertTrue(answers.get(13).contains("\"name\":\"juris\",\"role\":\"SUPERVISOR\""));
    assertRefused("PIN_WEAK", answers.get(14));
    assertRefused("PIN_NOT_PROVEN", answers.get(15));
    assertKinds(List.of("changed"), answers.subList(16, 17));
    assertRefused("PIN_NOT_PROVEN", answers.get(17));
    String code = answers.get(5).replaceAll(".*\"code\":\"([0-9]{8})\".*", "$1");
    List<String> later =
        answers("first-pin juris " + code + " 8520", "sign-in juris 8520", "sign-in zane 8520");
    assertKinds(List.of("changed", "signed-in", "signed-in"), later);
  }
}
