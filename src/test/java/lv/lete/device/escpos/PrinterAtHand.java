package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import jpos.events.ErrorEvent;
import lv.lete.device.Entries;
import lv.lete.device.simulator.ReceiptPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/// The public printer control over the service, and a simulated printer at the other end of TCP.
abstract class PrinterAtHand {
  static final int RECEIPT = POSPrinterConst.PTR_S_RECEIPT;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final POSPrinter control = new POSPrinter();
  final ReceiptPrinter paper = new ReceiptPrinter(48);
  final BlockingQueue<Integer> complete = new LinkedBlockingQueue<>();
  final BlockingQueue<Integer> status = new LinkedBlockingQueue<>();
  final BlockingQueue<String> errors = new LinkedBlockingQueue<>();
  volatile int answer = JposConst.JPOS_ER_CLEAR;
  String name = "";
  private int port;

  /// Properties besides the port's.
  Map<String, String> properties() {
    return Map.of();
  }

  @BeforeEach
  void open() throws IOException, JposException {
    name = add(properties());
    control.addOutputCompleteListener(event -> complete.add(event.getOutputID()));
    control.addStatusUpdateListener(event -> status.add(event.getStatus()));
    control.addErrorListener(this::failed);
    control.open(name);
  }

  /// An entry for the simulated printer; its name.
  final String add(Map<String, String> more) throws IOException {
    Map<String, String> all = new HashMap<>(more);
    all.put("port", "tcp");
    all.put("host", "127.0.0.1");
    port = port == 0 ? paper.listen() : port;
    all.put("tcpPort", Integer.toString(port));
    String added = "printer-under-test-" + NUMBER.incrementAndGet();
    Entries.add(added, "POSPrinter", all);
    return added;
  }

  private void failed(ErrorEvent event) {
    errors.add(event.getErrorCode() + "/" + event.getErrorCodeExtended());
    event.setErrorResponse(answer);
  }

  @AfterEach
  void close() throws JposException {
    if (control.getState() != JposConst.JPOS_S_CLOSED) {
      control.close();
    }
    paper.close();
  }

  final void ready() throws JposException {
    control.claim(1_000);
    control.setDeviceEnabled(true);
  }

  /// What stands on the sheet now; the printer has worked off all that was sent.
  final String text() throws InterruptedException {
    assertTrue(paper.awaitQuiet(10_000), "the printer went on for ten seconds");
    return paper.sheet().text();
  }

  final byte[] bytes() throws InterruptedException {
    assertTrue(paper.awaitQuiet(10_000), "the printer went on for ten seconds");
    return paper.received();
  }

  /// Waits until the printer was told to drop what it holds, and has: on a busy machine a hand in
  /// the test is quicker than that, as no hand with a roll of paper is.
  final void awaitDropped() throws InterruptedException {
    String drop = new String(EscPos.DROP, StandardCharsets.ISO_8859_1);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!new String(paper.received(), StandardCharsets.ISO_8859_1).contains(drop)) {
      assertTrue(System.nanoTime() < end, "nothing was dropped within twenty seconds");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
    assertTrue(paper.awaitQuiet(10_000), "the printer went on for ten seconds");
  }

  static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(20, TimeUnit.SECONDS);
    assertNotNull(next, "nothing came within twenty seconds");
    return next;
  }

  /// Waits until the printer tells this status; others before it are passed over.
  final void awaitStatus(int wanted) throws InterruptedException {
    while (next(status) != wanted) {
      Thread.onSpinWait();
    }
  }

  static void refuses(int code, Executable call) {
    JposException refused = assertThrows(JposException.class, call);
    assertEquals(code, refused.getErrorCode(), String.valueOf(refused.getMessage()));
  }
}
