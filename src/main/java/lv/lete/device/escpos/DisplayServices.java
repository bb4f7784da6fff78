package lv.lete.device.escpos;

import jpos.JposException;
import jpos.loader.JposServiceInstance;
import lv.lete.device.display.DisplayService;
import lv.lete.device.upos.EntrySettings;

/// Makes the services of customer displays that take ESC/POS commands.
public final class DisplayServices {
  private DisplayServices() {}

  /// The service for an entry of category LineDisplay at a port. Properties besides the port's:
  /// `rows` (2), `columns` (20), `codePages` and `lackingLetters`. E_NOSERVICE, with the mend, for
  /// what cannot be used.
  public static JposServiceInstance of(EntrySettings entry) throws JposException {
    return new DisplayService(new SerialGlass(EscPosConnection.of(entry), entry), entry);
  }
}
