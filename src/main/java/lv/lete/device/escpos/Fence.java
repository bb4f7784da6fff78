package lv.lete.device.escpos;

import java.util.concurrent.TimeUnit;

/// A question behind printed data: answered when the device has worked the data off. Safe for any
/// thread.
final class Fence {
  /// What became of it.
  enum State {
    /// Nothing yet.
    WAITING,
    /// The data is worked off.
    PASSED,
    /// The port went before the answer came: nobody knows.
    LOST
  }

  final FenceKind kind;
  final String id;

  /// How many answers to GS r must have come in all for this one to have passed.
  long target;

  /// Whether that many came, so that it is due to be confirmed by a fresh question.
  boolean ripe;

  /// How many must have come in all for the fresh question to be answered; 0 before it is asked.
  long confirmation;

  /// How many pieces had gone out with its question; for who asked it.
  long pieces;

  private State state = State.WAITING;

  Fence(FenceKind kind, String id) {
    this.kind = kind;
    this.id = id;
  }

  synchronized void end(State how) {
    if (state == State.WAITING) {
      state = how;
      notifyAll();
    }
  }

  /// Wakes who waits, to look at the device's status again.
  synchronized void nudge() {
    notifyAll();
  }

  synchronized State state() {
    return state;
  }

  /// Waits until it ends or is nudged, at most so long; how it stands then.
  synchronized State await(long millis) throws InterruptedException {
    if (state == State.WAITING && millis > 0) {
      TimeUnit.MILLISECONDS.timedWait(this, millis);
    }
    return state;
  }
}
