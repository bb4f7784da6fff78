package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.Verdict.Intact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A journal whose records are right but whose guards were taken off is not written to.
class JournalGuardsTest {
  @TempDir Path home;
  private Path file;

  @BeforeEach
  void writeAJournal() {
    file = home.resolve("journal.db");
    try (Journal journal = Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK)) {
      journal.append(Facts.TELLER, Facts.started(Facts.payment(1)));
      journal.append(Facts.TELLER, Facts.taken(Facts.payment(1)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DROP INDEX record_of_payment | the index record_of_payment was removed",
        "DROP TRIGGER record_is_never_updated | the trigger record_is_never_updated was removed",
        "DROP TRIGGER record_is_never_deleted | the trigger record_is_never_deleted was removed",
        "DROP TRIGGER record_repeats_no_payment"
            + " | the trigger record_repeats_no_payment was removed",
        "DROP INDEX record_of_session | the index record_of_session was removed",
        "DROP TRIGGER record_adds_to_no_closed_session"
            + " | the trigger record_adds_to_no_closed_session was removed",
        "DROP TRIGGER record_closes_an_open_session"
            + " | the trigger record_closes_an_open_session was removed",
        "DROP TRIGGER record_is_never_deleted; CREATE TRIGGER record_is_never_deleted"
            + " BEFORE DELETE ON record BEGIN SELECT 1; END"
            + " | the trigger record_is_never_deleted was changed",
        "CREATE TRIGGER quiet BEFORE INSERT ON record BEGIN SELECT RAISE(IGNORE); END"
            + " | the trigger quiet was added",
        "ALTER TABLE record ADD COLUMN note TEXT | the table record was changed"
      })
  void reportsAGuardThatIsNotAsItWasMadeAndRefusesAppends(String tampering, String detail)
      throws Exception {
    Tampering.raw(file, tampering);
    Broken expected = new Broken(4, Flaw.UNGUARDED, detail);
    assertEquals(expected, VerifyJournal.of(file));
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      assertEquals(expected, journal.verdict());
      assertEquals(3, journal.head().number());
      IllegalStateException refused =
          assertThrows(
              IllegalStateException.class,
              () -> journal.append(Facts.TELLER, Facts.started(Facts.payment(2))));
      assertTrue(String.valueOf(refused.getMessage()).contains(detail));
      assertEquals(3, journal.after(0, 100).size());
    }
  }

  @Test
  void takesGuardsThatWereMadeAgainAsTheyWere() throws Exception {
    Tampering.withoutGuardsForAWhile(file);
    assertInstanceOf(Intact.class, VerifyJournal.of(file));
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      journal.append(Facts.TELLER, Facts.started(Facts.payment(2)));
      assertEquals(4, journal.head().number());
    }
  }
}
