package lv.lete.device.escpos;

import jpos.JposException;
import jpos.loader.JposServiceInstance;
import lv.lete.device.upos.EntrySettings;

/// Makes the services of cash drawers that hang on ESC/POS printers.
public final class DrawerServices {
  private DrawerServices() {}

  /// The service for an entry of category CashDrawer; its port is its printer's. Properties
  /// besides: `pin` (2 or 5), `openLevel` (high or low), `tellsStatus` (true, or false for a drawer
  /// without a switch), `pulseMillis` (100), `restMillis` (200), `realTime` (true; false for a
  /// printer that does not know DLE DC4: the drawer then opens only while nothing waits to be
  /// printed). E_NOSERVICE, with the mend, for what cannot be used.
  public static JposServiceInstance of(EntrySettings entry) throws JposException {
    EscPosConnection connection = EscPosConnection.of(entry);
    DrawerSettings settings = DrawerSettings.of(entry);
    return new DrawerService(connection, settings, entry, Beeper.ofThisMachine());
  }
}
