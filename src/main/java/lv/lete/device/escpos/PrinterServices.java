package lv.lete.device.escpos;

import jpos.JposException;
import jpos.loader.JposServiceInstance;
import lv.lete.device.upos.EntrySettings;

/// Makes receipt printer services from their entries.
public final class PrinterServices {
  private PrinterServices() {}

  /// The service for an entry of category POSPrinter; E_NOSERVICE, with the mend, for what it asks
  /// wrongly. Besides the properties of the port: `columns` (48; 42, 32), `codePage` (33: the
  /// number of the page in ESC t) with `charset` (IBM775: Java's name of that page), `letters`
  /// (page or graphics), `status` (asb or none), `fence` (gsr, or id where the printer knows GS (
  /// H), `outputTimeout` (10000 milliseconds) and `cutter` (true).
  public static JposServiceInstance of(EntrySettings entry) throws JposException {
    return new PrinterService(EscPosConnection.of(entry), entry);
  }
}
