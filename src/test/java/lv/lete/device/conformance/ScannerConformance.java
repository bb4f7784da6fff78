package lv.lete.device.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static jpos.JposConst.JPOS_E_NOTCLAIMED;
import static jpos.JposConst.JPOS_S_IDLE;
import static lv.lete.device.conformance.Control.PATIENCE;
import static lv.lete.device.conformance.Control.await;
import static lv.lete.device.conformance.Control.refuses;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jpos.BaseControl;
import jpos.JposException;
import jpos.Scanner;
import jpos.ScannerConst;
import org.junit.jupiter.api.Test;

/// A scanner ("Bar Code Scanner", UnifiedPOS 1.15): data events, their queue and the properties of
/// a reading, on top of [PowerConformance].
public abstract class ScannerConformance extends PowerConformance {
  /// A GS1-128 code of a customer card.
  protected static final String GS1 = "]C1801847512341002003000580192";

  private static final int SHORT_MILLIS = 150;

  private final BlockingQueue<String> readings = new LinkedBlockingQueue<>();

  /// Scans a code, AIM identifier included. Nothing need happen when the device is not enabled.
  protected abstract void scan(String code) throws Exception;

  /// Codes the device can send and the UnifiedPOS number of each symbology.
  protected Map<String, Integer> symbologies() {
    return Map.of(
        GS1,
        ScannerConst.SCAN_SDT_GS1128,
        "]C01002003000",
        ScannerConst.SCAN_SDT_Code128,
        "]Q1abc",
        ScannerConst.SCAN_SDT_QRCODE,
        "]d2801",
        ScannerConst.SCAN_SDT_GS1DATAMATRIX,
        "]Q3801",
        ScannerConst.SCAN_SDT_GS1QRCODE);
  }

  @Override
  protected BaseControl control() {
    return new Scanner();
  }

  /// Puts what it reads into the queue; `more` asks for the next each time.
  private Scanner listening(Control control, boolean more) {
    Scanner scanner = (Scanner) control.base();
    scanner.addDataListener(event -> {
      try {
        readings.add(new String(scanner.getScanData(), ISO_8859_1));
        if (more) {
          scanner.setDataEventEnabled(true);
        }
      } catch (JposException refused) {
        readings.add("refused: " + refused.getMessage());
      }
    });
    return scanner;
  }

  private Scanner ready(boolean more) throws Exception {
    Scanner scanner = listening(enabled(), more);
    scanner.setDecodeData(true);
    scanner.setDataEventEnabled(true);
    return scanner;
  }

  private String next() throws InterruptedException {
    String next = readings.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    assertNotNull(next, "no reading arrived");
    return next;
  }

  private static int waiting(Scanner scanner) {
    try {
      return scanner.getDataCount();
    } catch (JposException refused) {
      return fail(refused);
    }
  }

  @Test
  void aFreshScannerHasReadNothing() throws Exception {
    Scanner scanner = (Scanner) opened().base();
    assertFalse(scanner.getDataEventEnabled());
    assertFalse(scanner.getAutoDisable());
    assertFalse(scanner.getDecodeData());
    assertEquals(0, scanner.getDataCount());
    assertEquals(0, scanner.getScanData().length);
    assertEquals(0, scanner.getScanDataLabel().length);
    assertEquals(ScannerConst.SCAN_SDT_UNKNOWN, scanner.getScanDataType());
    refuses(JPOS_E_NOTCLAIMED, "clearInput", scanner::clearInput);
    refuses(JPOS_E_NOTCLAIMED, "clearInputProperties", scanner::clearInputProperties);
  }

  @Test
  void tellsDataLabelAndSymbologyOfEachReading() throws Exception {
    Scanner scanner = ready(false);
    for (Map.Entry<String, Integer> code : symbologies().entrySet()) {
      scan(code.getKey());
      assertEquals(code.getKey(), next());
      assertEquals(code.getValue(), scanner.getScanDataType(), code.getKey());
      assertArrayEquals(
          code.getKey().substring(3).getBytes(ISO_8859_1), scanner.getScanDataLabel());
      assertFalse(scanner.getDataEventEnabled(), "an event turns events off");
      scanner.setDataEventEnabled(true);
    }
    scanner.clearInputProperties();
    assertEquals(0, scanner.getScanData().length);
    assertEquals(JPOS_S_IDLE, scanner.getState());
  }

