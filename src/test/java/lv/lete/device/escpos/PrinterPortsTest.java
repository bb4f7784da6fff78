package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import lv.lete.device.Entries;
import lv.lete.device.simulator.Pty;
import lv.lete.device.simulator.PtyPlug;
import lv.lete.device.simulator.ReceiptPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same printer at the end of a serial port and of a device file; a port that only takes.
class PrinterPortsTest {
  private static final int RECEIPT = POSPrinterConst.PTR_S_RECEIPT;
  @TempDir Path folder;

  /// A pty's end as the streams a simulated printer is plugged to.
  private static void attach(ReceiptPrinter paper, Pty pty) {
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException("read in pieces");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            byte[] some = new byte[length];
            int count = 0;
            while (count == 0) {
              count = pty.read(some, 1_000);
            }
            System.arraycopy(some, 0, into, from, Math.max(count, 0));
            return count;
          }
        };
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            pty.write(new byte[] {(byte) one});
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            pty.write(Arrays.copyOfRange(bytes, from, from + length));
          }
        };
    paper.attach(in, out);
  }

  private static Map<String, String> port(String kind, Path name) {
    return kind.equals("serial")
        ? Map.of("port", "serial", "portName", name.toString())
        : Map.of("port", "file", "deviceFile", name.toString());
  }

  private static void awaitStatus(BlockingQueue<Integer> status, int wanted)
      throws InterruptedException {
    Integer next = 0;
    while (next != wanted) {
      next = status.poll(20, TimeUnit.SECONDS);
      assertNotNull(next, "status " + wanted + " never came");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial", "file"})
  void printsTellsTroubleAndComesBackAfterThePlugWasPulled(String kind) throws Exception {
    assumeTrue(Pty.available(), "no ptys on this machine");
    String name = "printer-at-" + kind;
    BlockingQueue<Integer> status = new LinkedBlockingQueue<>();
    POSPrinter control = new POSPrinter();
    control.addStatusUpdateListener(event -> status.add(event.getStatus()));
    try (PtyPlug plug = PtyPlug.at(folder.resolve("printer"));
        ReceiptPrinter paper = new ReceiptPrinter(48)) {
      attach(paper, plug.pty());
      Entries.add(name, "POSPrinter", port(kind, plug.name()));
      control.open(name);
      control.claim(0);
      control.setPowerNotify(JposConst.JPOS_PN_ENABLED);
      control.setDeviceEnabled(true);
      awaitStatus(status, JposConst.JPOS_PS_ONLINE);
      control.printNormal(RECEIPT, "Labdien, Ķekava\n" + "x".repeat(20_000) + "\n");
      assertTrue(paper.sheet().text().contains("Labdien, Ķekava"));
      paper.paperOut();
      awaitStatus(status, POSPrinterConst.PTR_SUE_REC_EMPTY);
      paper.newRoll();
      awaitStatus(status, POSPrinterConst.PTR_SUE_REC_PAPEROK);
      plug.unplug();
      awaitStatus(status, JposConst.JPOS_PS_OFF_OFFLINE);
      plug.plug();
      attach(paper, plug.pty());
      awaitStatus(status, JposConst.JPOS_PS_ONLINE);
      control.printNormal(RECEIPT, "back again\n");
      assertTrue(paper.sheet().text().contains("back again"));
    } finally {
      control.close();
    }
  }

  @Test
  void writesToAFileThatOnlyTakes() throws Exception {
    Path file = Files.createFile(folder.resolve("lp0"));
    POSPrinter control = new POSPrinter();
    Entries.add(
        "printer-blind",
        "POSPrinter",
        Map.of("port", "file", "deviceFile", file.toString(), "status", "none"));
    control.open("printer-blind");
    try {
      control.claim(0);
      control.setDeviceEnabled(true);
      control.printNormal(RECEIPT, "blind ā\n");
      String text = ReceiptPrinter.read(48, Files.readAllBytes(file)).getFirst().text();
      assertEquals("blind ā", text.strip());
    } finally {
      control.close();
    }
  }

  @Test
  void neverMakesAFileWhereADeviceShouldBe() throws JposException {
    Path none = folder.resolve("lp1");
    POSPrinter control = new POSPrinter();
    Entries.add("printer-none", "POSPrinter", port("file", none));
    control.open("printer-none");
    try {
      control.claim(0);
      PrinterAtHand.refuses(JposConst.JPOS_E_NOHARDWARE, () -> control.setDeviceEnabled(true));
      assertTrue(Files.notExists(none));
    } finally {
      control.close();
    }
  }
}
