package lv.lete.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.Verdict.Intact;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyJournalTest {
  private static final int RECORDS = 12;

  @TempDir Path home;
  private Path file;
  private List<Entry> written = List.of();

  @BeforeEach
  void writeAJournal() {
    file = home.resolve("journal.db");
    try (Journal journal = Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK)) {
      journal.append(Facts.TELLER, new SignedIn("anna", "TELLER"));
      for (int n = 1; n <= (RECORDS - 2) / 2; n++) {
        journal.append(Facts.TELLER, Facts.started(Facts.payment(n)));
        journal.append(Facts.TELLER, Facts.taken(Facts.payment(n)));
      }
      written = journal.after(0, 100);
    }
    assertEquals(RECORDS, written.size());
  }

  private void assertBroken(long number, Flaw flaw) {
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(flaw, broken.flaw(), broken.detail());
    assertEquals(number, broken.number(), broken.detail());
    assertOpeningRefusesAppends(broken);
  }

  private void assertOpeningRefusesAppends(Broken broken) {
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      assertEquals(broken, journal.verdict());
      assertEquals(broken.number() - 1, journal.head().number());
      assertThrows(
          IllegalStateException.class,
          () -> journal.append(Facts.TELLER, Facts.started(Facts.payment(99))));
      assertTrue(journal.after(0, 100).size() >= RECORDS - 1, "a broken journal can be read");
    }
  }

  private Head headAt(long number) {
    return new Head(number, written.get((int) number - 1).hash());
  }

  @Test
  void findsNothingWrongWithWhatTheTerminalWrote() {
    Intact intact = assertInstanceOf(Intact.class, VerifyJournal.of(file));
    assertEquals(RECORDS, intact.head().number());
    assertTrue(VerifyJournal.limits(intact, null).contains("cut off"));
    assertTrue(VerifyJournal.limits(intact, null).contains("written anew"));
  }

  @Test
  void namesARecordThatIsMissing() throws Exception {
    Tampering.withoutGuards(file, "DELETE FROM record WHERE number = 5");
    assertBroken(5, Flaw.MISSING);
  }

  @Test
  void namesBytesThatWereAltered() throws Exception {
    Tampering.withoutGuards(
        file,
        "UPDATE record SET bytes = CAST(replace(CAST(bytes AS TEXT), '2500', '1500') AS BLOB)"
            + " WHERE number = 6");
    assertBroken(6, Flaw.ALTERED);
  }

  @Test
  void namesAHashThatWasAltered() throws Exception {
    Tampering.withoutGuards(file, "UPDATE record SET hash = randomblob(32) WHERE number = 4");
    assertBroken(4, Flaw.ALTERED);
  }

  @Test
  void namesAHashBeforeThatWasAltered() throws Exception {
    Tampering.withoutGuards(file, "UPDATE record SET previous = randomblob(32) WHERE number = 4");
    assertBroken(4, Flaw.ALTERED);
  }

  @Test
  void namesAColumnThatSaysAnotherType() throws Exception {
    Tampering.withoutGuards(file, "UPDATE record SET kind = 'PaymentAbandoned' WHERE number = 4");
    assertBroken(4, Flaw.ALTERED);
  }

  @Test
  void namesAColumnThatSaysAnotherPayment() throws Exception {
    Tampering.withoutGuards(
        file, "UPDATE record SET payment = '" + Facts.SESSION + "' WHERE number = 7");
    assertBroken(7, Flaw.ALTERED);
  }

  @Test
  void namesTwoRecordsThatChangedPlaces() throws Exception {
    Tampering.withoutGuards(
        file,
        "UPDATE record SET number = 1000 WHERE number = 5",
        "UPDATE record SET number = 5 WHERE number = 9",
        "UPDATE record SET number = 9 WHERE number = 1000");
    assertBroken(5, Flaw.REORDERED);
  }

  @Test
  void namesNeighboursThatChangedPlaces() throws Exception {
    Tampering.withoutGuards(
        file,
        "UPDATE record SET number = 1000 WHERE number = 5",
        "UPDATE record SET number = 5 WHERE number = 6",
        "UPDATE record SET number = 6 WHERE number = 1000");
    assertBroken(5, Flaw.REORDERED);
  }

  @Test
  void namesTheGapThatWasClosedByRenumbering() throws Exception {
    Tampering.withoutGuards(
        file,
        "DELETE FROM record WHERE number = 5",
        "UPDATE record SET number = -number WHERE number > 5",
        "UPDATE record SET number = -number - 1 WHERE number < 0");
    assertBroken(5, Flaw.REORDERED);
  }

  @Test
  void namesTheRecordThatFollowsAForgedOne() throws Exception {
    Entry sixth = written.get(5);
    byte[] forged = new String(sixth.bytes(), UTF_8).replace("anna", "hans").getBytes(UTF_8);
    byte[] hash = ChainHash.of(Facts.CHAIN, 6, sixth.previousHash(), forged);
    Tampering.withoutGuards(
        file,
        "UPDATE record SET bytes = x'%s', hash = x'%s' WHERE number = 6"
            .formatted(HexFormat.of().formatHex(forged), HexFormat.of().formatHex(hash)));
    assertBroken(7, Flaw.REORDERED);
  }

  @Test
  void namesARecordThatIsNoRecordThoughItsHashIsRight() throws Exception {
    byte[] bytes = "{\"v\":1}".getBytes(UTF_8);
    byte[] previous = written.getLast().hash();
    byte[] hash = ChainHash.of(Facts.CHAIN, RECORDS + 1, previous, bytes);
    Tampering.withoutGuards(
        file,
        "INSERT INTO record VALUES (%d, 'SignedIn', NULL, x'%s', x'%s', x'%s')"
            .formatted(
                RECORDS + 1,
                HexFormat.of().formatHex(previous),
                HexFormat.of().formatHex(hash),
                HexFormat.of().formatHex(bytes)));
    assertBroken(RECORDS + 1, Flaw.ALTERED);
  }

  @Test
  void namesARecordBeforeTheFirst() throws Exception {
    Tampering.withoutGuards(
        file,
        "INSERT INTO record SELECT -3, kind, NULL, previous, hash, bytes FROM record"
            + " WHERE number = 2");
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(-3, broken.number());
  }

  @Test
  void refusesAJournalWithoutItsGenesis() throws Exception {
    Tampering.withoutGuards(file, "DELETE FROM record WHERE number = 1");
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(new Broken(1, Flaw.MISSING, broken.detail()), broken);
    assertThrows(StoreFault.class, () -> Journal.open(file, Facts.CLOCK));
  }

  @Test
  void refusesAJournalThatBeginsWithAnotherRecord() throws Exception {
    Tampering.withoutGuards(
        file, "UPDATE record SET bytes = (SELECT bytes FROM record WHERE number = 2)");
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(new Broken(1, Flaw.WRONG_GENESIS, broken.detail()), broken);
  }

  @Test
  void refusesAnEmptyJournal() throws Exception {
    Tampering.withoutGuards(file, "DELETE FROM record");
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(new Broken(1, Flaw.WRONG_GENESIS, broken.detail()), broken);
  }

  @Test
  void cannotSeeACutTailAloneButSaysSoAndSeesItAgainstAHead() throws Exception {
    Tampering.withoutGuardsForAWhile(file, "DELETE FROM record WHERE number > 8");
    Verdict alone = VerifyJournal.of(file);
    assertEquals(8, assertInstanceOf(Intact.class, alone).head().number());
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.against(file, headAt(RECORDS)));
    assertEquals(new Broken(9, Flaw.TRUNCATED, broken.detail()), broken);
  }

  @Test
  void seesAForkAgainstAHead() {
    Head other = new Head(7, ChainHash.of(Facts.CHAIN, 7, ChainHash.beforeFirst(), new byte[3]));
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.against(file, other));
    assertEquals(new Broken(7, Flaw.FORKED, broken.detail()), broken);
    assertTrue(broken.detail().contains("7 or before"));
  }

  @Test
  void agreesWithAHeadOfItsOwnChainAndNamesWhatThatLeavesOpen() {
    Verdict verdict = VerifyJournal.against(file, headAt(7));
    assertInstanceOf(Intact.class, verdict);
    assertTrue(VerifyJournal.limits(verdict, headAt(7)).contains("1 to 7"));
    assertInstanceOf(
        Intact.class, VerifyJournal.against(file, new Head(0, ChainHash.beforeFirst())));
  }

  @Test
  void seesAnotherTerminalsJournal() {
    Head head = headAt(RECORDS);
    assertInstanceOf(Intact.class, VerifyJournal.against(file, Facts.TERMINAL, 1, head));
    for (var wrong :
        List.of(
            VerifyJournal.against(file, Facts.SESSION, 1, head),
            VerifyJournal.against(file, Facts.TERMINAL, 2, head))) {
      Broken broken = assertInstanceOf(Broken.class, wrong);
      assertEquals(new Broken(1, Flaw.WRONG_GENESIS, broken.detail()), broken);
    }
  }

  @Test
  void namesAFileThatIsNoJournalUnreadable() throws Exception {
    Path strange = home.resolve("strange.db");
    assertUnreadable(strange);
    Files.write(strange, new byte[0]);
    assertUnreadable(strange);
    Files.writeString(strange, "x".repeat(5000));
    assertUnreadable(strange);
    Files.write(strange, Arrays.copyOf(Files.readAllBytes(file), 5000));
    assertUnreadable(strange);
    Files.delete(strange);
    Tampering.raw(strange, "CREATE TABLE record (something TEXT)");
    assertUnreadable(strange);
  }

  private static void assertUnreadable(Path file) {
    Broken broken = assertInstanceOf(Broken.class, VerifyJournal.of(file));
    assertEquals(new Broken(1, Flaw.UNREADABLE, broken.detail()), broken);
  }
}
