package lv.lete.device;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;

/// From the error codes of UnifiedPOS to what a teller can do about them.
final class PrinterTroubles {
  private PrinterTroubles() {}

  /// What a failed call says.
  static PrinterTrouble of(Throwable refused) {
    if (refused instanceof RefusedLine) {
      return PrinterTrouble.UNPRINTABLE;
    }
    return refused instanceof JposException jpos
        ? of(jpos.getErrorCode(), jpos.getErrorCodeExtended())
        : PrinterTrouble.FAULT;
  }

  /// What an error code says, with its extension.
  static PrinterTrouble of(int code, int extended) {
    return switch (code) {
      case JposConst.JPOS_E_NOEXIST, JposConst.JPOS_E_NOSERVICE -> PrinterTrouble.NOT_CONFIGURED;
      case JposConst.JPOS_E_CLAIMED -> PrinterTrouble.HELD_BY_ANOTHER;
      case JposConst.JPOS_E_OFFLINE,
          JposConst.JPOS_E_NOHARDWARE,
          JposConst.JPOS_E_CLOSED,
          JposConst.JPOS_E_NOTCLAIMED,
          JposConst.JPOS_E_DISABLED ->
          PrinterTrouble.OFFLINE;
      case JposConst.JPOS_E_EXTENDED ->
          switch (extended) {
            case POSPrinterConst.JPOS_EPTR_COVER_OPEN -> PrinterTrouble.COVER_OPEN;
            case POSPrinterConst.JPOS_EPTR_REC_EMPTY -> PrinterTrouble.PAPER_OUT;
            default -> PrinterTrouble.FAULT;
          };
      default -> PrinterTrouble.FAULT;
    };
  }

  /// Asks the sensors before anything is put on the paper; a printer without a sensor is believed.
  static void refuseUnlessReady(POSPrinter printer, PrinterAbilities can) throws JposException {
    if (can.sensesCover() && printer.getCoverOpen()) {
      throw extended(POSPrinterConst.JPOS_EPTR_COVER_OPEN, "the cover is open");
    }
    if (can.sensesEmpty() && printer.getRecEmpty()) {
      throw extended(POSPrinterConst.JPOS_EPTR_REC_EMPTY, "there is no paper");
    }
  }

  private static JposException extended(int code, String why) {
    return new JposException(JposConst.JPOS_E_EXTENDED, code, why);
  }
}
