package lv.lete.device.upos;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Who may use one exclusive device: UnifiedPOS gives a device to one holder at a time.
///
/// JavaPOS makes every service by reflection and lets none know of another, so the claims of this
/// process meet in one registry here, keyed by the device's address. A claim belongs to the service
/// that took it. Safe for any thread.
final class Claim {
  private static final ConcurrentMap<String, Claim> BY_ADDRESS = new ConcurrentHashMap<>();

  private @Nullable Object holder;

  private Claim() {}

  /// The one claim of the device at this address.
  static Claim on(String address) {
    return BY_ADDRESS.computeIfAbsent(address, any -> new Claim());
  }

  /// Takes the device, waiting until it is free: -1 for ever, 0 not at all, else milliseconds. True
  /// when `who` holds it, also when it did before; false when the time was over.
  synchronized boolean take(Object who, int timeoutMillis) throws InterruptedException {
    long waitNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    long start = System.nanoTime();
    while (heldByAnother(who)) {
      if (timeoutMillis < 0) {
        wait();
        continue;
      }
      long leftNanos = waitNanos - (System.nanoTime() - start);
      if (leftNanos <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, leftNanos);
    }
    holder = who;
    return true;
  }

  synchronized boolean heldBy(Object who) {
    return who.equals(holder);
  }

  synchronized boolean heldByAnother(Object who) {
    return holder != null && !who.equals(holder);
  }

  /// Gives the device back; nothing when `who` does not hold it.
  synchronized void give(Object who) {
    if (heldBy(who)) {
      holder = null;
      notifyAll();
    }
  }
}
