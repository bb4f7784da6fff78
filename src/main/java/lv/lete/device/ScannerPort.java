package lv.lete.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The counter's end of a scanner: whatever the make, each reading arrives as one text.
///
/// The text is ScanData as sent (AIM identifier and 0x1D kept), one character a byte. Something
/// presented that could not be read arrives as an empty text. The consumer is called on the
/// device's own thread, in the order of the readings, and must hand over at once: the device waits
/// for it. A consumer that throws costs its own reading only.
public final class ScannerPort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScannerPort.class);
  private static final int CLAIM_MILLIS = 2_000;

  private final Scanner scanner = new Scanner();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final String logicalName;
  private final Consumer<String> readings;

  private ScannerPort(String logicalName, Consumer<String> readings) {
    this.logicalName = logicalName;
    this.readings = readings;
  }

  /// Opens, claims and enables the scanner of this name in `jpos.xml`. Waits up to two seconds for
  /// whoever holds it. [DeviceFault] when it cannot be had; nothing stays open then.
  public static ScannerPort open(String logicalName, Consumer<String> readings) {
    ScannerPort port = new ScannerPort(logicalName, readings);
    try {
      port.begin();
      return port;
    } catch (JposException refused) {
      port.close();
      throw new DeviceFault(refused.getErrorCode(), explain(logicalName, refused), refused);
    }
  }

  private void begin() throws JposException {
    scanner.open(logicalName);
    scanner.addDataListener(event -> read());
    scanner.addErrorListener(event -> handOver(""));
    scanner.claim(CLAIM_MILLIS);
    scanner.setDeviceEnabled(true);
    scanner.setDecodeData(true);
    scanner.setDataEventEnabled(true);
  }

  private void read() {
    try {
      handOver(new String(scanner.getScanData(), ISO_8859_1));
      if (open.get()) {
        scanner.setDataEventEnabled(true);
      }
    } catch (JposException refused) {
      if (open.get()) {
        LOG.error("{}: a reading was lost", logicalName, refused);
      }
    }
  }

  private void handOver(String text) {
    try {
      if (open.get()) {
        readings.accept(text);
      }
    } catch (RuntimeException broken) {
      LOG.error("{}: a reading could not be handed over", logicalName, broken);
    }
  }

  /// Gives the scanner back. No reading is handed over once this has begun, save one already under
  /// way. May be called twice.
  @Override
  public void close() {
    if (!open.getAndSet(false)) {
      return;
    }
    try {
      if (scanner.getState() != JposConst.JPOS_S_CLOSED) {
        scanner.close();
      }
    } catch (JposException refused) {
      LOG.warn("{}: the scanner did not close cleanly", logicalName, refused);
    }
  }

  private static String explain(String name, JposException refused) {
    String why =
        switch (refused.getErrorCode()) {
          case JposConst.JPOS_E_NOEXIST ->
              "devices/jpos.xml has no valid entry of this name; add or mend it";
          case JposConst.JPOS_E_NOSERVICE ->
              "its service cannot be started; check factoryClass, serviceClass and source";
          case JposConst.JPOS_E_TIMEOUT, JposConst.JPOS_E_CLAIMED ->
              "another program holds it; close that program or choose another scanner";
          case JposConst.JPOS_E_NOHARDWARE, JposConst.JPOS_E_OFFLINE ->
              "it does not answer; check the cable and the power";
          default -> refused.getMessage();
        };
    return "Scanner " + name + ": " + why + " (E" + refused.getErrorCode() + ").";
  }
}
