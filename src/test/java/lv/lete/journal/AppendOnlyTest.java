package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Invariant 4: no update and no delete of a journal record, by any path. What is tried here is
/// tried as another program would, on a file of the journal's with its triggers in place.
class AppendOnlyTest {
  @TempDir Path home;
  private Path file;
  private Verdict before = new Verdict.Intact(new Head(0, ChainHash.beforeFirst()));

  @BeforeEach
  void writeAJournal() {
    file = home.resolve("journal.db");
    try (Journal journal = Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK)) {
      journal.append(Facts.TELLER, Facts.started(Facts.payment(1)));
      journal.append(Facts.TELLER, Facts.taken(Facts.payment(1)));
      journal.append(Facts.TELLER, Facts.started(Facts.payment(2)));
    }
    before = VerifyJournal.of(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE record SET kind = 'SignedIn' WHERE number = 2",
        "UPDATE OR REPLACE record SET number = 2 WHERE number = 3",
        "UPDATE OR IGNORE record SET number = 9 WHERE number = 4",
        "UPDATE record SET bytes = bytes",
        "DELETE FROM record WHERE number = 4",
        "DELETE FROM record",
        "REPLACE INTO record SELECT * FROM record WHERE number = 2",
        "INSERT OR REPLACE INTO record"
            + " SELECT 2, 'SignedIn', NULL, previous, hash, bytes FROM record WHERE number = 2",
        "INSERT INTO record SELECT * FROM record WHERE number = 2"
            + " ON CONFLICT (number) DO UPDATE SET kind = 'SignedIn'",
        "INSERT OR REPLACE INTO record"
            + " SELECT 5, 'PaymentStarted', payment, hash, hash, bytes FROM record"
            + " WHERE number = 4",
        "INSERT OR REPLACE INTO record"
            + " SELECT 5, 'PaymentAbandoned', (SELECT payment FROM record WHERE number = 2),"
            + " hash, hash, bytes FROM record WHERE number = 4"
      })
  void refusesToChangeOrRemoveARecord(String sql) {
    assertRefused(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a gap, a repeated number, none, one below the first
        "INSERT INTO record SELECT 6, kind, NULL, hash, hash, bytes FROM record WHERE number = 4",
        "INSERT INTO record SELECT 4, kind, NULL, hash, hash, bytes FROM record WHERE number = 4",
        "INSERT INTO record SELECT NULL, kind, NULL, hash, hash, bytes FROM record"
            + " WHERE number = 4",
        "INSERT INTO record SELECT 0, kind, NULL, hash, hash, bytes FROM record WHERE number = 4",
        // another record before it than the last
        "INSERT INTO record SELECT 5, 'SignedIn', NULL, hash, hash, bytes FROM record"
            + " WHERE number = 3",
        "INSERT INTO record SELECT 5, 'SignedIn', NULL, zeroblob(32), hash, bytes FROM record"
            + " WHERE number = 3",
        // a second genesis, a start or close of a payment that has one, a close without a start
        "INSERT INTO record SELECT 5, 'JournalOpened', NULL, hash, hash, bytes FROM record"
            + " WHERE number = 4",
        "INSERT INTO record SELECT 5, 'PaymentStarted', payment, hash, hash, bytes FROM record"
            + " WHERE number = 4",
        "INSERT INTO record SELECT 5, 'PaymentAbandoned',"
            + " (SELECT payment FROM record WHERE number = 2), hash, hash, bytes FROM record"
            + " WHERE number = 4",
        "INSERT INTO record SELECT 5, 'PaymentTaken', 'nobody', hash, hash, bytes FROM record"
            + " WHERE number = 4",
        // no hash at all
        "INSERT INTO record SELECT 5, 'SignedIn', NULL, hash, x'00', bytes FROM record"
            + " WHERE number = 4",
        "INSERT INTO record SELECT 5, 'SignedIn', NULL, hash, NULL, bytes FROM record"
            + " WHERE number = 4"
      })
  void refusesARecordThatDoesNotContinueTheChain(String sql) {
    assertRefused(sql);
  }

  @Test
  void showsWhenSomebodyAppendedPastTheProgram() throws Exception {
    Tampering.raw(
        file,
        "INSERT INTO record SELECT 5, 'SignedIn', NULL, hash, randomblob(32), bytes FROM record"
            + " WHERE number = 4");
    assertEquals(5, ((Verdict.Broken) VerifyJournal.of(file)).number());
  }

  private void assertRefused(String sql) {
    assertThrows(SQLException.class, () -> Tampering.raw(file, sql));
    Verdict after = VerifyJournal.of(file);
    assertTrue(after instanceof Verdict.Intact, after::toString);
    assertEquals(headNumber(before), headNumber(after));
  }

  private static long headNumber(Verdict verdict) {
    return ((Verdict.Intact) verdict).head().number();
  }
}
