package lv.lete.device;

import org.jspecify.annotations.Nullable;

/// One entry of `jpos.xml` as it stands now.
///
/// @param name its logical name
/// @param category Scanner, POSPrinter, CashDrawer or LineDisplay, or what else the entry says
/// @param product what the entry calls it
/// @param standing whether it can be used
/// @param detail why not, or where it is; fit to be shown to support
/// @param last the last event, null when none was
public record DeviceState(
    String name,
    String category,
    String product,
    Standing standing,
    String detail,
    @Nullable DeviceEvent last) {

  /// Whether a device can be used.
  public enum Standing {
    /// This terminal holds it and it is healthy.
    READY,
    /// This terminal holds it and it needs a hand: paper, cover, drawer.
    NEEDS_A_HAND,
    /// This terminal wants it and it does not answer or is held by another program.
    NOT_THERE,
    /// Its entry cannot be used.
    WRONG_ENTRY,
    /// It stands in the file; this terminal is not told to use it.
    NOT_USED
  }
}
