package lv.lete.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import jpos.events.DataEvent;
import jpos.events.ErrorEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// The scanner service behind the public control, as UnifiedPOS 1.15 describes it.
class ScannerConformanceTest {
  private static final String GS1 = "]C1801847512341002003000580192";
  private final Scanner scanner = new Scanner();
  private final ScanInput glass = ScanInput.named("scanner-image");
  private final BlockingQueue<String> readings = new LinkedBlockingQueue<>();
  private final BlockingQueue<ErrorEvent> errors = new LinkedBlockingQueue<>();
  @TempDir private Path folder;

  @BeforeAll
  static void useOurDevices() {
    assertEquals(List.of(), DeviceFile.use(Path.of("devices", "jpos.xml")));
  }

  @BeforeEach
  void open() throws JposException {
    scanner.open("scanner-image");
    scanner.addDataListener(this::read);
    scanner.addErrorListener(errors::add);
  }

  @AfterEach
  void close() throws JposException {
    if (scanner.getState() != JposConst.JPOS_S_CLOSED) {
      scanner.close();
    }
  }

  private void read(DataEvent event) {
    try {
      readings.add(new String(scanner.getScanData(), ISO_8859_1));
    } catch (JposException refused) {
      readings.add("refused: " + refused.getMessage());
    }
  }

  private void ready() throws JposException {
    scanner.claim(0);
    scanner.setDeviceEnabled(true);
    scanner.setDecodeData(true);
    scanner.setDataEventEnabled(true);
  }

  private String next() throws InterruptedException {
    String next = readings.poll(10, TimeUnit.SECONDS);
    assertNotNull(next, "no reading arrived");
    return next;
  }

  private static void refuses(int code, Executable call) {
    assertEquals(code, assertThrows(JposException.class, call).getErrorCode());
  }

  @Test
  void everythingIsClosedBeforeOpenAndAfterClose() throws JposException {
    Scanner fresh = new Scanner();
    assertEquals(JposConst.JPOS_S_CLOSED, fresh.getState());
    refuses(JposConst.JPOS_E_CLOSED, () -> fresh.claim(0));
    refuses(JposConst.JPOS_E_CLOSED, () -> fresh.setDeviceEnabled(true));
    refuses(JposConst.JPOS_E_CLOSED, fresh::getScanData);
    ready();
    scanner.close();
    refuses(JposConst.JPOS_E_CLOSED, scanner::getDataCount);
    assertFalse(glass.scan(GS1), "a closed scanner reads nothing");
  }

  @Test
  void startsAsTheStandardSays() throws JposException {
    assertEquals(JposConst.JPOS_S_IDLE, scanner.getState());
    assertEquals(1, scanner.getDeviceServiceVersion() / 1_000_000);
    assertEquals(15, scanner.getDeviceServiceVersion() / 1_000 % 1_000);
    assertFalse(scanner.getClaimed());
    assertFalse(scanner.getDeviceEnabled());
    assertFalse(scanner.getDataEventEnabled());
    assertFalse(scanner.getFreezeEvents());
    assertFalse(scanner.getAutoDisable());
    assertFalse(scanner.getDecodeData());
    assertEquals(0, scanner.getDataCount());
    assertEquals(0, scanner.getScanData().length);
    assertEquals(0, scanner.getScanDataLabel().length);
    assertEquals(0, scanner.getScanDataType());
    assertEquals("", scanner.getCheckHealthText());
    assertEquals("scanner-image", scanner.getPhysicalDeviceName());
    assertFalse(scanner.getDeviceServiceDescription().isEmpty());
    assertEquals(JposConst.JPOS_PS_UNKNOWN, scanner.getPowerState());
    assertEquals(JposConst.JPOS_PN_DISABLED, scanner.getPowerNotify());
  }

  @Test
  void asksForAClaimBeforeAnythingElse() throws JposException {
    refuses(JposConst.JPOS_E_NOTCLAIMED, () -> scanner.setDeviceEnabled(true));
    refuses(JposConst.JPOS_E_NOTCLAIMED, scanner::clearInput);
    refuses(JposConst.JPOS_E_NOTCLAIMED, () -> scanner.checkHealth(JposConst.JPOS_CH_INTERNAL));
    refuses(JposConst.JPOS_E_ILLEGAL, scanner::release);
    refuses(JposConst.JPOS_E_ILLEGAL, () -> scanner.claim(-2));
    scanner.claim(0);
    scanner.claim(0);
    refuses(JposConst.JPOS_E_DISABLED, () -> scanner.checkHealth(JposConst.JPOS_CH_INTERNAL));
    refuses(JposConst.JPOS_E_DISABLED, () -> scanner.resetStatistics(""));
  }

