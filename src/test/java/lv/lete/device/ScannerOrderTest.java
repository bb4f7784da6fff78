package lv.lete.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import org.junit.jupiter.api.Test;

/// Order of calls and error codes of the scanner service, as UnifiedPOS 1.15 describes them.
class ScannerOrderTest extends ScannerAtHand {
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
    refuses(JposConst.JPOS_E_ILLEGAL, () -> scanner.resetStatistics("Nonsense"));
    refuses(JposConst.JPOS_E_EXTENDED, () -> scanner.updateStatistics("GoodScanCount=-1"));
  }
}
