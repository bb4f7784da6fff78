package lv.lete.device.simulator;

import java.util.ArrayDeque;

/// The printer's receive buffer: filled by the port, emptied by the decoder as fast as the printer
/// may print. A full one takes no more bytes, so that the sender waits, as at a real port.
final class ReceiveBuffer implements Bytes {
  private static final int STOP = -1;

  private final int capacity;
  private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
  private int coming;
  private boolean held;
  private boolean closed;
  private boolean starved;
  private long nanosAByte;
  private long due = System.nanoTime();

  ReceiveBuffer(int capacity) {
    this.capacity = capacity;
  }

  /// So many bytes stand at the port: there is no quiet before they have been taken.
  synchronized void coming(int count) {
    coming += count;
  }

  /// Takes a byte from the port, waiting for room; false when the printer is gone.
  synchronized boolean put(int value) throws InterruptedException {
    while (waiting.size() >= capacity && !closed) {
      wait();
    }
    waiting.addLast(value);
    coming = Math.max(0, coming - 1);
    notifyAll();
    return !closed;
  }

  /// A command that is not finished by now never will be.
  synchronized void stop() {
    waiting.addLast(STOP);
    notifyAll();
  }

  /// Throws away what waits, and the command being read.
  synchronized void clear() {
    waiting.clear();
    stop();
  }

  /// Whether the decoder may go on.
  synchronized void hold(boolean on) {
    held = on;
    notifyAll();
  }

  /// How fast bytes are worked off; 0 for as fast as can be.
  synchronized void pace(int bytesASecond) {
    nanosAByte = bytesASecond == 0 ? 0 : 1_000_000_000L / bytesASecond;
    due = System.nanoTime();
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  @Override
  public synchronized int next() throws Ended {
    try {
      starve();
      for (long wait = toWait(); wait > 0; wait = toWait()) {
        wait(wait / 1_000_000, (int) (wait % 1_000_000));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Ended(true);
    }
    if (closed) {
      throw new Ended(true);
    }
    int value = waiting.removeFirst();
    due = Math.max(due, System.nanoTime() - nanosAByte) + nanosAByte;
    notifyAll();
    if (value == STOP) {
      throw new Ended(false);
    }
    return value;
  }

  private void starve() throws InterruptedException {
    while (!closed && (held || waiting.isEmpty())) {
      starved = true;
      notifyAll();
      wait();
    }
    starved = false;
  }

  /// Nanoseconds until the next byte may be worked off.
  private long toWait() throws InterruptedException {
    starve();
    return closed || nanosAByte == 0 ? 0 : due - System.nanoTime();
  }

  /// Waits until all that came has been worked off, or nothing can be; whether so in time.
  synchronized boolean awaitQuiet(long timeoutMillis) throws InterruptedException {
    long end = System.nanoTime() + timeoutMillis * 1_000_000;
    while (!(starved && (held || (waiting.isEmpty() && coming == 0)))) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
