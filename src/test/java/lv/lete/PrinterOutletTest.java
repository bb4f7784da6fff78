package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceLog;
import lv.lete.device.simulator.Printed;
import lv.lete.device.simulator.ReceiptPrinter;
import lv.lete.device.simulator.Sheet;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.receipt.OutletTrouble;
import lv.lete.receipt.Receipt;
import lv.lete.receipt.ReceiptPaper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Receipts on the paper of a simulated printer, through the real JavaPOS path.
class PrinterOutletTest {
  /// A line with a sign that the printer's page has not: drawn, and not replaced.
  private static final String DRAWN = "[picture 576x30]";

  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path home;

  private final ReceiptPrinter printer = new ReceiptPrinter(48);
  private DeviceDesk desk;
  private PrinterOutlet outlet;

  @BeforeEach
  void plugIn() throws Exception {
    String entries;
    try (var in = Lete.class.getResourceAsStream("demo/jpos.xml")) {
      entries = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path file = home.resolve("jpos.xml");
    String port = Integer.toString(printer.listen());
    Files.writeString(file, entries.replace("{printer}", port).replace("{scanner}", "none"));
    desk =
        DeviceDesk.open(
            file,
            new DeviceDesk.Use("", "printer-tcp", "", "", ""),
            DeviceLog.open(null, InstantSource.fixed(NOON)));
    assertTrue(desk.settled(30_000));
    outlet = new PrinterOutlet(desk.printer());
  }

  @AfterEach
  void unplug() {
    desk.close();
    printer.close();
  }

  @Test
  void putsEveryLineOnThePaperAsTheReceiptHasIt() throws Exception {
    int sheets = 0;
    for (String language : List.of("lv", "lt", "en")) {
      Receipt receipt = receipt(false);
      outlet.deliver(receipt, Locale.of(language));
      Sheet sheet = printer.awaitSheet(++sheets, 30_000);
      List<String> wanted =
          ReceiptPaper.of(receipt, 48, Locale.of(language)).stream()
              .map(line -> line.text().contains("–") ? DRAWN : line.text().stripTrailing())
              .toList();
      List<String> there =
          sheet.text().lines().map(String::stripTrailing).filter(text -> !text.isEmpty()).toList();
      assertEquals(wanted, there.subList(0, wanted.size()), language);
      assertEquals(List.of(), sheet.all(Printed.Unknown.class), language);
      boolean bold =
          sheet.all(Printed.Text.class).stream()
              .flatMap(text -> text.runs().stream())
              .anyMatch(run -> run.bold() && run.text().contains("1002003000"));
      assertTrue(bold, "the contract number stands out in " + language);
    }
  }

  @Test
  void aTrainingReceiptSaysSoAtBothEndsOfThePaper() throws Exception {
    outlet.deliver(receipt(true), Locale.ENGLISH);
    List<String> lines = printer.awaitSheet(1, 30_000).text().strip().lines().toList();
    assertTrue(lines.getFirst().contains("TRAINING: NOT A PAYMENT"), lines.toString());
    long marks = lines.stream().filter(line -> line.contains("TRAINING: NOT A PAYMENT")).count();
    assertEquals(2, marks);
  }

  @Test
  void saysBeforehandThatThereIsNoPaper() throws Exception {
    assertEquals(Optional.empty(), outlet.trouble());
    printer.paperOut();
    long end = System.nanoTime() + 30_000_000_000L;
    while (outlet.trouble().isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertEquals(Optional.of(OutletTrouble.PAPER_OUT), outlet.trouble());
    assertEquals("printer-tcp", outlet.medium());
  }

  private static Receipt receipt(boolean training) {
    PaymentTaken fact =
        new PaymentTaken(
            new UUID(0x019a_b0c0_1111_7222L, 0x8333_a1b2_c3d4_e5f6L),
            new UUID(1, 2),
            LocalDate.of(2026, 11, 22),
            "latvenergo",
            "1002003000",
            Money.eur(2500),
            Money.eur(30),
            Money.eur(0),
            Money.eur(3000),
            Money.eur(470),
            Tender.CASH,
            Capture.SCANNED,
            151L,
            166L,
            false);
    return new Receipt(
        fact,
        new Entry(17, new byte[32], new byte[32], new byte[0]),
        NOON,
        "Žanete Ķēniņa",
        null,
        "2. kase",
        "Ģimnastikas pasta nodaļa, Šiauliai",
        new ChainIdentity(new UUID(3, 4), 1, training),
        ZoneId.of("Europe/Riga"),
        false,
        0);
  }
}
