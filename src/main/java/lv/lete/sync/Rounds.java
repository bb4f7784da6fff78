package lv.lete.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where callers and the sync thread meet: nudges, waiting for a round, closing. Any thread.
final class Rounds {
  /// Says how long until the next round.
  interface Pausing {
    Duration pause(boolean nudged, boolean settling);
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean nudged;
  private boolean closed;
  private int settling;
  private long begun;
  private long lastGood;

  /// Somebody wants a round soon.
  void nudge() {
    lock.lock();
    try {
      nudged = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// No further round.
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Whether it is over.
  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /// Whether somebody waits for everything to be done.
  boolean isSettling() {
    lock.lock();
    try {
      return settling > 0;
    } finally {
      lock.unlock();
    }
  }

  /// Waits for the next round to be due; false when it is over.
  boolean await(Pausing pausing) throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        Duration pause = pausing.pause(nudged, settling > 0);
        if (pause.isZero()) {
          nudged = false;
          begun++;
          return true;
        }
        changed.awaitNanos(pause.toNanos());
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  /// The round that runs left nothing to do.
  void good() {
    lock.lock();
    try {
      lastGood = begun;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until a round that began after this call left nothing to do; false when time is over.
  boolean settle(Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    settling++;
    try {
      long before = begun;
      long left = atMost.toNanos();
      changed.signalAll();
      while (lastGood <= before && left > 0 && !closed) {
        left = changed.awaitNanos(left);
      }
      return lastGood > before;
    } finally {
      settling--;
      lock.unlock();
    }
  }

  /// Waits for the thread, uninterruptibly bounded by what it does last.
  static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(30));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
