package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import jpos.JposException;
import lv.lete.device.Entries;

/// A window with one field, a clock that a test turns, and the scanner service's end of the source.
final class FakeWindow implements WedgeKeys.Window, ScanSource.Sink {
  static final long MILLI = 1_000_000;

  private record Task(long nanos, int order, Runnable what) {}

  final WedgeKeys keys;
  final ScanSource source;
  final StringBuilder field = new StringBuilder();
  final List<String> scans = new ArrayList<>();
  final List<String> unreadable = new ArrayList<>();
  final List<Boolean> present = new ArrayList<>();
  Predicate<String> accepts = any -> true;
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::nanos).thenComparingInt(Task::order));
  private long now;
  private int order;

  FakeWindow(String name, Map<String, String> properties) throws JposException {
    keys = WedgeKeys.named(name);
    source = keys.source(WedgeRules.of(Entries.settings("Scanner", properties)));
  }

  /// Attached and listened to.
  static FakeWindow ready(String name, Map<String, String> properties) throws JposException {
    FakeWindow window = new FakeWindow(name, properties);
    window.keys.attach(window);
    window.source.start(window);
    return window;
  }

  /// Time goes on; what is due happens.
  void pass(long millis) {
    runUntil(now + millis * MILLI);
  }

  private void runUntil(long end) {
    while (!tasks.isEmpty() && tasks.peek().nanos() <= end) {
      Task task = tasks.poll();
      now = Math.max(now, task.nanos());
      task.what().run();
    }
    now = Math.max(now, end);
  }

  /// The window does nothing for a while; what fell due meanwhile comes first after it.
  void freeze(long millis) {
    long end = now + millis * MILLI;
    List<Task> due = new ArrayList<>();
    while (!tasks.isEmpty() && tasks.peek().nanos() <= end) {
      due.add(tasks.poll());
    }
    now = end;
    due.forEach(task -> task.what().run());
  }

  /// A key now: press, character, release, as a toolkit tells them.
  WedgeKeys.Verdict key(char character) {
    offer(new WedgeKey("", now, "press"));
    WedgeKeys.Verdict verdict = offer(new WedgeKey(String.valueOf(character), now, "typed"));
    offer(new WedgeKey("", now, "release"));
    return verdict;
  }

  private WedgeKeys.Verdict offer(WedgeKey key) {
    WedgeKeys.Verdict verdict = keys.offer(key);
    if (verdict == WedgeKeys.Verdict.PASS) {
      field.append(key.typed());
    }
    return verdict;
  }

  /// Keys with a pause before each.
  void keys(String text, long millisBefore) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      pass(millisBefore);
      key(each);
    }
  }

  @Override
  public void replay(List<WedgeKey> back) {
    back.forEach(key -> field.append(key.typed()));
  }

  @Override
  public void later(long millis, Runnable task) {
    tasks.add(new Task(now + millis * MILLI, order++, task));
  }

  @Override
  public boolean accepts(String code) {
    return accepts.test(code);
  }

  @Override
  public boolean scanned(byte[] data) {
    return scans.add(new String(data, ISO_8859_1));
  }

  @Override
  public boolean unreadable(String why) {
    return unreadable.add(why);
  }

  @Override
  public void present(boolean there) {
    present.add(there);
  }
}
