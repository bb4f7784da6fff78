package lv.lete.device.escpos;

import static jpos.POSPrinterConst.PTR_SUE_COVER_OK;
import static jpos.POSPrinterConst.PTR_SUE_COVER_OPEN;
import static jpos.POSPrinterConst.PTR_SUE_REC_EMPTY;
import static jpos.POSPrinterConst.PTR_SUE_REC_NEAREMPTY;
import static jpos.POSPrinterConst.PTR_SUE_REC_PAPEROK;

import java.util.List;
import java.util.function.IntConsumer;
import jpos.JposConst;
import lv.lete.device.upos.DeviceStatistics;

/// Tells a printer's changes as UnifiedPOS numbers them: each once, and a trouble that stood when
/// the device was enabled at once. Safe for any thread.
final class Changes {
  /// What is counted.
  static final List<String> STATISTICS =
      List.of(
          "ReceiptLinePrintedCount",
          "ReceiptCharacterPrintedCount",
          "PaperCutCount",
          "BarcodePrintedCount",
          "ReceiptCoverOpenCount",
          "PrinterFaultCount");

  private final IntConsumer tell;
  private final IntConsumer power;
  private final DeviceStatistics statistics;
  private boolean begun;
  private boolean coverOpen;
  private boolean fault;
  private int paper = PTR_SUE_REC_PAPEROK;

  Changes(IntConsumer tell, IntConsumer power, DeviceStatistics statistics) {
    this.tell = tell;
    this.power = power;
    this.statistics = statistics;
  }

  /// The device was enabled, and this is how it stands.
  synchronized void begin(PrinterStatus now, boolean present) {
    begun = true;
    power.accept(present ? JposConst.JPOS_PS_ONLINE : JposConst.JPOS_PS_OFF_OFFLINE);
    told(now);
  }

  /// The printer said this; `present` whether it can be spoken to.
  synchronized void now(PrinterStatus now, boolean present) {
    if (begun) {
      power.accept(present ? JposConst.JPOS_PS_ONLINE : JposConst.JPOS_PS_OFF_OFFLINE);
      told(now);
    }
  }

  /// The device was disabled: nothing is told, and the next time begins with a printer in order.
  synchronized void reset() {
    begun = false;
    coverOpen = false;
    fault = false;
    paper = PTR_SUE_REC_PAPEROK;
  }

  /// Only what the printer said counts: a cable that was pulled out shuts no cover.
  private void told(PrinterStatus now) {
    if (!now.answered()) {
      return;
    }
    if (now.coverOpen() != coverOpen) {
      coverOpen = now.coverOpen();
      tell.accept(coverOpen ? PTR_SUE_COVER_OPEN : PTR_SUE_COVER_OK);
      statistics.count("ReceiptCoverOpenCount", coverOpen ? 1 : 0);
    }
    if (paper(now) != paper) {
      paper = paper(now);
      tell.accept(paper);
    }
    if (now.fault() != fault) {
      fault = now.fault();
      statistics.count("PrinterFaultCount", fault ? 1 : 0);
    }
  }

  private static int paper(PrinterStatus now) {
    if (now.paperOut()) {
      return PTR_SUE_REC_EMPTY;
    }
    return now.paperLow() ? PTR_SUE_REC_NEAREMPTY : PTR_SUE_REC_PAPEROK;
  }

  /// This came out.
  void printed(Composed what) {
    statistics.count("ReceiptLinePrintedCount", what.lines());
    statistics.count("ReceiptCharacterPrintedCount", what.letters());
    statistics.count("PaperCutCount", what.cuts());
    statistics.count("BarcodePrintedCount", what.barcodes());
  }
}