  @Test
  void withoutDecodingThereIsOnlyTheData() throws Exception {
    Scanner scanner = ready(false);
    scanner.setDecodeData(false);
    scan(GS1);
    assertEquals(GS1, next());
    assertEquals(ScannerConst.SCAN_SDT_UNKNOWN, scanner.getScanDataType());
    assertEquals(0, scanner.getScanDataLabel().length);
  }

  @Test
  void readingsWaitWhileEventsAreOffOrFrozenAndComeInOrder() throws Exception {
    Scanner scanner = ready(false);
    scanner.setDataEventEnabled(false);
    scan("]C0A");
    scan("]C0B");
    await("two readings wait", () -> waiting(scanner) == 2);
    scanner.setFreezeEvents(true);
    scanner.setDataEventEnabled(true);
    assertNull(readings.poll(SHORT_MILLIS, TimeUnit.MILLISECONDS), "told while frozen");
    scanner.setFreezeEvents(false);
    assertEquals("]C0A", next());
    assertEquals(1, scanner.getDataCount());
    assertNull(readings.poll(SHORT_MILLIS, TimeUnit.MILLISECONDS), "told without being asked");
    assertEquals("]C0A", new String(scanner.getScanData(), ISO_8859_1), "the reading stays");
    scanner.setDataEventEnabled(true);
    assertEquals("]C0B", next());
  }

  @Test
  void clearingDropsWhatWaits() throws Exception {
    Scanner scanner = ready(false);
    scanner.setDataEventEnabled(false);
    scan("]C0A");
    await("a reading waits", () -> waiting(scanner) == 1);
    scanner.clearInput();
    assertEquals(0, scanner.getDataCount());
    scanner.setDataEventEnabled(true);
    scan("]C0B");
    assertEquals("]C0B", next());
  }

  @Test
  void whatIsScannedWhileDisabledIsNotRead() throws Exception {
    Scanner scanner = ready(true);
    scanner.setDeviceEnabled(false);
    scan("]C0A");
    scanner.setDeviceEnabled(true);
    scan("]C0B");
    assertEquals("]C0B", next());
  }

  @Test
  void disabledByItselfAfterOneReadingWhereAsked() throws Exception {
    Scanner scanner = ready(true);
    scanner.setAutoDisable(true);
    scan("]C0A");
    assertEquals("]C0A", next());
    assertFalse(scanner.getDeviceEnabled());
    scan("]C0B");
    assertNull(readings.poll(SHORT_MILLIS, TimeUnit.MILLISECONDS), "read while disabled");
    scanner.setDeviceEnabled(true);
    scan("]C0C");
    assertEquals("]C0C", next());
  }

  @Test
  void losesNoneAndKeepsTheOrder() throws Exception {
    Scanner scanner = ready(true);
    List<String> sent = IntStream.range(0, 200).mapToObj(n -> "]C1x\u001d" + n).toList();
    for (String code : sent) {
      scan(code);
    }
    List<String> got = new ArrayList<>();
    for (int n = 0; n < sent.size(); n++) {
      got.add(next());
    }
    assertEquals(sent, got);
    String[] good = {"GoodScanCount"};
    scanner.retrieveStatistics(good);
    assertTrue(good[0].contains("<Value>200</Value>"), good[0]);
  }

  @Test
  void readsOnAfterBeingReleasedAndClaimedAgain() throws Exception {
    Scanner scanner = ready(true);
    scan("]C0A");
    assertEquals("]C0A", next());
    scanner.release();
    scanner.claim(0);
    scanner.setDeviceEnabled(true);
    scanner.setDataEventEnabled(true);
    scan("]C0B");
    assertEquals("]C0B", next());
  }

  @Test
  void aListenerMayCloseTheScanner() throws Exception {
    Control control = enabled();
    Scanner scanner = (Scanner) control.base();
    scanner.addDataListener(event -> {
      try {
        scanner.close();
        readings.add("closed");
      } catch (JposException refused) {
        readings.add("refused: " + refused.getMessage());
      }
    });
    scanner.setDataEventEnabled(true);
    scan("]C0A");
    assertEquals("closed", next());
  }

  @Test
  void aListenerThatThrowsCostsNothingElse() throws Exception {
    Control control = enabled();
    Scanner scanner = listening(control, true);
    scanner.addDataListener(event -> {
      throw new IllegalStateException("a listener of the test fails");
    });
    scanner.setDataEventEnabled(true);
    scan("]C0A");
    scan("]C0B");
    assertEquals("]C0A", next());
    assertEquals("]C0B", next());
  }
}
