package lv.lete.device;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lv.lete.device.DeviceEvent.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happened at the devices, newest last: in memory for the screen, and in a file of the
/// terminal's home as evidence a teller can ask for. Both are bounded: the oldest go first. Safe
/// for any thread; listeners are called on the thread that noted and must hand over at once.
///
/// No detail keeps a whole card or contract number: of every run of seven digits or more, grouped
/// or not and in any script, only the last three stay.
public final class DeviceLog {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceLog.class);
  private static final Pattern LONG_NUMBER =
      Pattern.compile("\\p{Nd}(?:[\\p{Zs}.\\-]?\\p{Nd}){6,}");
  private static final int SHOWN_DIGITS = 3;
  private static final int KEPT = 500;
  private static final int LONGEST_DETAIL = 500;

  private final InstantSource clock;
  private final @Nullable DeviceLogFile file;
  private final Deque<DeviceEvent> latest = new ArrayDeque<>();
  private final List<Consumer<DeviceEvent>> listeners = new CopyOnWriteArrayList<>();

  private DeviceLog(@Nullable DeviceLogFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /// A log that also writes to `file`, one JSON object a line; null keeps it in memory only. What
  /// an earlier run left there comes first. A disk that does not take it costs the file, never the
  /// caller.
  public static DeviceLog open(@Nullable Path file, InstantSource clock) {
    if (file == null) {
      return new DeviceLog(null, clock);
    }
    DeviceLogFile kept = new DeviceLogFile(file);
    DeviceLog log = new DeviceLog(kept, clock);
    kept.tail(KEPT).forEach(log::keep);
    return log;
  }

  /// Notes that it happened now. In the device's name and the detail, control characters and line
  /// separators become spaces, format characters are dropped, and what is longer than 500
  /// characters is cut.
  public void note(String device, Kind kind, String detail) {
    DeviceEvent event = new DeviceEvent(clock.instant(), tidy(device), kind, tidy(detail));
    synchronized (this) {
      keep(event);
      if (file != null) {
        file.append(event);
      }
    }
    LOG.info("device {}: {} {}", event.device(), kind, event.detail());
    for (Consumer<DeviceEvent> listener : listeners) {
      tell(listener, event);
    }
  }

  private static void tell(Consumer<DeviceEvent> listener, DeviceEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException broken) {
      LOG.error("a listener of the device log failed", broken);
    }
  }

  private synchronized void keep(DeviceEvent event) {
    if (latest.size() == KEPT) {
      latest.removeFirst();
    }
    latest.addLast(event);
  }

  /// The latest events, oldest first; at most 500.
  public synchronized List<DeviceEvent> latest() {
    return List.copyOf(latest);
  }

  /// The last event of one device, null when there is none among the latest.
  public synchronized @Nullable DeviceEvent last(String device) {
    String name = tidy(device);
    var newestFirst = latest.descendingIterator();
    while (newestFirst.hasNext()) {
      DeviceEvent event = newestFirst.next();
      if (event.device().equals(name)) {
        return event;
      }
    }
    return null;
  }

  /// Calls `listener` with every later event. One that throws costs nothing else.
  public void onEvent(Consumer<DeviceEvent> listener) {
    listeners.add(listener);
  }

  /// Writes the lines as a text file beside the log's own, `devices.txt`, in place of an earlier
  /// one. Empty where the log has no file or the disk does not take it.
  public Optional<Path> export(List<String> lines) {
    List<String> safe = lines.stream().map(DeviceLog::tidy).toList();
    return file == null ? Optional.empty() : file.export(safe);
  }

  /// The text with all but the last three digits of every run of seven or more replaced by `*`;
  /// single spaces, dots and hyphens between digits do not end a run, and stay.
  static String masked(String text) {
    return LONG_NUMBER
        .matcher(text)
        .replaceAll(number -> {
          String run = number.group();
          long digits = run.codePoints().filter(Character::isDigit).count();
          StringBuilder shown = new StringBuilder();
          for (int sign : run.codePoints().toArray()) {
            boolean hidden = Character.isDigit(sign) && digits-- > SHOWN_DIGITS;
            shown.appendCodePoint(hidden ? '*' : sign);
          }
          return shown.toString();
        });
  }

  private static String tidy(String detail) {
    String line =
        masked(detail.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ").replaceAll("\\p{Cf}", "").strip());
    return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL);
  }
}
