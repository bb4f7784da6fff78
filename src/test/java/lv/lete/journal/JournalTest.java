package lv.lete.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Appending.AlreadyRecorded;
import lv.lete.journal.Appending.Appended;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.store.StoreFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path home;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = home.resolve("journal.db");
  }

  private Journal create() {
    return Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK);
  }

  private static Entry append(Journal journal, JournalRecord fact) {
    return assertInstanceOf(Appended.class, journal.append(Facts.TELLER, fact)).entry();
  }

  private static JournalRecord fact(Entry entry) {
    return assertInstanceOf(
            Recorded.Known.class, RecordJson.read(entry.number(), entry.bytes()).record())
        .fact();
  }

  @Test
  void beginsWithTheGenesisThatNamesTheTerminal() {
    try (Journal journal = create()) {
      assertEquals(Facts.CHAIN, journal.identity());
      assertEquals(1, journal.head().number());
      Entry genesis = journal.entry(1).orElseThrow();
      assertEquals(new JournalOpened(Facts.TERMINAL, 1, false, "till 1", "Saldus"), fact(genesis));
      assertArrayEquals(ChainHash.beforeFirst(), genesis.previousHash());
    }
  }

  @Test
  void keepsEverythingOverAReopening() {
    List<Entry> before;
    try (Journal journal = create()) {
      append(journal, new SignedIn("anna", "TELLER"));
      append(journal, Facts.started(Facts.payment(1)));
      append(journal, Facts.taken(Facts.payment(1)));
      append(journal, Facts.started(Facts.payment(2)));
      before = journal.after(0, 100);
    }
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      assertEquals(5, journal.head().number());
      assertInstanceOf(Verdict.Intact.class, journal.verdict());
      List<Entry> after = journal.after(0, 100);
      for (int i = 0; i < before.size(); i++) {
        assertEquals(i + 1, after.get(i).number());
        assertArrayEquals(before.get(i).bytes(), after.get(i).bytes());
        assertArrayEquals(before.get(i).hash(), after.get(i).hash());
      }
      assertEquals(
          List.of(Facts.started(Facts.payment(2))),
          journal.openPayments().stream().map(JournalTest::fact).toList());
    }
  }

  @Test
  void linksEachRecordToTheOneBefore() {
    try (Journal journal = create()) {
      append(journal, new SignedIn("anna", "TELLER"));
      append(journal, Facts.started(Facts.payment(1)));
      byte[] previous = ChainHash.beforeFirst();
      for (Entry entry : journal.after(0, 10)) {
        assertArrayEquals(previous, entry.previousHash());
        assertArrayEquals(
            ChainHash.of(Facts.CHAIN, entry.number(), previous, entry.bytes()), entry.hash());
        previous = entry.hash();
      }
      assertArrayEquals(previous, journal.head().hash());
    }
  }

  @Test
  void answersTheFirstStartWhenAPaymentStartsAgain() {
    try (Journal journal = create()) {
      Entry first = append(journal, Facts.started(Facts.payment(1)));
      Appending again = journal.append(Facts.TELLER, Facts.started(Facts.payment(1)));
      assertEquals(first.number(), assertInstanceOf(AlreadyRecorded.class, again).first().number());
      assertEquals(first.number(), journal.head().number());
    }
  }

  @Test
  void answersTheFirstCloseWhenAPaymentIsClosedAgainInAnyWay() {
    try (Journal journal = create()) {
      append(journal, Facts.started(Facts.payment(1)));
      Entry taken = append(journal, Facts.taken(Facts.payment(1)));
      for (JournalRecord second :
          List.of(Facts.taken(Facts.payment(1)), Facts.abandoned(Facts.payment(1)))) {
        Appending again = journal.append(Facts.TELLER, second);
        assertArrayEquals(
            taken.bytes(), assertInstanceOf(AlreadyRecorded.class, again).first().bytes());
      }
      assertEquals(taken.number(), journal.head().number());
      assertEquals(2, journal.ofPayment(Facts.payment(1)).size());
    }
  }

  @Test
  void answersTheFirstCloseAfterARestartToo() {
    try (Journal journal = create()) {
      append(journal, Facts.started(Facts.payment(1)));
      append(journal, Facts.abandoned(Facts.payment(1)));
    }
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      Appending again = journal.append(Facts.TELLER, Facts.taken(Facts.payment(1)));
      assertEquals(
          Facts.abandoned(Facts.payment(1)),
          fact(assertInstanceOf(AlreadyRecorded.class, again).first()));
      assertTrue(journal.openPayments().isEmpty());
    }
  }

  @Test
  void refusesToCloseAPaymentThatWasNeverStarted() {
    try (Journal journal = create()) {
      assertThrows(
          IllegalStateException.class,
          () -> journal.append(Facts.TELLER, Facts.taken(Facts.payment(9))));
      assertEquals(1, journal.head().number());
    }
  }

  @Test
  void refusesASecondGenesis() {
    try (Journal journal = create()) {
      var second = new JournalOpened(Facts.TERMINAL, 2, false, "till 1", "Saldus");
      assertThrows(IllegalArgumentException.class, () -> journal.append(Actor.system(), second));
    }
  }

  @Test
  void refusesToCreateOverAnExistingFile() throws Exception {
    Files.writeString(file, "somebody's");
    assertThrows(StoreFault.class, this::create);
    assertEquals("somebody's", Files.readString(file));
  }

  @Test
  void refusesToOpenWhatIsNotThereOrNoJournal() throws Exception {
    assertThrows(StoreFault.class, () -> Journal.open(file, Facts.CLOCK));
    Files.writeString(
        file, "not a database, but long enough to look like a header of one".repeat(9));
    assertThrows(StoreFault.class, () -> Journal.open(file, Facts.CLOCK));
    Files.write(file, new byte[0]);
    assertThrows(StoreFault.class, () -> Journal.open(file, Facts.CLOCK));
  }

  @Test
  void findsEveryRecordOfAPaymentInOrder() {
    try (Journal journal = create()) {
      UUID payment = Facts.payment(1);
      append(journal, Facts.started(payment));
      append(journal, Facts.started(Facts.payment(2)));
      append(journal, Facts.taken(payment));
      append(journal, ReceiptPrinted.ofPayment(payment, 0, "paper"));
      append(journal, ReceiptPrinted.ofPayment(payment, 1, "paper"));
      assertEquals(
          List.of(2L, 4L, 5L, 6L), journal.ofPayment(payment).stream().map(Entry::number).toList());
      assertInstanceOf(PaymentStarted.class, fact(journal.ofPayment(payment).getFirst()));
      assertInstanceOf(PaymentTaken.class, fact(journal.ofPayment(payment).get(1)));
    }
  }

  @Test
  void readsOnFromAnyNumberInPortions() {
    try (Journal journal = create()) {
      for (int n = 0; n < 20; n++) {
        append(journal, Facts.started(Facts.payment(n)));
      }
      assertEquals(List.of(4L, 5L, 6L), journal.after(3, 3).stream().map(Entry::number).toList());
      assertEquals(List.of(), journal.after(21, 5));
      assertTrue(journal.entry(22).isEmpty());
      assertTrue(journal.entry(0).isEmpty());
    }
  }

  @Test
  void ordersByNumberWhenTheClockIsSetBack() {
    Deque<Instant> times =
        new ArrayDeque<>(
            List.of(Facts.NOON, Facts.NOON.plusSeconds(60), Facts.NOON.minusSeconds(86_400)));
    try (Journal journal =
        Journal.create(file, Facts.CHAIN, "till 1", "Saldus", times::removeFirst)) {
      Entry first = append(journal, new SignedIn("anna", "TELLER"));
      Entry second = append(journal, new SignedIn("berta", "TELLER"));
      assertEquals(first.number() + 1, second.number());
      assertEquals(Facts.NOON.minusSeconds(86_400), RecordJson.read(3, second.bytes()).at());
    }
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      assertInstanceOf(Verdict.Intact.class, journal.verdict());
    }
  }

  @Test
  void refusesAppendsAfterClosing() {
    Journal journal = create();
    journal.close();
    assertThrows(
        IllegalStateException.class,
        () -> journal.append(Facts.TELLER, new SignedIn("anna", "TELLER")));
  }

  @Test
  void leavesOneFileAloneWhenClosed() throws Exception {
    create().close();
    try (var files = Files.list(home)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
