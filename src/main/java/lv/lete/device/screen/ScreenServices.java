package lv.lete.device.screen;

import jpos.JposException;
import jpos.loader.JposServiceInstance;
import lv.lete.device.display.DisplayService;
import lv.lete.device.upos.EntrySettings;

/// Makes the services of customer displays on a screen of this machine.
public final class ScreenServices {
  private ScreenServices() {}

  /// The service for an entry of category LineDisplay with `port=screen`. Properties: `columns`
  /// (32), `screen` (2: which of the machine's screens, counted from the primary one; where there
  /// is none of this number the display is a window). E_NOSERVICE, with the mend, for what cannot
  /// be used.
  ///
  /// directIO command 1 shows a QR code of the text given as object beside the lines; an empty text
  /// takes it away. It stays through clearText.
  public static JposServiceInstance of(EntrySettings entry) throws JposException {
    int columns = entry.number("columns", 32, 16, 64);
    int screen = entry.number("screen", 2, 1, 9);
    return new DisplayService(new ScreenGlass(entry.logicalName(), columns, screen), entry);
  }
}
