package lv.lete.device;

import static jpos.POSPrinterConst.PTR_BC_CENTER;
import static jpos.POSPrinterConst.PTR_BC_TEXT_BELOW;
import static jpos.POSPrinterConst.PTR_BC_TEXT_NONE;
import static jpos.POSPrinterConst.PTR_S_RECEIPT;

import java.util.List;
import java.util.function.Consumer;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import lv.lete.device.PaperLine.Align;

/// The calls that put one print on the paper, in UnifiedPOS 1.15's escape sequences ("Data
/// Characters and Escape Sequences", chapter POSPrinter). What the printer cannot do is left out
/// and named: bold and large letters silently, codes with a note.
final class PaperRun {
  private static final String ESC = "\u001b|";
  private static final String NORMAL = ESC + "N";
  private static final int QR_DOTS = 240;
  private static final int BAR_DOTS = 80;
  private static final int FULL_CUT = 100;
  private static final int PARTIAL_CUT = 90;

  /// What is printed between two calls: asked so that a print given up goes no further.
  interface Going {
    /// Throws where the print must not go on.
    void on() throws JposException;
  }

  private final POSPrinter printer;
  private final PrinterAbilities can;
  private final Going going;
  private final Consumer<String> note;
  private final StringBuilder waiting = new StringBuilder();
  private boolean handed;

  PaperRun(POSPrinter printer, PrinterAbilities can, Going going, Consumer<String> note) {
    this.printer = printer;
    this.can = can;
    this.going = going;
    this.note = note;
  }

  /// Makes all calls, the cut last. Nothing is said of when the paper is out.
  ///
  /// @throws RefusedLine where the service does not take the words
  void print(List<PaperLine> lines) throws JposException {
    for (PaperLine line : lines) {
      switch (line) {
        case PaperLine.Text text -> waiting.append(styled(text)).append('\n');
        case PaperLine.Feed(int count) -> waiting.append("\n".repeat(Math.max(0, count)));
        case PaperLine.Qr(String data) -> qr(data);
        case PaperLine.Barcode(String data) -> barcode(data);
      }
    }
    if (can.cuts()) {
      waiting.append("\n".repeat(can.feed()));
      flush();
      going.on();
      cut();
    } else {
      flush();
    }
  }

  private String styled(PaperLine.Text text) {
    String style =
        switch (text.align()) {
          case LEFT -> "";
          case CENTRE -> ESC + "cA";
          case RIGHT -> ESC + "rA";
        };
    if (text.strong() && can.bold()) {
      style += ESC + "bC";
    }
    if (text.large() && can.large()) {
      style += ESC + "4C";
    }
    String words = PaperWords.safe(text.text());
    return style.isEmpty() ? words : style + words + NORMAL;
  }

  private void flush() throws JposException {
    if (!waiting.isEmpty()) {
      going.on();
      try {
        printer.printNormal(PTR_S_RECEIPT, waiting.toString());
      } catch (JposException refused) {
        throw refused.getErrorCode() == JposConst.JPOS_E_ILLEGAL
            ? new RefusedLine(refused, !handed)
            : refused;
      }
      handed = true;
      waiting.setLength(0);
    }
  }

  private void qr(String data) throws JposException {
    if (!can.barcodes()) {
      note.accept("the QR code was left out: the printer prints no codes");
      return;
    }
    flush();
    going.on();
    int symbology = POSPrinterConst.PTR_BCS_QRCODE;
    String refused = code(data, symbology, QR_DOTS, QR_DOTS, PTR_BC_TEXT_NONE);
    if (!refused.isEmpty()) {
      note.accept("the QR code was left out: " + refused);
    }
  }

  private void barcode(String data) throws JposException {
    String refused = "the printer prints no codes";
    if (can.barcodes()) {
      flush();
      going.on();
      int symbology = POSPrinterConst.PTR_BCS_Code128;
      refused = code(data, symbology, BAR_DOTS, width(), PTR_BC_TEXT_BELOW);
    }
    if (!refused.isEmpty()) {
      note.accept("the barcode was printed as digits: " + refused);
      waiting.append(styled(new PaperLine.Text(data, Align.CENTRE, false, false))).append('\n');
    }
  }

  /// Why the printer does not take the code; empty when it does.
  private String code(String data, int symbology, int height, int width, int text)
      throws JposException {
    try {
      printer.printBarCode(PTR_S_RECEIPT, data, symbology, height, width, PTR_BC_CENTER, text);
      handed = true;
      return "";
    } catch (JposException refused) {
      boolean cannot =
          switch (refused.getErrorCode()) {
            case JposConst.JPOS_E_ILLEGAL -> true;
            case JposConst.JPOS_E_EXTENDED ->
                refused.getErrorCodeExtended() == POSPrinterConst.JPOS_EPTR_TOOBIG
                    || refused.getErrorCodeExtended() == POSPrinterConst.JPOS_EPTR_BADFORMAT;
            default -> false;
          };
      if (!cannot) {
        throw refused;
      }
      return DeviceWords.why(refused);
    }
  }

  private int width() throws JposException {
    int paper = printer.getRecLineWidth();
    return paper > 0 ? paper * 9 / 10 : 2 * QR_DOTS;
  }

  /// Partial where the knife can; a service that knows only one kind takes it for that.
  private void cut() throws JposException {
    try {
      printer.cutPaper(PARTIAL_CUT);
    } catch (JposException refused) {
      if (refused.getErrorCode() != JposConst.JPOS_E_ILLEGAL) {
        throw refused;
      }
      printer.cutPaper(FULL_CUT);
    }
  }
}
