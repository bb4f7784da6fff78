package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The keys of a window, on their way through the keyboard-wedge scanner that shares the keyboard.
///
/// An entry in `jpos.xml` with `source=wedge` names its keys with `input`; the window attaches
/// itself under the same name and offers every key, before any field sees it. A key that may belong
/// to a scan is held back. A scan reaches the program through JavaPOS and nothing of it reaches a
/// field; keys that turn out to be typed come back in their order, and none is lost. While no
/// enabled device listens, every key passes. Without a window the device is not there: a program
/// alone gets E_NOHARDWARE.
///
/// What is a scan: prefix and suffix as set, the middle one of the times between its keys that of a
/// scanner, and a code that passes the check. One slow key under load changes nothing, and a person
/// who types prefix, code and suffix is not taken for a scanner. A scan that fails only the check
/// is told as unreadable and kept from the field: it was no typing.
///
/// [#offer] and the tasks of [Window#later] belong to the window's one thread; everything else may
/// be called by any.
public final class WedgeKeys {
  private static final ConcurrentMap<String, WedgeKeys> BY_NAME = new ConcurrentHashMap<>();

  /// What becomes of a key that was offered.
  public enum Verdict {
    /// The field may have it now.
    PASS,
    /// It is kept back: the window keeps it from the field and does nothing with it.
    HELD
  }

  /// The window whose keys are offered.
  public interface Window {
    /// Gives keys to the field, in this order and before any later key; they are not offered again.
    /// Called on the window's thread.
    void replay(List<WedgeKey> keys);

    /// Calls the task on the window's thread after so many milliseconds, 0 as soon as it can.
    void later(long millis, Runnable task);

    /// Whether a code could be one of ours; asked after the entry's own check, on the window's
    /// thread. Takes every code unless the window knows better.
    default boolean accepts(String code) {
      return true;
    }
  }

  /// A scan under way is given this long to go on. Keys that wait behind a busy window come before
  /// the second look, which is why there are two.
  private static final long QUIET_MILLIS = 400;

  private static final long SECOND_LOOK_MILLIS = 100;

  private final String name;
  private final List<WedgeKey> back = new ArrayList<>();
  private @Nullable Window window;
  private @Nullable Listening listening;
  private long offered;

  /// How many watches were begun; a task of an earlier one does nothing. A window that goes takes
  /// its tasks with it.
  private long watches;

  private boolean watched;

  /// Who listens, and the keys held for it.
  private record Listening(ScanSource.Sink sink, HeldKeys held) {}

  private WedgeKeys(String name) {
    this.name = name;
  }

  /// The keys of this name, the same for everyone in this process.
  public static WedgeKeys named(String name) {
    return BY_NAME.computeIfAbsent(name, WedgeKeys::new);
  }

  /// Makes this window the one whose keys are offered, in place of one attached before. On the
  /// window's thread.
  public void attach(Window fresh) {
    change(fresh);
  }

  /// Lets the window go, when it is the one attached. On the window's thread.
  public void detach(Window gone) {
    synchronized (this) {
      if (!gone.equals(window)) {
        return;
      }
    }
    change(null);
  }

  private void change(@Nullable Window to) {
    Window before;
    ScanSource.Sink sink;
    List<WedgeKey> keys;
    synchronized (this) {
      before = window;
      letGo();
      keys = taken();
      window = to;
      sink = listening == null ? null : listening.sink();
    }
    if (before != null && !keys.isEmpty()) {
      before.replay(keys);
    }
    if (sink != null && (before == null) != (to == null)) {
      sink.present(to != null);
    }
  }

  /// Offers the next key. Keys that are given back because of it are given back before this
  /// returns; the key itself is among them when it was [Verdict#HELD].
  public Verdict offer(WedgeKey key) {
    Window now;
    List<WedgeKey> keys;
    boolean passes;
    synchronized (this) {
      now = window;
      offered += key.typed().length();
      passes = now == null || listening == null || take(now, listening, key);
      keys = taken();
    }
    if (now != null && !keys.isEmpty()) {
      now.replay(keys);
    }
    return passes ? Verdict.PASS : Verdict.HELD;
  }

  /// True when the key passes.
  private boolean take(Window now, Listening to, WedgeKey key) {
    HeldKeys.Step step = to.held().key(key);
    back.addAll(step.back());
    if (!step.sent().isEmpty()) {
      tell(to.sink(), step);
    }
    if (!to.held().empty()) {
      watch(now);
    }
    return step.pass();
  }

  private static void tell(ScanSource.Sink sink, HeldKeys.Step step) {
    if (!step.right()) {
      sink.unreadable("the code has no right check digit and no length that is taken");
    } else if (!ISO_8859_1.newEncoder().canEncode(step.sent())) {
      sink.unreadable("the code holds characters that no scanner sends");
    } else {
      sink.scanned(step.sent().getBytes(ISO_8859_1));
    }
  }

  private void watch(Window now) {
    if (!watched) {
      watched = true;
      long watch = ++watches;
      long at = offered;
      now.later(QUIET_MILLIS, () -> look(now, watch, at, false));
    }
  }

  /// Gives up what is held when no key came since `at` was the last.
  private void look(Window now, long watch, long at, boolean second) {
    List<WedgeKey> keys;
    synchronized (this) {
      if (watch != watches || !watched) {
        return;
      }
      if (offered == at && !second) {
        now.later(SECOND_LOOK_MILLIS, () -> look(now, watch, at, true));
        return;
      }
      watched = false;
      if (listening == null || listening.held().empty()) {
        return;
      }
      if (offered != at) {
        watch(now);
        return;
      }
      letGo();
      keys = taken();
    }
    now.replay(keys);
  }

  private void letGo() {
    watched = false;
    if (listening != null) {
      back.addAll(listening.held().giveUp());
    }
  }

  private List<WedgeKey> taken() {
    List<WedgeKey> taken = List.copyOf(back);
    back.clear();
    return taken;
  }

  private boolean accepts(String code) {
    Window now = window;
    return now != null && now.accepts(code);
  }

  private synchronized void begin(ScanSource.Sink sink, WedgeRules rules) {
    watched = false;
    listening = new Listening(sink, new HeldKeys(rules, this::accepts));
  }

  /// The device is disabled, by any thread: the window gets its keys back on its own.
  private synchronized void end() {
    letGo();
    listening = null;
    if (window != null && !back.isEmpty()) {
      window.later(0, this::giveBack);
    }
  }

  private void giveBack() {
    Window now;
    List<WedgeKey> keys;
    synchronized (this) {
      now = window;
      keys = now == null ? List.of() : taken();
    }
    if (now != null && !keys.isEmpty()) {
      now.replay(keys);
    }
  }

  private synchronized boolean attached() {
    return window != null;
  }

  /// These keys as the source of a scanner service.
  ScanSource source(WedgeRules rules) {
    return new ScanSource() {
      @Override
      public boolean comesAndGoes() {
        return true;
      }

      @Override
      public String address() {
        return "wedge:" + name;
      }

      @Override
      public void start(Sink sink) {
        begin(sink, rules);
        sink.present(attached());
      }

      @Override
      public void stop() {
        end();
      }

      @Override
      public String absence() {
        return "it works in the terminal's window only; try it there with F11";
      }

      @Override
      public boolean alive() {
        return attached();
      }
    };
  }
}
