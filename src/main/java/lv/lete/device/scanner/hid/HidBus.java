package lv.lete.device.scanner.hid;

import java.util.List;

/// The HID devices of a machine without hidraw, as little of hidapi as a scanner needs.
interface HidBus {

  /// All that are plugged in now. [HidFault] when hidapi cannot be used here.
  List<Found> devices() throws HidFault;

  /// A device that is plugged in.
  interface Found {
    String path();

    int vendor();

    int product();

    /// The usage page of its top collection, 0 where the system does not say.
    int usagePage();

    /// False when it cannot be opened; `error` says why then.
    boolean open();

    String error();

    /// The report descriptor; empty where it cannot be had. Needs an open device.
    byte[] descriptor();

    /// How many bytes were read; 0 when the time was over, below 0 when the device is gone.
    int read(byte[] into, int timeoutMillis);

    void close();
  }
}
