package lv.lete.receipt;

import static lv.lete.receipt.DayToReport.ANNA;
import static lv.lete.receipt.DayToReport.BERTA;
import static lv.lete.receipt.DayToReport.ZANE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.TillRecord.ReportKind;
import lv.lete.journal.TillRecord.ReportPrinted;
import lv.lete.receipt.PrintReport.Looking;
import lv.lete.receipt.PrintReport.Printing;
import lv.lete.receipt.PrintReport.Printing.NotPrinted;
import lv.lete.receipt.PrintReport.Printing.Printed;
import lv.lete.receipt.PrintReport.Reason;
import lv.lete.till.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports come out once as they are, for whoever may have them; the journal says so first.
class PrintReportTest {
  private static final ReportWanted X = new ReportWanted.X();
  private static final ReportWanted VIEW = new ReportWanted.OwnView();

  @TempDir private Path home;
  private DayToReport till;
  private final Paper paper = new Paper();
  private final List<Long> headAtDelivery = new ArrayList<>();
  private Optional<OutletTrouble> notReady = Optional.empty();
  private boolean jammed;

  @BeforeEach
  void open() {
    till = DayToReport.open(home);
    till.pay();
  }

  @AfterEach
  void close() {
    till.close();
  }

  private Printing print(ReportWanted wanted, Person person) {
    return till.reports.print(wanted, person, paper);
  }

  private Printed printed(ReportWanted wanted, Person person) {
    return assertInstanceOf(Printed.class, print(wanted, person));
  }

  private String shown(ReportWanted wanted, Person person) {
    return assertInstanceOf(Looking.Shown.class, till.reports.look(wanted, person)).text();
  }

  @Test
  void thePrintIsOnDiskBeforeThePaperMoves() {
    long before = till.journal.head().number();
    Printed x = printed(X, ANNA);
    assertEquals(List.of(before + 1), headAtDelivery);
    assertEquals(
        List.of(new ReportPrinted(till.session(), ReportKind.X, 0, "paper")), till.recorded());
    assertEquals(till.session(), x.session());
  }

  @Test
  void aLookRecordsNothing() {
    long before = till.journal.head().number();
    assertTrue(shown(X, ANNA).contains("X REPORT 1/1"));
    assertTrue(shown(X, ANNA).contains("X REPORT 1/1"), "a look does not count");
    assertEquals(before, till.journal.head().number());
  }

  @Test
  void aPrinterThatSaysItCannotPrintLeavesNoRecord() {
    notReady = Optional.of(OutletTrouble.PAPER_OUT);
    assertEquals(new Printing.NotReady(OutletTrouble.PAPER_OUT), print(X, ANNA));
    assertEquals(List.of(), till.recorded());
    assertEquals(List.of(), headAtDelivery);
    notReady = Optional.empty();
    assertEquals(0, printed(X, ANNA).copy());
  }

  @Test
  void afterAJamTheNextZIsACopyThoughTheTerminalIsStartedAnew() {
    ReportWanted z = new ReportWanted.Z(till.closeTill(0));
    jammed = true;
    assertEquals(new Printing.Failed(OutletTrouble.FAULT, true), print(z, ANNA));
    jammed = false;
    till = till.restarted();
    Printed next = printed(z, ANNA);
    assertEquals(1, next.copy());
    assertTrue(next.text().contains("COPY 1"), next.text());
    assertEquals(List.of(0, 1), till.recorded().stream().map(ReportPrinted::copy).toList());
  }

  @Test
  void aBrokenJournalGivesOnlyTheOwnViewAndTakesNoRecord() throws Exception {
    UUID closed = till.closeTill(0);
    till.openTill();
    long head = till.journal.head().number();
    till = till.brokenAt(head);
    for (ReportWanted wanted : List.of(X, new ReportWanted.Z(closed))) {
      assertEquals(new NotPrinted(Reason.JOURNAL_BROKEN), print(wanted, ANNA));
      assertEquals(new Looking.NotShown(Reason.JOURNAL_BROKEN), till.reports.look(wanted, ANNA));
    }
    assertEquals(List.of(), headAtDelivery);
    Printed view = printed(VIEW, ANNA);
    assertTrue(view.text().contains("BROKEN at record " + head), view.text());
    assertEquals(1, headAtDelivery.size(), "it is the teller's evidence");
    assertEquals(List.of(), till.recorded());
  }

