package lv.lete.device.scanner.hid;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Scanners where there is no hidraw, through a [HidBus].
final class BusReports implements ReportSource {
  private static final int SCANNER_PAGE = 0x8C;

  /// hidapi cannot wake a read that waits, so reads are short; the system's own queue keeps reports
  /// that come between two.
  private static final int READ_MILLIS = 200;

  private final HidChoice choice;
  private final HidBus bus;

  BusReports(HidChoice choice, HidBus bus) {
    this.choice = choice;
    this.bus = bus;
  }

  @Override
  public Reports open() throws HidFault {
    List<HidFault> faults = new ArrayList<>();
    for (HidBus.Found device : bus.devices()) {
      if (means(device)) {
        try {
          return open(device);
        } catch (HidFault fault) {
          faults.add(fault);
        }
      }
    }
    throw faults.isEmpty() ? HidFault.absent(choice) : faults.getFirst();
  }

  /// Keyboards and mice are left alone: to open one may take it from its user.
  private boolean means(HidBus.Found device) {
    return switch (choice) {
      case HidChoice.Any _ -> device.usagePage() == SCANNER_PAGE;
      case HidChoice.Model(int vendor, int product) ->
          device.vendor() == vendor
              && device.product() == product
              && (device.usagePage() == SCANNER_PAGE || device.usagePage() == 0);
      case HidChoice.At(String path) -> device.path().equals(path);
    };
  }

  private static Reports open(HidBus.Found device) throws HidFault {
    if (!device.open()) {
      throw new HidFault(
          HidFault.Why.DENIED,
          device.path() + ": it cannot be opened, another program may hold it: " + device.error());
    }
    try {
      byte[] descriptor = device.descriptor();
      CodeReports.of(descriptor);
      return new Open(device, descriptor);
    } catch (HidFault foreign) {
      device.close();
      throw new HidFault(foreign.why(), device.path() + ": " + foreign.getMessage());
    }
  }

  /// The lock keeps the reader from a device that another thread closes: hidapi would crash.
  private static final class Open implements Reports {
    private final HidBus.Found device;
    private final byte[] descriptor;
    private final AtomicBoolean closed = new AtomicBoolean();

    Open(HidBus.Found device, byte[] descriptor) {
      this.device = device;
      this.descriptor = descriptor;
    }

    @Override
    public String place() {
      return device.path();
    }

    @Override
    public byte[] descriptor() {
      return descriptor.clone();
    }

    @Override
    public synchronized int read(byte[] into) {
      return closed.get() ? -1 : Math.max(-1, device.read(into, READ_MILLIS));
    }

    @Override
    public void close() {
      if (!closed.getAndSet(true)) {
        synchronized (this) {
          device.close();
        }
      }
    }
  }
}
