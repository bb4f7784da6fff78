package lv.lete.device;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jpos.JposConst;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.DeviceState.Standing;
import org.jspecify.annotations.Nullable;

/// How a port stands with its device: what is known, since when it is news, and why. Notes each
/// change in the device log, once. Safe for any thread.
final class PortStanding {
  private final String name;
  private final DeviceLog log;
  private Phase phase;
  private int code;
  private String why = "";
  private boolean had;
  private int power = JposConst.JPOS_PS_UNKNOWN;

  /// The phases of a port.
  private enum Phase {
    /// No device of this kind is configured.
    UNUSED,
    /// The first attempt is under way.
    OPENING,
    /// Claimed and enabled, and it answers as far as anybody knows.
    READY,
    /// Claimed and enabled, and it does not answer.
    SILENT,
    /// It cannot be had.
    NOT_THERE,
    /// Given back.
    CLOSED
  }

  PortStanding(String name, DeviceLog log) {
    this.name = name;
    this.log = log;
    this.phase = name.isEmpty() ? Phase.UNUSED : Phase.OPENING;
  }

  /// Whether the device can be worked with now.
  synchronized boolean has() {
    return phase == Phase.READY;
  }

  /// Whether the first attempt has not ended.
  synchronized boolean opening() {
    return phase == Phase.OPENING;
  }

  /// Whether it was given back.
  synchronized boolean closed() {
    return phase == Phase.CLOSED;
  }

  /// Whether there is a device to speak of.
  synchronized boolean used() {
    return phase != Phase.UNUSED;
  }

  /// The error code of the last refusal, 0 when there was none since it worked.
  synchronized int code() {
    return code;
  }

  /// Why it cannot be used; empty while it can.
  synchronized String why() {
    return why;
  }

  /// For the desk.
  synchronized Standing standing() {
    return switch (phase) {
      case READY -> Standing.READY;
      case UNUSED -> Standing.NOT_USED;
      case OPENING, SILENT, NOT_THERE, CLOSED -> Standing.NOT_THERE;
    };
  }

  /// A fresh attempt begins: nothing is known of its power.
  synchronized void trying() {
    power = JposConst.JPOS_PS_UNKNOWN;
  }

  /// Waits until the service has told its power state; some tell only by an event.
  synchronized void awaitPower(int millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      for (long left;
          power == JposConst.JPOS_PS_UNKNOWN && (left = end - System.nanoTime()) > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The device is claimed and enabled, with this JPOS_PS_ state; unknown counts as there. `why` is
  /// asked where it does not answer.
  void enabled(int powerState, Supplier<String> why) {
    boolean off =
        switch (powerState) {
          case JposConst.JPOS_PS_OFF, JposConst.JPOS_PS_OFFLINE, JposConst.JPOS_PS_OFF_OFFLINE ->
              true;
          default -> false;
        };
    if (off) {
      silent(why.get());
    } else {
      works();
    }
  }

  /// The service told that the device came or went. True when it works again.
  boolean power(boolean on) {
    Phase before;
    synchronized (this) {
      power = on ? JposConst.JPOS_PS_ONLINE : JposConst.JPOS_PS_OFF_OFFLINE;
      notifyAll();
      before = phase;
    }
    if (on && before == Phase.SILENT) {
      works();
      return true;
    }
    if (!on && before == Phase.READY) {
      silent(DeviceWords.SILENT);
    }
    return false;
  }

  private void works() {
    Kind news = move(Phase.READY, 0, "");
    if (news != null) {
      log.note(name, news, "");
    }
  }

  private void silent(String cause) {
    lost(Phase.SILENT, JposConst.JPOS_E_OFFLINE, cause);
  }

  /// It cannot be had, or not any more.
  void lost(int code, String why) {
    lost(Phase.NOT_THERE, code, why);
  }

  private void lost(Phase to, int code, String why) {
    Kind news = move(to, code, why);
    if (news != null) {
      log.note(name, news, why);
    }
  }

  /// What to note; null when it is no news.
  private synchronized @Nullable Kind move(Phase to, int newCode, String newWhy) {
    boolean same = phase == to && why.equals(newWhy);
    if (phase == Phase.CLOSED || same) {
      return null;
    }
    boolean went = phase == Phase.READY;
    boolean before = had;
    phase = to;
    code = newCode;
    why = newWhy;
    had = had || to == Phase.READY;
    if (to == Phase.READY) {
      return before ? Kind.BACK : Kind.READY;
    }
    return went ? Kind.GONE : Kind.NOT_THERE;
  }

  /// It is given back. False when it was already, or there never was one.
  synchronized boolean close() {
    if (phase == Phase.CLOSED || phase == Phase.UNUSED) {
      return false;
    }
    phase = Phase.CLOSED;
    why = "";
    return true;
  }
}
