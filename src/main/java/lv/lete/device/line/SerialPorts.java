package lv.lete.device.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jpos.JposException;
import lv.lete.device.upos.EntrySettings;

/// Serial ports: RS-232, and what acts like it over USB or radio. Real ports and ptys alike.
///
/// One program has a port at a time: an open port is locked against others (flock on Unix, the
/// system's own rule on Windows).
public final class SerialPorts {
  private static final int READ_SLICE_MILLIS = 100;
  private static final int OPEN_HERE = 2;
  private static final int WOULD_BLOCK = 11;
  private static final int ACCESS_DENIED = 13;
  private static final int BUSY = 16;

  private SerialPorts() {}

  /// The port that an entry names by `portName`, with its `baudRate` (9600), `dataBits` (8),
  /// `parity` (none, odd, even), `stopBits` (1), `flowControl` (none, rtscts, xonxoff) and
  /// `writeMillis` (3000: how long the device may refuse to take the next bytes). E_NOSERVICE with
  /// the mend for what is wrong; whether the port is there shows when it is opened.
  public static Port of(EntrySettings entry) throws JposException {
    SerialSettings settings = SerialSettings.of(entry);
    return new Port() {
      @Override
      public String address() {
        return "serial:" + settings.name();
      }

      @Override
      public Line open() throws IOException {
        return SerialPorts.open(settings);
      }
    };
  }

  private static Line open(SerialSettings settings) throws IOException {
    SerialPort port = named(settings.name());
    port.setComPortParameters(
        settings.baudRate(), settings.dataBits(), settings.stopBits(), settings.parity());
    port.setFlowControl(settings.flowControl());
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_SLICE_MILLIS, settings.writeMillis());
    if (!port.openPort(0)) {
      throw new IOException(settings.name() + " " + why(port.getLastErrorCode()));
    }
    return new SerialLine(port, settings.name(), settings.writeMillis());
  }

  /// A link is followed now: after a re-plug it may lead elsewhere.
  private static SerialPort named(String name) throws IOException {
    try {
      boolean file = name.startsWith("/");
      if (file && !Files.exists(Path.of(name))) {
        throw new IOException(name + " does not exist; plug the device in, or mend portName.");
      }
      return SerialPort.getCommPort(file ? Path.of(name).toRealPath().toString() : name);
    } catch (SerialPortInvalidPortException unknown) {
      throw new IOException(
          name + " does not exist; plug the device in, or mend portName.", unknown);
    } catch (LinkageError broken) {
      throw new IOException(
          name + " cannot be used: the serial library does not run on this machine.", broken);
    }
  }

  private static String why(int code) {
    return switch (code) {
      case OPEN_HERE, WOULD_BLOCK, BUSY -> "is in use by another program or device entry.";
      case ACCESS_DENIED -> "may not be used by this user; see the udev rules in devices/.";
      default -> "cannot be opened as a serial port (system error " + code + ").";
    };
  }
}
