package lv.lete.receipt;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One thing at a time comes out of an outlet, in the order of the calls; none waits for another
/// outlet. Any thread may call.
final class OutletTurns {
  private final Map<ReceiptOutlet, ReentrantLock> turns = new ConcurrentHashMap<>();

  /// Does `work` when it is its turn at `outlet`.
  <T> T at(ReceiptOutlet outlet, Supplier<T> work) {
    ReentrantLock turn = turns.computeIfAbsent(outlet, _ -> new ReentrantLock(true));
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }
}
