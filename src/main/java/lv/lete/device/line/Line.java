package lv.lete.device.line;

import java.io.Closeable;
import java.io.IOException;

/// An open port: bytes out, bytes in. One thread may read while another writes; two writers take
/// turns by themselves. Closing from any thread ends a read that waits.
public interface Line extends Closeable {

  /// Hands over all bytes, or throws: when the port is gone, or does not take them within the
  /// port's time. How many went out before is then unknown.
  void write(byte[] bytes) throws IOException;

  /// Waits for bytes. How many were read; 0 when the time was over; -1 when the port is gone or
  /// closed, and at every later call.
  int read(byte[] into, int timeoutMillis) throws IOException;

  /// Closes the port; nothing when it was closed.
  @Override
  void close();
}
