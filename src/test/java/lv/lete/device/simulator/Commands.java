package lv.lete.device.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/// Bytes of commands, as a program would send them.
final class Commands {
  static final Charset BALTIC = Charset.forName("IBM775");
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Commands add(int... some) {
    for (int each : some) {
      bytes.write(each);
    }
    return this;
  }

  Commands text(String text) {
    bytes.writeBytes(text.getBytes(BALTIC));
    return this;
  }

  Commands raw(byte[] some) {
    bytes.writeBytes(some);
    return this;
  }

  /// `GS ( k` with these parameters after cn = 49.
  Commands qr(int function, byte... parameters) {
    int length = parameters.length + 2;
    add(0x1D, '(', 'k', length & 0xFF, length >> 8, 49, function);
    return raw(parameters);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
