package lv.lete.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A network cable that can be pulled out: bytes go from a port of its own to the host's, both on
/// this machine's loopback. Pulled, it takes calls and drops them, as a dead network does.
final class Cable implements Line {
  private static final int PULLED = 0;

  private final ServerSocket socket;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile int hostPort = PULLED;

  private Cable(ServerSocket socket) {
    this.socket = socket;
  }

  /// A cable with its end on a free port; nothing is plugged in yet.
  static Cable lay() {
    try {
      Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().name("cable").start(cable::carry);
      return cable;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  @Override
  public void pull() {
    hostPort = PULLED;
    open.forEach(this::drop);
  }

  @Override
  public void plug(int port) {
    hostPort = port;
  }

  @Override
  public void close() {
    pull();
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // A socket that cannot be closed carries nothing either.
      hostPort = PULLED;
    }
  }

  private void carry() {
    while (!socket.isClosed()) {
      try {
        Socket call = socket.accept();
        Thread.ofVirtual().start(() -> connect(call));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket call) {
    open.add(call);
    int port = hostPort;
    if (port == PULLED) {
      drop(call);
      return;
    }
    try {
      Socket host = new Socket(InetAddress.getLoopbackAddress(), port);
      open.add(host);
      Thread.ofVirtual().start(() -> copy(host, call));
      copy(call, host);
    } catch (IOException nobodyThere) {
      drop(call);
    }
  }

  private void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException cut) {
      // The cable was pulled or one end hung up: both ends are dropped below, all the same.
      drop(from);
    } finally {
      drop(from);
      drop(to);
    }
  }

  private void drop(Socket end) {
    open.remove(end);
    try {
      end.close();
    } catch (IOException alreadyGone) {
      open.remove(end);
    }
  }
}
