package lv.lete.device;

import java.util.Optional;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import lv.lete.device.DeviceEvent.Kind;

/// What a printer has told of its cover and its paper. Notes each change once; a printer that is
/// well from the start is no news. Safe for any thread.
final class PrinterSensors {
  private final String name;
  private final DeviceLog log;
  private boolean coverOpen;
  private Paper paper = Paper.THERE;

  private enum Paper {
    THERE,
    NEAR_END,
    OUT
  }

  PrinterSensors(String name, DeviceLog log) {
    this.name = name;
    this.log = log;
  }

  /// A fresh printer: well until it says otherwise.
  synchronized void forget() {
    coverOpen = false;
    paper = Paper.THERE;
  }

  /// Asks those there are.
  void look(POSPrinter printer, PrinterAbilities can) throws JposException {
    if (can.sensesCover()) {
      cover(printer.getCoverOpen());
    }
    boolean out = can.sensesEmpty() && printer.getRecEmpty();
    boolean nearEnd = can.sensesNearEnd() && printer.getRecNearEnd();
    if (can.sensesEmpty() || can.sensesNearEnd()) {
      paper(out ? Paper.OUT : nearEnd ? Paper.NEAR_END : Paper.THERE);
    }
  }

  /// A StatusUpdateEvent of a printer.
  void told(int status) {
    switch (status) {
      case POSPrinterConst.PTR_SUE_COVER_OPEN, POSPrinterConst.PTR_SUE_REC_COVER_OPEN ->
          cover(true);
      case POSPrinterConst.PTR_SUE_COVER_OK, POSPrinterConst.PTR_SUE_REC_COVER_OK -> cover(false);
      case POSPrinterConst.PTR_SUE_REC_EMPTY -> paper(Paper.OUT);
      case POSPrinterConst.PTR_SUE_REC_NEAREMPTY -> paper(Paper.NEAR_END);
      case POSPrinterConst.PTR_SUE_REC_PAPEROK -> paper(Paper.THERE);
      default -> {}
    }
  }

  private void cover(boolean open) {
    synchronized (this) {
      if (coverOpen == open) {
        return;
      }
      coverOpen = open;
    }
    log.note(name, open ? Kind.COVER_OPEN : Kind.COVER_SHUT, "");
  }

  private void paper(Paper now) {
    synchronized (this) {
      if (paper == now) {
        return;
      }
      paper = now;
    }
    Kind kind =
        switch (now) {
          case THERE -> Kind.PAPER_OK;
          case NEAR_END -> Kind.PAPER_NEAR_END;
          case OUT -> Kind.PAPER_OUT;
        };
    log.note(name, kind, "");
  }

  /// What keeps paper from coming out.
  synchronized Optional<PrinterTrouble> trouble() {
    if (coverOpen) {
      return Optional.of(PrinterTrouble.COVER_OPEN);
    }
    return paper == Paper.OUT ? Optional.of(PrinterTrouble.PAPER_OUT) : Optional.empty();
  }

  /// Whether paper will soon be used up.
  synchronized boolean nearEnd() {
    return paper == Paper.NEAR_END;
  }
}
