package lv.lete.device;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// All devices of one terminal: opens those it is told to use, knows how each stands, tests them. A
/// device that cannot be had costs itself only. Safe for any thread.
public final class DeviceDesk implements AutoCloseable {

  private DeviceDesk() {}

  /// Which devices a terminal uses, by logical name; an empty name for none. The second printer is
  /// where receipts go when the first cannot print.
  public record Use(
      String scanner, String printer, String secondPrinter, String drawer, String display) {}

  /// Reads and checks the file and begins to open what is used. Returns at once.
  public static DeviceDesk open(Path jposFile, Use use, DeviceLog log) {
    throw new UnsupportedOperationException();
  }

  /// What is wrong with the file.
  public List<DeviceProblem> problems() {
    throw new UnsupportedOperationException();
  }

  /// Every entry of the file and how it stands, in the file's order, then those that are used and
  /// not in the file. Does not wait for any device.
  public List<DeviceState> devices() {
    throw new UnsupportedOperationException();
  }

  /// Calls `listener` with every reading of the scanner, on the device's thread; it hands over at
  /// once.
  public void onScan(Consumer<ScanReading> listener) {
    throw new UnsupportedOperationException();
  }

  /// The receipt printer.
  public PrinterPort printer() {
    throw new UnsupportedOperationException();
  }

  /// The other receipt printer.
  public PrinterPort secondPrinter() {
    throw new UnsupportedOperationException();
  }

  /// The cash drawer.
  public DrawerPort drawer() {
    throw new UnsupportedOperationException();
  }

  /// The customer display.
  public DisplayPort display() {
    throw new UnsupportedOperationException();
  }

  /// What happened so far.
  public DeviceLog log() {
    throw new UnsupportedOperationException();
  }

  /// Gives all devices back, within two seconds.
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
