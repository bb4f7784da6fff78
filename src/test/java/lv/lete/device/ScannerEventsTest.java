package lv.lete.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.ErrorEvent;
import org.junit.jupiter.api.Test;

/// Events of the scanner service behind the public control, as UnifiedPOS 1.15 describes them.
class ScannerEventsTest extends ScannerAtHand {
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
  void aGoodScanBehindAnUnreadableOneIsNotLost() throws Exception {
    ready();
    scanner.setDataEventEnabled(false);
    assertTrue(glass.present(folder.resolve("missing.png")));
    glass.scan("B");
    scanner.setDataEventEnabled(true);
    ErrorEvent error = errors.poll(10, TimeUnit.SECONDS);
    assertNotNull(error);
    assertEquals(JposConst.JPOS_EL_INPUT, error.getErrorLocus());
    assertEquals("B", next());
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
