package lv.lete.device;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import lv.lete.device.PrinterPort.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One print on its way: made on the port's hand, waited for by whoever asked, told of its end by
/// the service's events. It ends once for all three: out, refused or given up. Once it has ended
/// without being out, no call puts more of it on the paper, and what the service still holds of it
/// is cleared: a receipt that nobody waits for any more must not come out.
final class PrintJob {
  private static final Logger LOG = LoggerFactory.getLogger(PrintJob.class);

  private final List<PaperLine> lines;
  private final long endNanos;
  private final Consumer<String> note;
  private final Set<Integer> complete = new HashSet<>();
  private @Nullable Outcome outcome;
  private @Nullable JposException failure;
  private boolean onPaper;
  private boolean givenUp;

  /// A print that the device must have finished `millis` from now; `note` is told what is left out.
  PrintJob(List<PaperLine> lines, long millis, Consumer<String> note) {
    this.lines = List.copyOf(lines);
    this.endNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    this.note = note;
  }

  /// Prints; on the hand. Answers why it failed; null when it is out, or was over before.
  @Nullable Throwable run(POSPrinter printer, PrinterAbilities can) {
    if (over()) {
      return null;
    }
    try {
      PrinterTroubles.refuseUnlessReady(printer, can);
      makeReadable(printer, can);
      end(new Outcome.Printed());
      return null;
    } catch (JposException | RuntimeException | LinkageError refused) {
      refuse(PrinterTroubles.of(refused));
      clear(printer);
      return refused;
    }
  }

  /// With stand-ins for what the printer says it has not; where it refuses the words all the same,
  /// and the paper has not moved, once more with the plainest.
  private void makeReadable(POSPrinter printer, PrinterAbilities can) throws JposException {
    PaperWords words = new PaperWords(printer, can);
    List<PaperLine> shown = words.shown(lines);
    try {
      make(printer, can, shown);
    } catch (RefusedLine refused) {
      note.accept("a line was refused: " + DeviceWords.why(refused));
      List<PaperLine> plain = words.plain(lines);
      if (!refused.first() || plain.equals(shown)) {
        throw refused;
      }
      clear(printer);
      make(printer, can, plain);
    }
  }

  private void make(POSPrinter printer, PrinterAbilities can, List<PaperLine> what)
      throws JposException {
    try {
      put(printer, can, what);
    } catch (RefusedLine refused) {
      if (refused.first()) {
        paperUntouched();
      }
      throw refused;
    }
  }

  private void put(POSPrinter printer, PrinterAbilities can, List<PaperLine> what)
      throws JposException {
    PaperRun run = new PaperRun(printer, can, this::goOn, note);
    int station = POSPrinterConst.PTR_S_RECEIPT;
    if (can.transaction()) {
      printer.transactionPrint(station, POSPrinterConst.PTR_TP_TRANSACTION);
      run.print(what);
      touchPaper();
      printer.transactionPrint(station, POSPrinterConst.PTR_TP_NORMAL);
    } else {
      touchPaper();
      run.print(what);
    }
    if (can.async()) {
      awaitComplete(printer.getOutputID());
    }
  }

  /// From here on something may be on the paper; not once the print is over.
  private synchronized void touchPaper() throws JposException {
    goOn();
    onPaper = true;
  }

  private synchronized void paperUntouched() {
    onPaper = false;
  }

  private synchronized void goOn() throws JposException {
    if (failure != null) {
      throw failure;
    }
    if (outcome != null) {
      throw new JposException(JposConst.JPOS_E_TIMEOUT, "given up");
    }
  }

  private synchronized void awaitComplete(int outputId) throws JposException {
    try {
      while (!complete.contains(outputId)) {
        goOn();
        long left = endNanos - System.nanoTime();
        if (left <= 0) {
          throw new JposException(JposConst.JPOS_E_TIMEOUT, "it did not finish in time");
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new JposException(JposConst.JPOS_E_FAILURE, "the wait for the printer was interrupted");
    }
  }

  /// The service told that this output is out.
  synchronized void completed(int outputId) {
    complete.add(outputId);
    notifyAll();
  }

  /// The service told that output failed.
  synchronized void failed(int code, int extended) {
    failure = new JposException(code, extended, "the printer reported an error");
    notifyAll();
  }

  private void clear(POSPrinter printer) {
    try {
      printer.clearOutput();
    } catch (JposException | RuntimeException | LinkageError refused) {
      LOG.info("the printer's output could not be cleared: {}", refused.toString());
    }
  }

  /// Ends it as not printed, unless it has ended.
  synchronized void refuse(PrinterTrouble trouble) {
    end(new Outcome.NotPrinted(trouble, onPaper));
  }

  private synchronized void end(Outcome how) {
    if (outcome == null) {
      outcome = how;
      notifyAll();
    }
  }

  /// Whether it has ended.
  synchronized boolean over() {
    return outcome != null;
  }

  /// Whether whoever waited left before it had ended: the service hangs in a call.
  synchronized boolean givenUp() {
    return givenUp;
  }

  /// Waits for the end, `graceMillis` longer than the device may take; then gives up, for good.
  synchronized Outcome await(long graceMillis) {
    long last = endNanos + TimeUnit.MILLISECONDS.toNanos(graceMillis);
    try {
      for (long left; outcome == null && (left = last - System.nanoTime()) > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (outcome != null) {
      return outcome;
    }
    givenUp = true;
    Outcome.NotPrinted unknown = new Outcome.NotPrinted(PrinterTrouble.FAULT, onPaper);
    end(unknown);
    return unknown;
  }
}
