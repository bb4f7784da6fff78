package lv.lete.device;

/// A device that cannot be used now. The message says which, why, and what to do; it is fit to be
/// shown. The counter goes on without the device.
public final class DeviceFault extends RuntimeException {
  private final int code;

  DeviceFault(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /// The JavaPOS error code (`jpos.JposConst`), which support can look up.
  public int code() {
    return code;
  }
}
