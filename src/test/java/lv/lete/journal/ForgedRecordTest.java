package lv.lete.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.Verdict.Intact;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records that follow in the chain and must not be believed, and numbers made to wear us out.
class ForgedRecordTest {
  private static final SignedIn FACT = new SignedIn("anna", "TELLER");
  private static final UUID PAYMENT = Facts.payment(1);

  @TempDir Path home;
  private Path file;

  @BeforeEach
  void writeAJournal() {
    file = home.resolve("journal.db");
    try (Journal journal = Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK)) {
      journal.append(Facts.TELLER, FACT);
      journal.append(Facts.TELLER, Facts.started(PAYMENT));
    }
  }

  private void assertBroken(long number, Flaw flaw) {
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(new Broken(number, flaw, broken.detail()), broken);
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      assertEquals(broken, journal.verdict());
      assertEquals(number - 1, journal.head().number());
      String refusal =
          assertThrows(IllegalStateException.class, () -> journal.append(Facts.TELLER, FACT))
              .getMessage();
      assertTrue(refusal != null && !refusal.contains("["), refusal);
    }
  }

  @Test
  void namesAnAmountThatBreaksTheRulesThoughTheChainIsRight() throws Exception {
    Forger.append(file, Facts.taken(PAYMENT), json -> json.replace("470", "471"));
    assertBroken(4, Flaw.INVALID);
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      assertEquals(1, journal.openPayments().size(), "what cannot be believed closes nothing");
    }
  }

  @Test
  void namesARecordOfAnUnknownTypeThatDoesNotSayWhen() throws Exception {
    String json = new String(RecordJson.write(Facts.NOON, Facts.TELLER, "1", FACT), UTF_8);
    Forger.append(
        file, "Later", null, json.replace("SignedIn", "Later").replace("\"at\"", "\"on\""));
    assertBroken(4, Flaw.INVALID);
  }

  @Test
  void believesWhatOnlyANewerFormatAllows() throws Exception {
    UnaryOperator<String> newer =
        json -> json.replace("\"v\":1", "\"v\":2").replace("\"CASH\"", "\"CHEQUE\"");
    Forger.append(file, Facts.taken(PAYMENT), newer);
    assertEquals(4, assertInstanceOf(Intact.class, VerifyJournal.of(file)).head().number());
  }

  @Test
  void refusesByTheWalkExactlyWhatReadingRefuses() throws Exception {
    String good = new String(RecordJson.write(Facts.NOON, Facts.TELLER, "1", FACT), UTF_8);
    for (String json :
        new String[] {
          good,
          good.replace("\"anna\",\"role", "\"\",\"role"),
          good.replace("\"TELLER\"}", "7}"),
          good.replace("\"v\":1", "\"v\":9").replace("\"role\"", "\"rank\""),
          good.replace("\"role\"", "\"rank\""),
          good.replace("2026", "once"),
          good.replace("SignedIn", "Later"),
          good.replace("\"software\"", "\"hardware\"")
        }) {
      byte[] bytes = json.getBytes(UTF_8);
      assertEquals(
          refused(() -> RecordJson.read(2, bytes)),
          refused(() -> RecordJson.requireReadable(RecordJson.subject(bytes).type(), bytes)),
          json);
    }
  }

  private static boolean refused(Runnable reading) {
    try {
      reading.run();
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {100_000_000_000_000L, Long.MAX_VALUE})
  void isNotHeldUpByARecordWithAnEndlessNumber(long number) throws Exception {
    Tampering.withoutGuards(
        file,
        "UPDATE record SET hash = randomblob(32) WHERE number = 2",
        "INSERT INTO record SELECT "
            + number
            + ", kind, NULL, previous, hash, bytes"
            + " FROM record WHERE number = 3");
    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertBroken(2, Flaw.ALTERED));
  }

  @Test
  void saysInASentenceWhyThereIsNoJournalInAFile() throws Exception {
    Tampering.withoutGuardsForAWhile(file, "DELETE FROM record WHERE number = 1");
    assertSaid("record 1: the next record there is has number 2");
    Tampering.withoutGuardsForAWhile(file, "DELETE FROM record");
    assertSaid("there is no record, not even the first");
  }

  private void assertSaid(String why) {
    String said =
        assertThrows(StoreFault.class, () -> Journal.open(file, Facts.CLOCK)).getMessage();
    assertTrue(said != null && said.endsWith(": " + why) && !said.contains("["), said);
  }
}
