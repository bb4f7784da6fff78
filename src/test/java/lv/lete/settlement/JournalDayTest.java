package lv.lete.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDayTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
  private static final UUID SESSION = new UUID(3, 3);

  @TempDir Path home;
  private int made;

  @Test
  void takesThePaymentsOfOneBillerAndDate() {
    try (Journal journal = journal(false)) {
      pay(journal, "latvenergo", Samples.DATE, 2500);
      pay(journal, "rigas-udens", Samples.DATE, 700);
      pay(journal, "latvenergo", Samples.DATE.minusDays(1), 100);
      var read =
          assertInstanceOf(JournalDay.Read.class, JournalDay.read(file(), Samples.DATE, RIGA));
      Settlement part = read.of("latvenergo");
      assertEquals(Money.eur(2500), part.totals().net());
      assertEquals(1, part.totals().payments());
      assertEquals(List.of("latvenergo", "rigas-udens"), List.copyOf(read.byBiller().keySet()));
      assertNull(part.terms());
      assertEquals(7, ((Settlement.TillPart) part.standing()).upTo());
      assertTrue(read.of("nobody").members().isEmpty());
    }
  }

  @Test
  void takesNothingOfATrainingJournal() {
    try (Journal journal = journal(true)) {
      pay(journal, "latvenergo", Samples.DATE, 2500);
      assertInstanceOf(JournalDay.Training.class, JournalDay.read(file(), Samples.DATE, RIGA));
    }
  }

  @Test
  void comparesBothWays() {
    List<Member> books = Samples.plain(3).members();
    assertEquals(List.of(), Difference.between(books, books));
    List<Member> shorter = books.subList(0, 2);
    assertEquals(
        List.of(new Difference.NotInJournal(books.get(2))), Difference.between(books, shorter));
    assertEquals(
        List.of(new Difference.NotPosted(books.get(2))), Difference.between(shorter, books));
    Member other = Samples.payment(1, "1002003001", 102, Tender.CASH, Samples.DATE);
    assertEquals(
        List.of(new Difference.Unlike(other, books.getFirst())),
        Difference.between(List.of(other), List.of(books.getFirst())));
    assertEquals(
        List.of(new Difference.NotPosted(books.getFirst())),
        Difference.between(List.of(books.getFirst()), List.of(books.getFirst(), books.getFirst())));
  }

  private void pay(Journal journal, String biller, LocalDate date, long cents) {
    UUID payment = new UUID(4, ++made);
    journal.append(
        Actor.system(),
        new PaymentStarted(
            payment,
            SESSION,
            date,
            biller,
            "1002003000",
            Money.eur(cents),
            Money.eur(30),
            Capture.SCANNED,
            null,
            null));
    journal.append(
        Actor.system(),
        new PaymentTaken(
            payment,
            SESSION,
            date,
            biller,
            "1002003000",
            Money.eur(cents),
            Money.eur(30),
            Money.eur(0),
            Money.eur(cents + 30),
            Money.eur(0),
            Tender.CASH,
            Capture.SCANNED,
            null,
            null,
            false));
  }

  private Journal journal(boolean training) {
    return Journal.create(
        file(), new ChainIdentity(new UUID(1, 1), 1, training), "T1", "Saldus", CLOCK);
  }

  private Path file() {
    return home.resolve("journal.db");
  }
}
