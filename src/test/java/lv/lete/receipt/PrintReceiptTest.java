package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.receipt.PrintReceipt.Printing;
import lv.lete.receipt.PrintReceipt.Printing.NotPrinted;
import lv.lete.receipt.PrintReceipt.Printing.Printed;
import lv.lete.receipt.PrintReceipt.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintReceiptTest {

  private static final Actor TELLER = new Actor(Actor.Kind.TELLER, "anna");
  private static final Actor SUPERVISOR = new Actor(Actor.Kind.SUPERVISOR, "ruta");
  private static final InstantSource CLOCK = InstantSource.fixed(Samples.AT);

  @TempDir private Path home;

  private final List<Receipt> delivered = new ArrayList<>();
  private final List<Long> headAtDelivery = new ArrayList<>();
  private long acknowledgedUpTo;
  private final Paper paper = new Paper();
  private Optional<OutletTrouble> notReady = Optional.empty();
  private boolean jammed;
  private Journal journal;
  private PrintReceipt printer;

  @BeforeEach
  void openJournal() {
    ChainIdentity chain = new ChainIdentity(Samples.TERMINAL, 1, false);
    journal = Journal.create(home.resolve("journal.db"), chain, "2. kase", "Saldus", CLOCK);
    printer = printer();
  }

  @AfterEach
  void closeJournal() {
    journal.close();
  }

  @Test
  void theFirstIsTheOriginalAndEveryLaterOneACopy() {
    take();
    Printed original = assertInstanceOf(Printed.class, print(Samples.PAYMENT, TELLER));
    Printed copy = assertInstanceOf(Printed.class, print(Samples.PAYMENT, SUPERVISOR));
    assertEquals(0, original.copy());
    assertEquals(1, copy.copy());
    assertFalse(original.text().contains("COPY"));
    assertTrue(copy.text().contains("COPY 1"));
    assertEquals(List.of(0, 1), delivered.stream().map(Receipt::copy).toList());
  }

  @Test
  void namesTheTellerWhoTookThePaymentWhoeverPrints() {
    take();
    Printed printed = assertInstanceOf(Printed.class, print(Samples.PAYMENT, SUPERVISOR));
    assertTrue(printed.text().contains(" anna\n"));
    assertFalse(printed.text().contains("ruta"));
    assertTrue(printed.text().contains(" 2. kase\n"));
    assertTrue(printed.text().contains(" Saldus\n"));
  }

  @Test
  void thePrintIsOnDiskBeforeThePaperMoves() {
    take();
    long before = journal.head().number();
    print(Samples.PAYMENT, TELLER);
    assertEquals(List.of(before + 1), headAtDelivery);
  }

  @Test
  void afterAJamTheNextOneSaysCopy() {
    take();
    jammed = true;
    assertEquals(new Printing.Failed(OutletTrouble.FAULT, true), print(Samples.PAYMENT, TELLER));
    jammed = false;
    Printed next = assertInstanceOf(Printed.class, print(Samples.PAYMENT, TELLER));
    assertEquals(1, next.copy());
  }

  @Test
  void aPrinterThatCannotPrintCostsNoOriginal() {
    take();
    long head = journal.head().number();
    notReady = Optional.of(OutletTrouble.PAPER_OUT);
    Printing refused = print(Samples.PAYMENT, TELLER);
    assertEquals(new Printing.NotReady(OutletTrouble.PAPER_OUT), refused);
    assertEquals(head, journal.head().number());
    assertEquals(List.of(), headAtDelivery);
    notReady = Optional.empty();
    assertEquals(0, assertInstanceOf(Printed.class, print(Samples.PAYMENT, TELLER)).copy());
  }

  @Test
  void copiesAreCountedAcrossRestarts() {
    take();
    print(Samples.PAYMENT, TELLER);
    journal.close();
    journal = Journal.open(home.resolve("journal.db"), CLOCK);
    printer = printer();
    Printed next = assertInstanceOf(Printed.class, print(Samples.PAYMENT, TELLER));
    assertEquals(1, next.copy());
  }

  @Test
  void saysWhetherTheHostHasAnswered() {
    take();
    assertTrue(text(print(Samples.PAYMENT, TELLER)).contains("queued"));
    acknowledgedUpTo = journal.head().number();
    assertTrue(text(print(Samples.PAYMENT, TELLER)).contains("acknowledged"));
  }

  @Test
  void nothingIsPrintedOrRecordedForAPaymentThatWasNotTaken() {
    start();
    long head = journal.head().number();
    NotPrinted notTaken = new NotPrinted(Reason.NOT_TAKEN);
    assertEquals(notTaken, print(Samples.PAYMENT, TELLER));
    assertEquals(notTaken, print(new UUID(1, 2), TELLER));
    assertEquals(head, journal.head().number());
    assertEquals(List.of(), delivered);
  }

  @Test
  void aBrokenJournalVouchesForNothing() throws Exception {
    take();
    journal.close();
    Path file = home.resolve("journal.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String trigger : triggers(statement)) {
        statement.executeUpdate("DROP TRIGGER " + trigger);
      }
      statement.executeUpdate("DELETE FROM record WHERE number = 2");
    }
    journal = Journal.open(file, CLOCK);
    printer = printer();
    assertEquals(new NotPrinted(Reason.JOURNAL_BROKEN), print(Samples.PAYMENT, TELLER));
    assertEquals(List.of(), delivered);
  }

  private static List<String> triggers(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    String query = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private Printing print(UUID payment, Actor actor) {
    return printer.print(payment, actor, paper);
  }

  /// Paper that jams when told to; what it is not ready for is told beforehand.
  private final class Paper implements ReceiptOutlet {
    @Override
    public Optional<OutletTrouble> trouble() {
      return notReady;
    }

    @Override
    public void deliver(Printout receipt, Locale language) {
      headAtDelivery.add(journal.head().number());
      if (jammed) {
        throw new OutletFault(OutletTrouble.FAULT, true, "jammed");
      }
      delivered.add((Receipt) receipt);
    }
  }

  private PrintReceipt printer() {
    return new PrintReceipt(
        journal,
        id -> Optional.of(Samples.biller(false)),
        number -> number <= acknowledgedUpTo,
        Samples.RIGA,
        () -> Locale.ENGLISH);
  }

  private void start() {
    journal.append(TELLER, Samples.started());
  }

  private void take() {
    start();
    journal.append(TELLER, Samples.cash());
  }

  private static String text(Printing printing) {
    return assertInstanceOf(Printed.class, printing).text();
  }
}
