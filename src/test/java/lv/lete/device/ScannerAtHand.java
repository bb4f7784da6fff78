package lv.lete.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import jpos.events.DataEvent;
import jpos.events.ErrorEvent;
import lv.lete.device.scanner.ScanInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// The public control over the scanner service, and what it told.
abstract class ScannerAtHand {
  static final String GS1 = "]C1801847512341002003000580192";

  final Scanner scanner = new Scanner();
  final ScanInput glass = ScanInput.named("scanner-image");
  final BlockingQueue<String> readings = new LinkedBlockingQueue<>();
  final BlockingQueue<ErrorEvent> errors = new LinkedBlockingQueue<>();
  @TempDir Path folder;

  @BeforeAll
  static void useOurDevices() {
    assertEquals(List.of(), DeviceFile.use(Path.of("devices", "jpos.xml")).problems());
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

  void ready() throws JposException {
    scanner.claim(0);
    scanner.setDeviceEnabled(true);
    scanner.setDecodeData(true);
    scanner.setDataEventEnabled(true);
  }

  String next() throws InterruptedException {
    String next = readings.poll(10, TimeUnit.SECONDS);
    assertNotNull(next, "no reading arrived");
    return next;
  }

  static void refuses(int code, Executable call) {
    assertEquals(code, assertThrows(JposException.class, call).getErrorCode());
  }
}
