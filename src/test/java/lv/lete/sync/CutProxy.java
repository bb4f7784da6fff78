package lv.lete.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/// A TCP line to a host that can be cut: after so many bytes to it, or from it, both ends are
/// reset, once. What was forwarded before has arrived.
final class CutProxy implements AutoCloseable {
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final ServerSocket listening;
  private final int target;
  private final AtomicLong unserved = new AtomicLong();
  private final AtomicLong upLeft = new AtomicLong(NEVER);
  private final AtomicLong downLeft = new AtomicLong(NEVER);

  CutProxy(int target) throws IOException {
    this.target = target;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /// Cuts the line after so many further bytes towards the host.
  void cutUpAfter(long bytes) {
    upLeft.set(bytes);
  }

  /// Cuts the line after so many further bytes from the host.
  void cutDownAfter(long bytes) {
    downLeft.set(bytes);
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket near = listening.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> pump(near, far, upLeft));
        Thread.ofVirtual().start(() -> pump(far, near, downLeft));
      } catch (IOException hostDownOrClosed) {
        unserved.incrementAndGet();
      }
    }
  }

  private static void pump(Socket from, Socket to, AtomicLong left) {
    byte[] buffer = new byte[512];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        long after = left.addAndGet(-read);
        if (after <= 0) {
          out.write(buffer, 0, (int) Math.max(0, after + read));
          out.flush();
          left.set(NEVER);
          from.setSoLinger(true, 0);
          return;
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException cut) {
      left.compareAndSet(0, NEVER);
    }
  }
}
