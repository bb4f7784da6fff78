package lv.lete.device.scanner.hid;

import java.io.Closeable;

/// Where the reports of a scanner come from: hidraw on Linux, hidapi elsewhere. Can be opened again
/// after the device was pulled out and put back.
public interface ReportSource {

  /// Opens the device. [HidFault], with a sentence fit to be shown, when it cannot be read now.
  Reports open() throws HidFault;

  /// The reports of an opened device. One thread reads; any may close.
  interface Reports extends Closeable {

    /// Where the device was found, for the log: `/dev/hidraw3`.
    String place();

    /// The device's report descriptor.
    byte[] descriptor();

    /// Waits for the next report and puts it at the start of `into`, its id first where the device
    /// numbers its reports. The report's length; 0 when there was none yet; -1 when the device is
    /// gone or this was closed, and at every later call.
    int read(byte[] into);

    /// Ends a read that waits, and gives the device back.
    @Override
    void close();
  }

  /// The source for this machine; natives of hidapi are loaded elsewhere than on Linux only.
  static ReportSource of(HidChoice choice, String sysRoot, String devRoot) {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    return linux ? new Hidraw(choice, sysRoot, devRoot) : new BusReports(choice, new Hid4JavaBus());
  }
}
