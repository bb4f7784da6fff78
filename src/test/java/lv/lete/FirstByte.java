package lv.lete;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Stands between a printer service and a printer, passes every byte both ways, and knows when the
/// first piece came that is longer than any question about the printer's status.
final class FirstByte implements AutoCloseable {
  /// `DLE EOT n`, `GS r n`, `GS ( H` and their like are shorter; a receipt's first piece is not.
  private static final int LONGEST_QUESTION = 24;

  private final ServerSocket socket;
  private final int printer;
  private final LinkedBlockingQueue<Long> came = new LinkedBlockingQueue<>();

  private FirstByte(ServerSocket socket, int printer) {
    this.socket = socket;
    this.printer = printer;
  }

  static FirstByte before(int printer) throws IOException {
    FirstByte line =
        new FirstByte(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), printer);
    Thread.ofPlatform().daemon().start(line::carry);
    return line;
  }

  int port() {
    return socket.getLocalPort();
  }

  void forget() {
    came.clear();
  }

  /// When the first piece of a receipt came, in [System#nanoTime].
  long awaitFirst(long millis) throws InterruptedException {
    Long at = came.poll(millis, TimeUnit.MILLISECONDS);
    if (at == null) {
      throw new AssertionError("no receipt came");
    }
    return at;
  }

  private void carry() {
    try {
      while (true) {
        Socket service = socket.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), printer);
        service.setTcpNoDelay(true);
        to.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> copy(service, to, true));
        Thread.ofPlatform().daemon().start(() -> copy(to, service, false));
      }
    } catch (IOException closed) {
      came.clear();
    }
  }

  private void copy(Socket from, Socket to, boolean toPrinter) {
    byte[] piece = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (toPrinter && read > LONGEST_QUESTION) {
          came.add(System.nanoTime());
        }
        out.write(piece, 0, read);
        out.flush();
      }
    } catch (IOException cut) {
      // Both ends are closed on the way out.
      came.clear();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
