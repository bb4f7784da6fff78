package lv.lete.device.escpos;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Others hold the port for longer than the writer would wait; nothing was written.
final class LinkBusy extends IOException {
  private static final long serialVersionUID = 1;

  LinkBusy(String why) {
    super(why);
  }

  /// Milliseconds until this moment of the system's running clock; below 0 when it is over.
  static int left(long endNanos) {
    return (int) TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime());
  }
}
