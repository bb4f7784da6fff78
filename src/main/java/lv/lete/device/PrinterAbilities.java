package lv.lete.device;

import jpos.JposException;
import jpos.POSPrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a printer can do, as its service says; asked once it is enabled, never assumed.
///
/// @param columns of its normal letters, 42 or 48: the wider where the paper holds it
/// @param async whether prints go on behind and end with an event
/// @param transaction whether several calls can be made one print
/// @param feed lines from the print head to the knife
record PrinterAbilities(
    boolean bold,
    boolean large,
    boolean barcodes,
    boolean cuts,
    boolean transaction,
    boolean async,
    boolean sensesCover,
    boolean sensesEmpty,
    boolean sensesNearEnd,
    int columns,
    int feed,
    Letters letters) {
  private static final Logger LOG = LoggerFactory.getLogger(PrinterAbilities.class);
  static final int NARROW = 42;
  static final int WIDE = 48;

  /// Asks, and makes the settings that prints rely on.
  static PrinterAbilities of(POSPrinter printer) throws JposException {
    return new PrinterAbilities(
        printer.getCapRecBold(),
        printer.getCapRecDwideDhigh(),
        printer.getCapRecBarCode(),
        printer.getCapRecPapercut(),
        printer.getCapTransaction(),
        async(printer),
        printer.getCapCoverSensor(),
        printer.getCapRecEmptySensor(),
        printer.getCapRecNearEndSensor(),
        columns(printer),
        Math.clamp(printer.getRecLinesToPaperCut(), 0, 20),
        Letters.choose(new Sets(printer)));
  }

  private static boolean async(POSPrinter printer) {
    try {
      printer.setAsyncMode(true);
      return true;
    } catch (JposException refused) {
      LOG.info("the printer prints in step only: {}", refused.getMessage());
      return false;
    }
  }

  /// A printer of fewer columns is asked to take its narrow letters.
  private static int columns(POSPrinter printer) throws JposException {
    if (printer.getRecLineChars() < NARROW) {
      try {
        printer.setRecLineChars(NARROW);
      } catch (JposException refused) {
        LOG.info("the printer has no {} columns: {}", NARROW, refused.getMessage());
      }
    }
    return printer.getRecLineChars() >= WIDE ? WIDE : NARROW;
  }

  private record Sets(POSPrinter printer) implements Letters.Settings {
    @Override
    public String list() throws JposException {
      return printer.getCharacterSetList();
    }

    @Override
    public int now() throws JposException {
      return printer.getCharacterSet();
    }

    @Override
    public void choose(int set) throws JposException {
      printer.setCharacterSet(set);
    }

    @Override
    public boolean canMap() throws JposException {
      return printer.getCapMapCharacterSet();
    }

    @Override
    public void map(boolean on) throws JposException {
      printer.setMapCharacterSet(on);
    }
  }
}
