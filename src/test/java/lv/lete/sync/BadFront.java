package lv.lete.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Stands before a real host, one connection a call. It hands calls through, until it is told to
/// misbehave on one path; it counts the calls that it treated so.
final class BadFront implements AutoCloseable {
  /// One call as it came in.
  record Call(String path, byte[] request) {}

  /// What is done to a call on the bad path.
  interface Behaviour {
    void answer(Call call, OutputStream out) throws IOException;
  }

  private record Plan(String path, Behaviour behaviour) {}

  private final ServerSocket listening;
  private final int target;
  private final Semaphore misbehaved = new Semaphore(0);
  private final AtomicLong lost = new AtomicLong();
  private volatile Plan plan = new Plan("", (call, out) -> {});

  BadFront(int target) throws IOException {
    this.target = target;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  void misbehave(String path, Behaviour behaviour) {
    misbehaved.drainPermits();
    plan = new Plan(path, behaviour);
  }

  void behave() {
    plan = new Plan("", (call, out) -> {});
  }

  /// Waits until so many calls were treated badly.
  boolean sawCalls(int calls) throws InterruptedException {
    return misbehaved.tryAcquire(calls, 30, TimeUnit.SECONDS);
  }

  /// What the real host answers, as it came.
  byte[] handThrough(Call call) throws IOException {
    try (Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
      far.getOutputStream().write(call.request());
      return message(far.getInputStream());
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket near = listening.accept();
        if (listening.isClosed()) {
          // accepted while it was being closed: nobody is at home any more
          near.close();
        } else {
          Thread.ofVirtual().start(() -> serve(near));
        }
      } catch (IOException closed) {
        lost.incrementAndGet();
      }
    }
  }

  private void serve(Socket near) {
    try (near) {
      byte[] request = message(near.getInputStream());
      String target = new String(request, StandardCharsets.UTF_8).split(" ", 3)[1];
      Call call = new Call(target.replaceAll("\\?.*", ""), request);
      OutputStream out = near.getOutputStream();
      Plan now = plan;
      if (call.path().equals(now.path())) {
        misbehaved.release();
        now.behaviour().answer(call, out);
      } else {
        out.write(handThrough(call));
      }
      out.flush();
    } catch (IOException gone) {
      lost.incrementAndGet();
    }
  }

  /// A head with a body as long as it says; it asks for the connection to end with it.
  private static byte[] message(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no whole message");
      }
      head.write(next);
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    int length = 0;
    for (String line : text.split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    byte[] body = in.readNBytes(length);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    String closing = text.replaceAll("(?i)\r\nconnection:[^\r]*", "");
    whole.write(
        closing
            .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    whole.write(body);
    return whole.toByteArray();
  }
}
