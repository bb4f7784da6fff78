package lv.lete.device.line;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An open serial port.
///
/// The library's own read time-out is a multiple of 100 ms and its write has none, so one thread
/// reads ahead into a buffer and another writes; callers wait for them with time-outs of their own.
/// The port is closed by the last of the two to leave it: closing a port under a thread that is
/// still in it could hand its file number to somebody else's file.
final class SerialLine implements Line {
  private static final int PIECE = 512;
  private static final int BUFFER = 65_536;
  private static final long CLOSE_NANOS = 1_000_000_000L;
  private static final long SETTLE_NANOS = 20_000_000L;

  private final SerialPort port;
  private final String name;
  private final int writeMillis;
  private final Object writing = new Object();
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int held;
  private byte @Nullable [] outgoing;
  private boolean writer;
  private boolean closing;
  private boolean gone;
  private int inside = 1;
  private long wroteAt = System.nanoTime() - SETTLE_NANOS;

  SerialLine(SerialPort port, String name, int writeMillis) {
    this.port = port;
    this.name = name;
    this.writeMillis = writeMillis;
    Thread.ofPlatform().daemon().name("serial-in-" + name).start(this::readAhead);
  }

  private void readAhead() {
    try {
      byte[] piece = new byte[PIECE];
      int count = 0;
      while (count >= 0 && keep(piece, count)) {
        count = port.readBytes(piece, piece.length);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  /// A full buffer holds the reading up; the system's own buffer then fills.
  private synchronized boolean keep(byte[] piece, int count) throws InterruptedException {
    while (held + count > BUFFER && !closing) {
      wait();
    }
    if (closing) {
      return false;
    }
    for (int at = 0; at < count; at++) {
      buffer[(from + held++) % BUFFER] = piece[at];
    }
    if (count > 0) {
      notifyAll();
    }
    return true;
  }

  @Override
  public synchronized int read(byte[] into, int timeoutMillis) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    while (held == 0 && !gone) {
      if (!await(end)) {
        return 0;
      }
    }
    int count = Math.min(held, into.length);
    for (int at = 0; at < count; at++) {
      into[at] = buffer[(from + at) % BUFFER];
    }
    from = (from + count) % BUFFER;
    held -= count;
    notifyAll();
    return count == 0 && gone ? -1 : count;
  }

  /// False when the time was over before anything changed.
  private boolean await(long end) throws IOException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      return false;
    }
    try {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(name + ": interrupted while waiting for it.", interrupted);
    }
  }

  /// In pieces, each of which the device must take within the port's time: a long picture on a slow
  /// line may take as long as it needs while it moves on.
  @Override
  public void write(byte[] bytes) throws IOException {
    synchronized (writing) {
      for (int at = 0; at < bytes.length; at += PIECE) {
        hand(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE)));
      }
    }
  }

  private void hand(byte[] piece) throws IOException {
    boolean taken = false;
    try {
      taken = offer(piece);
    } finally {
      if (!taken) {
        close();
      }
    }
    if (!taken) {
      throw new IOException(name + " takes no more bytes; check that the device is on and ready.");
    }
  }

  private synchronized boolean offer(byte[] piece) throws IOException {
    if (!writer && !gone) {
      writer = true;
      inside++;
      Thread.ofPlatform().daemon().name("serial-out-" + name).start(this::writeOut);
    }
    outgoing = piece;
    notifyAll();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(writeMillis);
    boolean waited = true;
    while (outgoing != null && !gone && waited) {
      waited = await(end);
    }
    if (outgoing != null && gone) {
      throw new IOException(name + " is closed or was pulled out.");
    }
    return outgoing == null;
  }

  private void writeOut() {
    try {
      for (byte[] piece = next(); piece != null; piece = next()) {
        int sent = 0;
        while (sent < piece.length) {
          int count = port.writeBytes(piece, piece.length - sent, sent);
          if (count <= 0) {
            return;
          }
          sent += count;
        }
        written();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  private synchronized byte @Nullable [] next() throws InterruptedException {
    while (outgoing == null && !closing) {
      wait();
    }
    return closing ? null : outgoing;
  }

  private synchronized void written() {
    outgoing = null;
    wroteAt = System.nanoTime();
    notifyAll();
  }

  private synchronized void leave() {
    closing = true;
    gone = true;
    inside--;
    if (inside == 0) {
      port.closePort();
    }
    notifyAll();
  }

  /// Bytes that the device has not taken yet are waited for, up to the port's time; then the two
  /// threads leave, which takes up to 100 ms.
  @Override
  public void close() {
    try {
      drain();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
    try {
      long end = System.nanoTime() + CLOSE_NANOS;
      while (!left(10) && System.nanoTime() < end) {
        freeWriter();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    closing = true;
    gone = true;
    held = 0;
    notifyAll();
  }

  private void drain() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(writeMillis);
    while (unsent() && System.nanoTime() < end) {
      left(5);
    }
  }

  private synchronized boolean unsent() {
    return !gone
        && outgoing == null
        && (System.nanoTime() - wroteAt < SETTLE_NANOS || port.bytesAwaitingWrite() > 0);
  }

  private synchronized boolean left(int waitMillis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
    while (inside > 0 && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
    }
    return inside == 0;
  }

  /// A write that the device does not take: dropping what the system holds makes room, and setting
  /// the port anew wakes the write to see it.
  private synchronized void freeWriter() {
    if (inside > 0 && outgoing != null) {
      port.flushIOBuffers();
      port.setComPortTimeouts(
          SerialPort.TIMEOUT_READ_SEMI_BLOCKING, port.getReadTimeout(), port.getWriteTimeout());
    }
  }
}
