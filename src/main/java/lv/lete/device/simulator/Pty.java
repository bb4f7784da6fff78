package lv.lete.device.simulator;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import lv.lete.device.line.Line;

/// A serial cable without hardware: a pseudo-terminal pair (POSIX.1-2024, `posix_openpt`). A device
/// service opens [#device] as its serial port; what it writes is read here, and what is written
/// here it reads. Bytes pass unchanged both ways. Closing this end is what pulling the plug is.
///
/// Needs nothing but the JDK, on Linux; ask [#available] elsewhere. One thread may read while
/// another writes.
public final class Pty implements Line {
  private static final int SLICE_MILLIS = 20;
  private static final int WRITE_MILLIS = 5_000;

  private final ReentrantLock reading = new ReentrantLock();
  private final ReentrantLock writing = new ReentrantLock();
  private final int master;
  private final int slave;
  private final Path device;
  private volatile boolean closed;

  private Pty(int master, int slave, Path device) {
    this.master = master;
    this.slave = slave;
    this.device = device;
  }

  /// Whether this machine has them.
  public static boolean available() {
    return PtyCalls.available();
  }

  /// A new pair. [IOException] when the system gives none.
  public static Pty open() throws IOException {
    int master = PtyCalls.openMaster();
    try {
      Path device = PtyCalls.nameOf(master);
      return new Pty(master, PtyCalls.openRaw(device), device);
    } catch (IOException refused) {
      PtyCalls.close(master);
      throw refused;
    }
  }

  /// What the device service opens.
  public Path device() {
    return device;
  }

  /// Writes all bytes, as the device on the line. [IOException] when this end is closed, or when
  /// nobody reads the other for five seconds.
  @Override
  public void write(byte[] bytes) throws IOException {
    writing.lock();
    try (PtyCalls.Buffer buffer = PtyCalls.buffer(bytes.length)) {
      MemorySegment.copy(bytes, 0, buffer.bytes(), JAVA_BYTE, 0, bytes.length);
      int sent = 0;
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WRITE_MILLIS);
      while (sent < bytes.length) {
        if (closed || System.nanoTime() > end) {
          throw new IOException(device + (closed ? " is closed" : " is not read by anybody"));
        }
        if (PtyCalls.ready(master, true, SLICE_MILLIS)) {
          sent += PtyCalls.write(master, buffer, sent, bytes.length - sent);
        }
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public int read(byte[] into, int timeoutMillis) throws IOException {
    reading.lock();
    try (PtyCalls.Buffer buffer = PtyCalls.buffer(into.length)) {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
      while (!closed) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        int slice = Math.clamp(left, 0, SLICE_MILLIS);
        if (PtyCalls.ready(master, false, slice)) {
          int count = PtyCalls.read(master, buffer, into.length);
          MemorySegment.copy(buffer.bytes(), JAVA_BYTE, 0, into, 0, count);
          return count;
        }
        if (System.nanoTime() >= end) {
          return 0;
        }
      }
      return -1;
    } finally {
      reading.unlock();
    }
  }

  /// Pulls the plug: the service's port is gone. Returns when it is.
  @Override
  public void close() {
    boolean before = closed;
    closed = true;
    reading.lock();
    writing.lock();
    try {
      if (!before) {
        PtyCalls.close(slave);
        PtyCalls.close(master);
      }
    } finally {
      writing.unlock();
      reading.unlock();
    }
  }
}
