package lv.lete.device.line;

import java.io.IOException;

/// Where a device is plugged in: a serial port, a device file, a TCP address. Opens a fresh [Line]
/// each time; a port that was pulled out can be opened again once it is back.
public interface Port {

  /// Names the port, the same for all who mean the same one: `serial:/dev/ttyUSB0`,
  /// `file:/dev/usb/lp0`, `tcp:10.0.0.7:9100`.
  String address();

  /// Opens it. [IOException] with a plain sentence when it is not there, not ours or does not
  /// answer within the port's time.
  Line open() throws IOException;
}
