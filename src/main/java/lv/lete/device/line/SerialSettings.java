package lv.lete.device.line;

import com.fazecast.jSerialComm.SerialPort;
import java.util.regex.Pattern;
import jpos.JposException;
import lv.lete.device.upos.EntrySettings;

/// How a serial port is set.
///
/// @param name the port as the system names it: `/dev/ttyACM0`, a link to it, `COM3`
/// @param parity SerialPort.NO_PARITY, ODD_PARITY or EVEN_PARITY
/// @param stopBits SerialPort.ONE_STOP_BIT or TWO_STOP_BITS
/// @param flowControl SerialPort.FLOW_CONTROL_ bits
/// @param writeMillis how long a device may refuse to take the next bytes
record SerialSettings(
    String name,
    int baudRate,
    int dataBits,
    int parity,
    int stopBits,
    int flowControl,
    int writeMillis) {
  private static final Pattern SHORT_NAME = Pattern.compile("tty\\w+|cu\\.[\\w-]+|rfcomm\\d+");

  /// Reads them from an entry; E_NOSERVICE with the mend for what is wrong.
  static SerialSettings of(EntrySettings entry) throws JposException {
    return new SerialSettings(
        path(entry.needed("portName")),
        entry.number("baudRate", 9_600, 300, 4_000_000),
        entry.number("dataBits", 8, 7, 8),
        parity(entry.oneOf("parity", "none", "odd", "even")),
        entry.number("stopBits", 1, 1, 2) == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS,
        flowControl(entry.oneOf("flowControl", "none", "rtscts", "xonxoff")),
        entry.number("writeMillis", 3_000, 100, 60_000));
  }

  /// `ttyUSB0` and `/dev/ttyUSB0` are the same port, and claims go by the name.
  private static String path(String name) {
    return SHORT_NAME.matcher(name).matches() ? "/dev/" + name : name;
  }

  private static int parity(String word) {
    return switch (word) {
      case "odd" -> SerialPort.ODD_PARITY;
      case "even" -> SerialPort.EVEN_PARITY;
      default -> SerialPort.NO_PARITY;
    };
  }

  private static int flowControl(String word) {
    return switch (word) {
      case "rtscts" -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
      case "xonxoff" ->
          SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
      default -> SerialPort.FLOW_CONTROL_DISABLED;
    };
  }
}
