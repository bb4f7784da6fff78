package lv.lete.device;

import java.util.List;
import java.util.Optional;

/// The counter's end of a receipt printer: whatever the make, paper goes out and troubles come back
/// as values. A printer that is not there is tried again by itself until it is.
public final class PrinterPort implements AutoCloseable {

  private PrinterPort() {}

  /// What became of a print.
  public sealed interface Outcome {
    /// The printer says that it is out.
    record Printed() implements Outcome {}

    /// It is not out, or nobody knows (`partly`: some of it may be on the paper). Nothing waits to
    /// be printed later by itself: whoever asked may ask again.
    record NotPrinted(PrinterTrouble trouble, boolean partly) implements Outcome {}
  }

  /// The printer of this name in `jpos.xml`. Returns at once; opening goes on behind. Never throws
  /// for a printer that cannot be had.
  public static PrinterPort open(String logicalName, DeviceLog log) {
    throw new UnsupportedOperationException();
  }

  /// Its logical name.
  public String name() {
    throw new UnsupportedOperationException();
  }

  /// What would keep a print from coming out now, as far as the printer has told; empty when
  /// nothing would. Never waits for the printer.
  public Optional<PrinterTrouble> trouble() {
    throw new UnsupportedOperationException();
  }

  /// True while the printer says that paper will soon be used up.
  public boolean paperNearEnd() {
    throw new UnsupportedOperationException();
  }

  /// Columns of its normal letters: 42 or 48, as its entry says.
  public int columns() {
    throw new UnsupportedOperationException();
  }

  /// Prints the lines as one piece and cuts. Waits until the printer says that it is out, at most
  /// 15 seconds; one print at a time, in the order of the calls. For a background thread.
  public Outcome print(List<PaperLine> lines) {
    throw new UnsupportedOperationException();
  }

  /// Gives the printer back. May be called twice.
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
