package lv.lete.device;

import java.util.Optional;

/// The counter's end of a cash drawer. A drawer that is not there is tried again by itself.
public final class DrawerPort implements AutoCloseable {

  private DrawerPort() {}

  /// What became of a wish to open the drawer.
  public enum Outcome {
    /// It says that it is open, or was told so and cannot say.
    OPENED,
    /// It was told to open and still says shut.
    STUCK,
    /// It, or the printer it hangs on, does not answer or is not configured.
    NOT_THERE
  }

  /// The drawer of this name in `jpos.xml`. Returns at once; never throws for a drawer that cannot
  /// be had.
  public static DrawerPort open(String logicalName, DeviceLog log) {
    throw new UnsupportedOperationException();
  }

  /// Its logical name.
  public String name() {
    throw new UnsupportedOperationException();
  }

  /// Opens it; waits at most a second and a half for it to say so. For a background thread.
  public Outcome kick() {
    throw new UnsupportedOperationException();
  }

  /// Whether it stands open; empty where it cannot say.
  public Optional<Boolean> standsOpen() {
    throw new UnsupportedOperationException();
  }

  /// Gives it back. May be called twice.
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