  @Test
  void anXHidesWhatShouldBeThereUntilTheDrawerIsCounted() {
    String expected = "125.30";
    assertFalse(shown(X, ANNA).contains(expected), shown(X, ANNA));
    assertFalse(shown(VIEW, ANNA).contains(expected), shown(VIEW, ANNA));
    assertFalse(printed(X, ANNA).text().contains(expected));
    assertTrue(shown(X, ZANE).contains(expected), "a supervisor does not count this drawer");
    till.count();
    assertTrue(shown(X, ANNA).contains(expected), shown(X, ANNA));
    till.pay();
    assertFalse(shown(X, ANNA).contains("150.60"), "another payment: the count is of before");
  }

  @Test
  void theZOfAClosedSessionSaysTheSameForEver() {
    UUID payment = new UUID(0x0190_a0b0_0000_7fffL, 0x8000_0000_0000_9999L);
    String original = till.pay(payment);
    ReportWanted z = new ReportWanted.Z(till.closeTill(3));
    String first = printed(z, ANNA).text();
    till.now = till.now.plus(Duration.ofMinutes(7));
    till.openTill();
    till.reverse(payment, original);
    till.pay();
    till.acknowledged = till.journal.head().number();
    assertEquals(lasting(first), lasting(printed(z, ANNA).text()), "a later session changed it");
    till = till.restarted();
    till.now = till.now.plus(Duration.ofDays(1));
    String third = printed(z, ANNA).text();
    assertEquals(lasting(first), lasting(third), "time changed it");
    assertFalse(first.contains("COPY"), first);
    assertTrue(third.contains("COPY 2"), third);
    assertTrue(first.lines().filter(line -> line.startsWith("Report made")).count() == 1, first);
  }

  /// All of it but the mark of a copy and the time of the print.
  private static List<String> lasting(String text) {
    return text.lines()
        .filter(line -> !line.contains("*** COPY ") && !line.startsWith("Report made "))
        .toList();
  }

  @Test
  void aZCountsWhatIsUnsentAndNamesNoMoreThanTwenty() {
    List<UUID> payments = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      payments.add(till.pay());
    }
    String z = shown(new ReportWanted.Z(till.closeTill(51)), ANNA);
    long last = till.journal.head().number() - 1;
    String records = (last - 50) + "–" + last;
    assertTrue(z.lines().anyMatch(line -> line.contains(records) && line.endsWith(" 51")), z);
    assertEquals(payments.subList(0, 20), named(z, payments));
  }

  private static List<UUID> named(String text, List<UUID> payments) {
    return payments.stream().filter(payment -> text.contains(PaymentCode.of(payment))).toList();
  }

  @Test
  void anotherTellersReportsAreNotGiven() {
    assertEquals(new NotPrinted(Reason.NOT_ALLOWED), print(X, BERTA));
    assertEquals(new NotPrinted(Reason.NOT_ALLOWED), print(VIEW, BERTA));
    ReportWanted open = new ReportWanted.Z(till.session());
    assertEquals(new NotPrinted(Reason.NOT_CLOSED), print(open, ANNA));
    ReportWanted z = new ReportWanted.Z(till.closeTill(0));
    assertEquals(new NotPrinted(Reason.NOT_ALLOWED), print(z, BERTA));
    assertEquals(new NotPrinted(Reason.NO_SESSION), print(X, ANNA));
    assertEquals(List.of(), till.recorded());
    assertTrue(printed(z, ZANE).text().contains("zane"), "whoever prints it stands on it");
  }

  @Test
  void aDiskThatRefusesPrintsNothing() throws Exception {
    till.refuse("ReportPrinted");
    assertEquals(new NotPrinted(Reason.STORE_FAULT), print(X, ANNA));
    till.journal.close();
    assertEquals(new NotPrinted(Reason.STORE_FAULT), print(VIEW, ANNA));
    assertEquals(new Looking.NotShown(Reason.STORE_FAULT), till.reports.look(X, ANNA));
    assertEquals(List.of(), headAtDelivery);
  }

  /// Paper that jams when told to; what it is not ready for is told beforehand.
  private final class Paper implements ReceiptOutlet {
    @Override
    public Optional<OutletTrouble> trouble() {
      return notReady;
    }

    @Override
    public void deliver(Printout report, Locale language) {
      headAtDelivery.add(till.journal.head().number());
      if (jammed) {
        throw new OutletFault(OutletTrouble.FAULT, true, "jammed");
      }
    }
  }
}
