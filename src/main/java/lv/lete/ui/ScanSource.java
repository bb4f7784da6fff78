package lv.lete.ui;

import java.util.function.Consumer;

/// Where scans come from: root plugs the `jpos.Scanner` events in here.
@FunctionalInterface
public interface ScanSource {

  /// Calls `listener` with what the scanner sent (symbology prefix and 0x1D as they came), on any
  /// thread, one call a scan. The listener hands over at once and never throws.
  void onScan(Consumer<String> listener);
}
