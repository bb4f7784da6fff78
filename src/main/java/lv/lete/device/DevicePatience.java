package lv.lete.device;

/// How long the counter waits for a device that somebody waits for.
///
/// @param printMillis within which a receipt must be out; the port answers a second later at most
/// @param drawerMillis within which a drawer must be told to open, and then say that it is; its
///   service may take twice as long to come back
public record DevicePatience(long printMillis, long drawerMillis) {
  /// A teller's: a printer has fifteen seconds for one receipt, a drawer a second and a half.
  public static final DevicePatience TELLERS = new DevicePatience(14_000, 1_500);

  public DevicePatience {
    if (printMillis <= 0 || drawerMillis <= 0) {
      throw new IllegalArgumentException("patience is more than nothing");
    }
  }
}
