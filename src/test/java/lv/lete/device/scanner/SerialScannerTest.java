package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import lv.lete.device.Entries;
import lv.lete.device.simulator.Pty;
import lv.lete.device.simulator.PtyPlug;
import lv.lete.device.simulator.SerialScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The serial scanner service over a pty: what only a serial line can do to a code.
@Timeout(60)
class SerialScannerTest {
  private static final String NAME = "serial-scanner-test";

  @TempDir private Path folder;
  private Scanner scanner = new Scanner();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void needPtys() {
    assumeTrue(Pty.available(), "no ptys on this system");
  }

  @AfterEach
  void close() throws JposException {
    if (scanner.getState() != JposConst.JPOS_S_CLOSED) {
      scanner.close();
    }
  }

  private void open(SerialScanner device, String... pairs) throws JposException {
    Map<String, String> properties = new HashMap<>();
    properties.put("source", "serial");
    properties.put("portName", device.port().toString());
    for (int at = 0; at < pairs.length; at += 2) {
      properties.put(pairs[at], pairs[at + 1]);
    }
    Entries.add(NAME, "Scanner", properties);
    scanner = new Scanner();
    scanner.open(NAME);
    scanner.addDataListener(event -> {
      try {
        told.add(new String(scanner.getScanData(), ISO_8859_1));
        scanner.setDataEventEnabled(true);
      } catch (JposException refused) {
        told.add("refused: " + refused.getMessage());
      }
    });
    scanner.addErrorListener(event -> told.add("error"));
    scanner.addStatusUpdateListener(event -> told.add("status " + event.getStatus()));
    scanner.claim(0);
    scanner.setPowerNotify(JposConst.JPOS_PN_ENABLED);
    scanner.setDeviceEnabled(true);
    scanner.setDataEventEnabled(true);
  }

  private String next() throws InterruptedException {
    String next = told.poll(20, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was told");
    return next;
  }

  /// Whether the half was read before the plug went is chance; then an error tells of it.
  private String nextBut(String passedOver) throws InterruptedException {
    String next = next();
    return next.equals(passedOver) ? nextBut(passedOver) : next;
  }

  private long count(String statistic) throws JposException {
    String[] answer = {statistic};
    scanner.retrieveStatistics(answer);
    return Long.parseLong(answer[0].replaceAll("(?s).*<Value>(\\d+)</Value>.*", "$1"));
  }

  @Test
  void readsWithEveryMarkAScannerCanBeSetTo() throws Exception {
    record Setting(String frame, String prefix, String suffix) {}
    for (Setting setting :
        Stream.of(
                new Setting("auto", "", "\r\n"),
                new Setting("cr", "", "\r"),
                new Setting("lf", "", "\n"),
                new Setting("crlf", "", "\r\n"),
                new Setting("stx-etx", "\u0002", "\u0003"),
                new Setting("idle", "", ""))
            .toList()) {
      try (SerialScanner device =
          SerialScanner.between(
              setting.prefix(), setting.suffix(), folder.resolve(setting.frame()))) {
        open(device, "frame", setting.frame());
        assertEquals("status 2001", next());
        device.scan("]C1801847512341002003000580192");
        assertEquals("]C1801847512341002003000580192", next(), setting.frame());
        device.scan("]C01002003000");
        assertEquals("]C01002003000", next(), setting.frame());
        scanner.close();
      }
    }
  }

  @Test
  void aSlowLineGivesWholeCodes() throws Exception {
    try (SerialScanner device = SerialScanner.endingWith("\r", folder.resolve("slow")).at(1_200)) {
      open(device, "baudRate", "1200");
      assertEquals("status 2001", next());
      device.scan("]C1801847512341002003000580192");
      assertEquals("]C1801847512341002003000580192", next());
    }
  }

  @Test
  void halfACodeAtThePlugIsNeverReadAndTheNextScanIs() throws Exception {
    try (SerialScanner device = SerialScanner.endingWith("\r", folder.resolve("half"))) {
      open(device);
      assertEquals("status 2001", next());
      device.send("]C01002".getBytes(ISO_8859_1));
      device.plug().unplug();
      assertEquals("status 2004", nextBut("error"));
      device.plug().plug();
      assertEquals("status 2001", nextBut("error"));
      scanner.setDataEventEnabled(true);
      device.scan("]C0003000");
      assertEquals("]C0003000", nextBut("error"));
      assertEquals(1, count("CommunicationErrorCount"));
    }
  }

  @Test
  void theTailOfACodeThatWasUnderWayWhenThePortOpenedIsNotRead() throws Exception {
    try (SerialScanner device = SerialScanner.endingWith("\r", folder.resolve("tail"))) {
      device.send("2003000\r".getBytes(ISO_8859_1));
      open(device);
      assertEquals("status 2001", next());
      device.scan("1002003000");
      assertEquals("1002003000", next());
    }
  }

  @Test
  void anOverlongCodeIsCountedAndTheNextIsRead() throws Exception {
    try (SerialScanner device = SerialScanner.endingWith("\r", folder.resolve("long"))) {
      open(device, "maxLength", "50");
      assertEquals("status 2001", next());
      device.scan("9".repeat(5_000));
      assertEquals("error", next());
      scanner.setDataEventEnabled(true);
      device.scan("1002003000");
      assertEquals("1002003000", next());
      assertEquals(1, count("M_OverlongCount"));
      assertEquals(1, count("GoodScanCount"));
    }
  }

  @Test
  void anAbsentScannerIsFoundWhenItComes() throws Exception {
    PtyPlug absent = PtyPlug.absent(folder.resolve("later"));
    Entries.add(NAME, "Scanner", Map.of("source", "serial", "portName", absent.name().toString()));
    scanner.open(NAME);
    scanner.claim(0);
    scanner.setPowerNotify(JposConst.JPOS_PN_ENABLED);
    scanner.addStatusUpdateListener(event -> told.add("status " + event.getStatus()));
    scanner.setDeviceEnabled(true);
    assertEquals("status 2004", next());
    long start = System.nanoTime();
    absent.plug();
    assertEquals("status 2001", next());
    assertTrue(System.nanoTime() - start < 5_000_000_000L, "found too late");
    scanner.close();
    absent.close();
  }

  @Test
  void twoServicesOfOnePortCompeteForOneClaim() throws Exception {
    try (SerialScanner device = SerialScanner.endingWith("\r", folder.resolve("one"))) {
      open(device);
      Entries.add(
          NAME + "-2", "Scanner", Map.of("source", "serial", "portName", device.port().toString()));
      Scanner other = new Scanner();
      other.open(NAME + "-2");
      try {
        other.claim(10);
      } catch (JposException refused) {
        assertEquals(JposConst.JPOS_E_TIMEOUT, refused.getErrorCode());
      }
      assertTrue(!other.getClaimed());
      other.close();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
