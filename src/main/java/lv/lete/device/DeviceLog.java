package lv.lete.device;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import lv.lete.device.DeviceEvent.Kind;
import org.jspecify.annotations.Nullable;

/// What happened at the devices, newest last: in memory for the screen, and in a file of the
/// terminal's home as evidence a teller can ask for. Both are bounded: the oldest go first. Safe
/// for any thread; listeners are called on the thread that noted and must hand over at once.
public final class DeviceLog {

  private DeviceLog() {}

  /// A log that also writes to `file`, one JSON object a line; null keeps it in memory only. A disk
  /// that does not take it costs the file, never the caller.
  public static DeviceLog open(@Nullable Path file, InstantSource clock) {
    throw new UnsupportedOperationException();
  }

  /// Notes that it happened now.
  public void note(String device, Kind kind, String detail) {
    throw new UnsupportedOperationException();
  }

  /// The latest events, oldest first; at most 500.
  public List<DeviceEvent> latest() {
    throw new UnsupportedOperationException();
  }

  /// Calls `listener` with every later event.
  public void onEvent(Consumer<DeviceEvent> listener) {
    throw new UnsupportedOperationException();
  }
}