  @Test
  void aSecondClaimWaitsAndThenFails() throws JposException {
    ready();
    Scanner other = new Scanner();
    other.open("scanner-image");
    refuses(JposConst.JPOS_E_CLAIMED, () -> other.setDeviceEnabled(true));
    refuses(JposConst.JPOS_E_TIMEOUT, () -> other.claim(0));
    long start = System.nanoTime();
    refuses(JposConst.JPOS_E_TIMEOUT, () -> other.claim(50));
    assertTrue(System.nanoTime() - start >= 50_000_000, "it gave up too early");
    scanner.release();
    assertFalse(scanner.getDeviceEnabled());
    other.claim(0);
    other.close();
    scanner.claim(0);
  }

  @Test
  void aWaitingClaimGetsTheDeviceWhenItIsGivenBack() throws Exception {
    ready();
    Scanner other = new Scanner();
    other.open("scanner-image");
    List<Exception> failures = new ArrayList<>();
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> {
              try {
                other.claim(JposConst.JPOS_FOREVER);
              } catch (JposException refused) {
                failures.add(refused);
              }
            });
    scanner.close();
    assertTrue(waiting.join(java.time.Duration.ofSeconds(10)), "the claim still waits");
    assertEquals(List.of(), failures);
    assertTrue(other.getClaimed());
    other.close();
  }

  @Test
  void tellsTheSymbologyAndStripsItFromTheLabel() throws Exception {
    ready();
    assertTrue(glass.scan(GS1));
    assertEquals(GS1, next());
    assertEquals(120, scanner.getScanDataType());
    assertArrayEquals(GS1.substring(3).getBytes(ISO_8859_1), scanner.getScanDataLabel());
    assertFalse(scanner.getDataEventEnabled(), "an event turns events off");

    List<String> codes = List.of("]C01002003000", "]Q1abc", "]d2801", "]Q3801", "1002003000");
    int[] types = {110, 204, 208, 209, 0};
    for (int i = 0; i < types.length; i++) {
      scanner.setDataEventEnabled(true);
      glass.scan(codes.get(i));
      assertEquals(codes.get(i), next());
      assertEquals(types[i], scanner.getScanDataType(), codes.get(i));
    }
    assertEquals("1002003000", new String(scanner.getScanDataLabel(), ISO_8859_1));
    scanner.clearInputProperties();
    assertEquals(0, scanner.getScanData().length);
  }

  @Test
  void withoutDecodingThereIsNoLabel() throws Exception {
    ready();
    scanner.setDecodeData(false);
    glass.scan(GS1);
    assertEquals(GS1, next());
    assertEquals(0, scanner.getScanDataType());
    assertEquals(0, scanner.getScanDataLabel().length);
  }

  @Test
  void readingsWaitWhileEventsAreOffOrFrozen() throws Exception {
    ready();
    scanner.setDataEventEnabled(false);
    glass.scan("A");
    glass.scan("B");
    assertEquals(2, scanner.getDataCount());
    assertNull(readings.poll(50, TimeUnit.MILLISECONDS));
    scanner.setFreezeEvents(true);
    scanner.setDataEventEnabled(true);
    assertNull(readings.poll(50, TimeUnit.MILLISECONDS));
    scanner.setFreezeEvents(false);
    assertEquals("A", next());
    assertEquals(1, scanner.getDataCount());
    scanner.clearInput();
    scanner.setDataEventEnabled(true);
    assertEquals(0, scanner.getDataCount());
    assertNull(readings.poll(50, TimeUnit.MILLISECONDS));
  }

  @Test
  void readsNothingWhileDisabledAndOneReadingWithAutoDisable() throws Exception {
    scanner.claim(0);
    scanner.setDataEventEnabled(true);
    assertFalse(glass.scan("A"));
    scanner.setAutoDisable(true);
    scanner.setDeviceEnabled(true);
    assertTrue(glass.scan("B"));
    assertFalse(glass.scan("C"));
    assertEquals("B", next());
    assertFalse(scanner.getDeviceEnabled());
    scanner.setDeviceEnabled(true);
    scanner.setDataEventEnabled(true);
    assertTrue(glass.scan("D"));
    assertEquals("D", next());
  }

  @Test
  void losesNoneOfAThousandReadings() throws Exception {
    scanner.addDataListener(event -> {
      try {
        scanner.setDataEventEnabled(true);
      } catch (JposException refused) {
        readings.add("refused: " + refused.getMessage());
      }
    });
    ready();
    List<String> sent = IntStream.range(0, 1_000).mapToObj(n -> "]C0" + n).toList();
    sent.forEach(glass::scan);
    List<String> got = new ArrayList<>();
    for (int n = 0; n < sent.size(); n++) {
      got.add(next());
    }
    assertEquals(sent, got);
  }

  @Test
  void anUnreadableThingIsAnErrorEventBehindWhatCameBefore() throws Exception {
    ready();
    scanner.setDataEventEnabled(false);
    glass.scan("A");
    assertTrue(glass.present(folder.resolve("missing.png")));
    assertEquals(JposConst.JPOS_S_ERROR, scanner.getState());
    scanner.setDataEventEnabled(true);
    ErrorEvent first = errors.poll(10, TimeUnit.SECONDS);
    assertNotNull(first);
    assertEquals(JposConst.JPOS_EL_INPUT_DATA, first.getErrorLocus());
    assertEquals("A", next());
    assertTrue(errors.isEmpty(), "the second event waits until events are wanted");
    scanner.setDataEventEnabled(true);
    ErrorEvent second = errors.poll(10, TimeUnit.SECONDS);
    assertNotNull(second);
    assertEquals(JposConst.JPOS_EL_INPUT, second.getErrorLocus());
    assertEquals(JposConst.JPOS_E_FAILURE, second.getErrorCode());
    glass.scan("B");
    assertEquals("B", next());
    assertEquals(JposConst.JPOS_S_IDLE, scanner.getState());
  }

  @Test
  void whatItCannotDoItRefuses() throws JposException {
    ready();
    assertFalse(scanner.getCapCompareFirmwareVersion());
    assertFalse(scanner.getCapUpdateFirmware());
    assertEquals(JposConst.JPOS_PR_NONE, scanner.getCapPowerReporting());
    refuses(JposConst.JPOS_E_ILLEGAL, () -> scanner.compareFirmwareVersion("f", new int[1]));
    refuses(JposConst.JPOS_E_ILLEGAL, () -> scanner.updateFirmware("f"));
    refuses(JposConst.JPOS_E_ILLEGAL, () -> scanner.directIO(1, new int[1], "x"));
    refuses(JposConst.JPOS_E_ILLEGAL, () -> scanner.setPowerNotify(JposConst.JPOS_PN_ENABLED));
    refuses(JposConst.JPOS_E_ILLEGAL, () -> scanner.checkHealth(JposConst.JPOS_CH_INTERACTIVE));
    scanner.checkHealth(JposConst.JPOS_CH_INTERNAL);
    assertEquals("Internal HCheck: Successful", scanner.getCheckHealthText());
  }

  @Test
  void countsWhatItRead() throws Exception {
    ready();
    assertTrue(scanner.getCapStatisticsReporting());
    assertTrue(scanner.getCapUpdateStatistics());
    glass.scan(GS1);
    next();
    String[] answer = {"GoodScanCount"};
    scanner.retrieveStatistics(answer);
    assertTrue(answer[0].contains("<Name>GoodScanCount</Name><Value>1</Value>"), answer[0]);
    assertFalse(answer[0].contains("M_UnreadableCount"));
    scanner.updateStatistics("M_UnreadableCount=7");
    scanner.resetStatistics("U_");
    answer[0] = "";
    scanner.retrieveStatistics(answer);
    assertTrue(answer[0].contains("<Name>GoodScanCount</Name><Value>0</Value>"), answer[0]);
    assertTrue(answer[0].contains("<Name>M_UnreadableCount</Name><Value>7</Value>"), answer[0]);
    refuses(JposConst.JPOS_E_EXTENDED, () -> scanner.resetStatistics("Nonsense"));
    refuses(JposConst.JPOS_E_EXTENDED, () -> scanner.updateStatistics("GoodScanCount=-1"));
  }

  @Test
  void aListenerMayCloseTheScannerFromItsEvent() throws Exception {
    scanner.addDataListener(event -> {
      try {
        scanner.close();
        readings.add("closed");
      } catch (JposException refused) {
        readings.add("refused: " + refused.getMessage());
      }
    });
    ready();
    glass.scan("A");
    assertEquals("A", next());
    assertEquals("closed", next());
  }
}
