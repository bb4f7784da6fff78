package lv.lete;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.lete.device.PaperLine;
import lv.lete.device.PrinterPort;
import lv.lete.device.PrinterTrouble;
import lv.lete.receipt.OutletFault;
import lv.lete.receipt.OutletTrouble;
import lv.lete.receipt.Printout;
import lv.lete.receipt.ReceiptOutlet;
import lv.lete.receipt.ReceiptPaper;

/// A receipt printer as a place where receipts and reports come out. The journal names it by its
/// logical name.
final class PrinterOutlet implements ReceiptOutlet {
  private final PrinterPort printer;

  PrinterOutlet(PrinterPort printer) {
    this.printer = printer;
  }

  @Override
  public Optional<OutletTrouble> trouble() {
    return printer.trouble().map(PrinterOutlet::trouble);
  }

  @Override
  public void deliver(Printout printout, Locale language) {
    List<PaperLine> lines =
        printout.paper(printer.columns(), language).stream().map(PrinterOutlet::line).toList();
    switch (printer.print(lines)) {
      case PrinterPort.Outcome.Printed _ -> {}
      case PrinterPort.Outcome.NotPrinted(PrinterTrouble trouble, boolean partly) ->
          throw new OutletFault(trouble(trouble), partly, medium() + " said " + trouble);
    }
  }

  @Override
  public String medium() {
    return printer.name();
  }

  /// The layout has set the text between the edges already.
  private static PaperLine line(ReceiptPaper.Line line) {
    return new PaperLine.Text(line.text(), PaperLine.Align.LEFT, line.strong(), false);
  }

  private static OutletTrouble trouble(PrinterTrouble trouble) {
    return switch (trouble) {
      case NOT_CONFIGURED -> OutletTrouble.NOT_CONFIGURED;
      case OFFLINE -> OutletTrouble.OFFLINE;
      case HELD_BY_ANOTHER -> OutletTrouble.HELD_BY_ANOTHER;
      case PAPER_OUT -> OutletTrouble.PAPER_OUT;
      case COVER_OPEN -> OutletTrouble.COVER_OPEN;
      case UNPRINTABLE -> OutletTrouble.UNPRINTABLE;
      case FAULT -> OutletTrouble.FAULT;
    };
  }
}
