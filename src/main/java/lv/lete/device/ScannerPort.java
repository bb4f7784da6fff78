package lv.lete.device;

import java.util.Objects;
import java.util.function.Consumer;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import jpos.events.ErrorEvent;
import lv.lete.device.DeviceEvent.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The counter's end of a scanner: whatever the make, each reading arrives as one [ScanReading]. A
/// scanner that is not there is tried again by itself until it is.
///
/// Something presented that could not be read arrives with empty data. The consumer is called on
/// the device's own thread, in the order of the readings, and must hand over at once: the device
/// waits for it. A consumer that throws costs its own reading only.
public final class ScannerPort extends DevicePort<Scanner> {
  private static final Logger LOG = LoggerFactory.getLogger(ScannerPort.class);
  private static final ControlKind<Scanner> KIND =
      new ControlKind<>(
          "Scanner",
          Scanner::new,
          Scanner::getCapPowerReporting,
          Scanner::getPowerState,
          Scanner::setPowerNotify,
          Scanner::addStatusUpdateListener,
          true);

  private final Consumer<ScanReading> readings;

  ScannerPort(String name, DeviceLog log, Consumer<ScanReading> readings, long retryMillis) {
    super(name, log, KIND, retryMillis);
    this.readings = readings;
  }

  /// The scanner of this name in `jpos.xml`, empty for none. Returns at once; opening goes on
  /// behind. Never throws for a scanner that cannot be had.
  public static ScannerPort open(
      String logicalName, DeviceLog log, Consumer<ScanReading> readings) {
    ScannerPort port = new ScannerPort(logicalName, log, readings, RETRY_MILLIS);
    port.start();
    return port;
  }

  @Override
  void listen(Scanner fresh) {
    fresh.addDataListener(event -> read(fresh));
    fresh.addErrorListener(event -> unreadable(fresh, event));
  }

  @Override
  void begin(Scanner fresh) throws JposException {
    fresh.setDecodeData(true);
    fresh.setDataEventEnabled(true);
  }

  private void read(Scanner from) {
    try {
      byte[] data = copy(from.getScanData());
      handOver(from, new ScanReading(data, copy(from.getScanDataLabel()), from.getScanDataType()));
      goOn(from);
    } catch (JposException | RuntimeException refused) {
      if (!standing().closed()) {
        LOG.error("{}: a reading was lost", name, refused);
        log.note(name, Kind.FAULT, "a reading was lost: " + DeviceWords.why(refused));
        onHand(() -> failed(refused));
      }
    }
  }

  private static byte[] copy(byte[] of) {
    return Objects.requireNonNullElse(of, new byte[0]).clone();
  }

  /// An error behind readings that wait (EL_INPUT_DATA) comes again when they were taken.
  private void unreadable(Scanner from, ErrorEvent event) {
    if (event.getErrorLocus() == JposConst.JPOS_EL_INPUT_DATA) {
      event.setErrorResponse(JposConst.JPOS_ER_CONTINUEINPUT);
      return;
    }
    event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
    handOver(from, ScanReading.unreadable());
    onHand(() -> {
      try {
        goOn(from);
      } catch (JposException | RuntimeException refused) {
        failed(refused);
      }
    });
  }

  /// Asks for the next reading.
  private void goOn(Scanner from) throws JposException {
    if (current(from) && !standing().closed()) {
      from.setDataEventEnabled(true);
    }
  }

  private void handOver(Scanner from, ScanReading reading) {
    if (!current(from) || standing().closed()) {
      return;
    }
    try {
      readings.accept(reading);
    } catch (RuntimeException broken) {
      LOG.error("{}: a reading could not be handed over", name, broken);
    }
  }
}
