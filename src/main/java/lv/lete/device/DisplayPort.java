package lv.lete.device;

/// The counter's end of a customer display. Shows the latest wish and drops those it overtook; the
/// caller never waits for it. A display that is not there is tried again by itself, and then shows
/// the latest wish.
public final class DisplayPort implements AutoCloseable {

  private DisplayPort() {}

  /// The display of this name in `jpos.xml`. Returns at once; never throws for a display that
  /// cannot be had.
  public static DisplayPort open(String logicalName, DeviceLog log) {
    throw new UnsupportedOperationException();
  }

  /// Its logical name.
  public String name() {
    throw new UnsupportedOperationException();
  }

  /// Shows two lines; what is wider than the display is cut at its end, so amounts go to the front
  /// or into a line of their own.
  public void show(String upper, String lower) {
    throw new UnsupportedOperationException();
  }

  /// The same with a QR code where the display has room for one; an empty text shows none.
  public void show(String upper, String lower, String qr) {
    throw new UnsupportedOperationException();
  }

  /// Gives it back, cleared. May be called twice.
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
