package lv.lete.receipt;

import java.io.Serial;

/// The printer or the disk did not take a receipt whose print had been recorded. The payment
/// stands; the receipt can be asked for again and then says COPY.
public final class OutletFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final OutletTrouble trouble;
  private final boolean partly;

  /// Part of it may be on the paper where `partly` holds; the message is for support.
  public OutletFault(OutletTrouble trouble, boolean partly, String message) {
    super(message);
    this.trouble = trouble;
    this.partly = partly;
  }

  /// The disk refused, and why. A file is there whole or not at all.
  OutletFault(String message, Throwable cause) {
    super(message, cause);
    this.trouble = OutletTrouble.DISK;
    this.partly = false;
  }

  /// What the matter is.
  public OutletTrouble trouble() {
    return trouble;
  }

  /// Whether part of the receipt may have come out.
  public boolean partly() {
    return partly;
  }
}
