package lv.lete.device.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The port of a simulated device: bytes from TCP, a line or any stream to it, its answers back.
final class Plug {
  private static final Logger LOG = LoggerFactory.getLogger(Plug.class);
  private static final int KEPT = 256 * 1024;

  /// Where the bytes go.
  interface Intake {
    /// So many bytes have come and will be taken next.
    void coming(int count);

    /// Takes one, 0 to 255; waits while there is no room. False when no more is taken.
    boolean take(int next) throws InterruptedException;

    /// The sender went: what it began is not finished any more.
    void ended();
  }

  private final Intake intake;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private @Nullable ServerSocket server;
  private @Nullable Socket socket;
  private @Nullable OutputStream out;
  private int port;
  private boolean closed;

  Plug(Intake intake) {
    this.intake = intake;
  }

  synchronized int listen(int wanted) throws IOException {
    ServerSocket opened = new ServerSocket();
    opened.setReuseAddress(true);
    opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 5);
    server = opened;
    port = opened.getLocalPort();
    Thread.ofPlatform().daemon().name("simulator-port").start(() -> accept(opened));
    return port;
  }

  private void accept(ServerSocket from) {
    try (from) {
      while (true) {
        try (Socket sender = from.accept()) {
          if (taken(from, sender)) {
            read(sender.getInputStream());
          }
        } catch (IOException ended) {
          if (from.isClosed()) {
            return;
          }
          LOG.debug("The sender of a simulated device went", ended);
        }
        dropped();
      }
    } catch (IOException closing) {
      LOG.debug("The port of a simulated device did not close", closing);
    }
  }

  /// One that was accepted while the cable was being pulled is not taken.
  private synchronized boolean taken(ServerSocket from, Socket sender) throws IOException {
    if (from.isClosed()) {
      return false;
    }
    sender.setTcpNoDelay(true);
    socket = sender;
    out = sender.getOutputStream();
    return true;
  }

  private synchronized void dropped() {
    socket = null;
    out = null;
    intake.ended();
  }

  void attach(InputStream in, OutputStream answers) {
    synchronized (this) {
      out = answers;
    }
    Thread.ofPlatform()
        .daemon()
        .name("simulator-port")
        .start(() -> {
          try {
            read(in);
          } catch (IOException ended) {
            LOG.debug("The stream to a simulated device broke", ended);
          }
        });
  }

  private void read(InputStream in) throws IOException {
    byte[] some = new byte[4_096];
    try {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        intake.coming(n);
        keep(some, n);
        for (int i = 0; i < n; i++) {
          if (!intake.take(some[i] & 0xFF)) {
            return;
          }
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void keep(byte[] some, int count) {
    received.write(some, 0, Math.min(count, KEPT - received.size()));
  }

  synchronized byte[] received() {
    return received.toByteArray();
  }

  synchronized void forget() {
    received.reset();
  }

  /// Status bytes; lost when nobody is plugged.
  void send(byte[] bytes) {
    OutputStream to;
    synchronized (this) {
      to = out;
    }
    if (to == null) {
      return;
    }
    try {
      to.write(bytes);
      to.flush();
    } catch (IOException gone) {
      LOG.debug("Nobody takes the status of a simulated device", gone);
    }
  }

  /// Ends the connection by a reset, as a cable that was cut or a switch that fell.
  synchronized void cut() {
    Socket cut = socket;
    if (cut == null) {
      return;
    }
    try {
      cut.setSoLinger(true, 0);
      cut.close();
    } catch (IOException gone) {
      LOG.debug("The sender had gone", gone);
    }
  }

  synchronized void unplug() {
    ServerSocket listening = server;
    server = null;
    if (listening != null) {
      try {
        listening.close();
      } catch (IOException gone) {
        LOG.debug("The port had gone", gone);
      }
    }
    cut();
  }

  synchronized void plugIn() throws IOException {
    if (server == null && port != 0 && !closed) {
      listen(port);
    }
  }

  synchronized void close() {
    closed = true;
    unplug();
  }
}
