package lv.lete;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import lv.lete.bench.BenchSummary;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceLog;
import lv.lete.device.simulator.ReceiptPrinter;
import lv.lete.journal.Actor;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.receipt.PrintReceipt;
import lv.lete.receipt.PrintReceipt.Printing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a payment's commit to the first byte of its receipt at the printer's socket, through the
/// real JavaPOS path: the journal takes the payment, the receipt is recorded, laid out and sent.
class ReceiptBench {
  private static final int PAYMENTS = 300;
  private static final int WARM = 50;
  private static final double BOUND_MILLIS = 50;
  private static final Actor TELLER = new Actor(Actor.Kind.TELLER, "anna");

  @TempDir private Path home;

  @Test
  void theFirstByteOfAReceiptIsAtThePrinterSoonAfterTheCommit() throws Exception {
    long[] nanos = new long[PAYMENTS];
    InstantSource clock = InstantSource.system();
    ChainIdentity chain = new ChainIdentity(Wiring.IDS.get(), 1, false);
    try (ReceiptPrinter printer = new ReceiptPrinter(48);
        FirstByte line = FirstByte.before(printer.listen());
        DeviceDesk desk = desk(line.port(), clock);
        Journal journal =
            Journal.create(home.resolve("journal.db"), chain, "Kase 1", "Saldus", clock);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertTrue(desk.settled(20_000));
      PrintReceipt print =
          new PrintReceipt(
              journal,
              _ -> Optional.empty(),
              _ -> false,
              ZoneId.of("Europe/Riga"),
              () -> Locale.of("lv"));
      PrinterOutlet outlet = new PrinterOutlet(desk.printer());
      SynchronousQueue<Printing> answers = new SynchronousQueue<>();
      for (int i = -WARM; i < PAYMENTS; i++) {
        UUID payment = Wiring.IDS.get();
        start(journal, payment);
        line.forget();
        journal.append(TELLER, taken(payment));
        long committed = System.nanoTime();
        threads.execute(() -> put(answers, print.print(payment, TELLER, outlet)));
        long first = line.awaitFirst(10_000);
        Printing answer = answers.poll(20, TimeUnit.SECONDS);
        assertTrue(answer instanceof Printing.Printed, "not printed: " + answer);
        if (i >= 0) {
          nanos[i] = first - committed;
        }
      }
    }
    Arrays.sort(nanos);
    double p50 = nanos[PAYMENTS / 2] / 1e6;
    double p99 = nanos[PAYMENTS * 99 / 100] / 1e6;
    BenchSummary.put("receipt_first_byte_ms", p99);
    BenchSummary.put("receipt_first_byte_p50_ms", p50);
    assertTrue(p99 <= BOUND_MILLIS, "p99 " + p99 + " ms, p50 " + p50);
  }

  private static void put(SynchronousQueue<Printing> answers, Printing answer) {
    try {
      answers.put(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DeviceDesk desk(int port, InstantSource clock) throws Exception {
    String entries;
    try (var in = Lete.class.getResourceAsStream("demo/jpos.xml")) {
      entries = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    Path file = home.resolve("jpos.xml");
    Files.writeString(file, entries.replace("{printer}", Integer.toString(port)));
    return DeviceDesk.open(
        file, new DeviceDesk.Use("", "printer-tcp", "", "", ""), DeviceLog.open(null, clock));
  }

  private static void start(Journal journal, UUID payment) {
    PaymentTaken fact = taken(payment);
    journal.append(
        TELLER,
        new PaymentStarted(
            payment,
            fact.session(),
            fact.businessDate(),
            fact.biller(),
            fact.contract(),
            fact.amount(),
            fact.fee(),
            fact.capture(),
            null,
            null));
  }

  private static PaymentTaken taken(UUID payment) {
    return new PaymentTaken(
        payment,
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
  }
}
