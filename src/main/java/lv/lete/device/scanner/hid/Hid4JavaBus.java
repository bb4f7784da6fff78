package lv.lete.device.scanner.hid;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hid4java.HidDevice;
import org.hid4java.HidException;
import org.hid4java.HidManager;
import org.hid4java.HidServices;
import org.hid4java.HidServicesSpecification;
import org.hid4java.ScanMode;
import org.jspecify.annotations.Nullable;

/// hidapi through hid4java. Its natives are loaded at the first use; it runs no thread of its own.
final class Hid4JavaBus implements HidBus {
  private static final int MOST_DESCRIPTOR_BYTES = 4096;

  private @Nullable HidServices services;

  @Override
  public synchronized List<Found> devices() throws HidFault {
    try {
      return services().getAttachedHidDevices().stream().<Found>map(Device::new).toList();
    } catch (HidException | LinkageError broken) {
      throw new HidFault(
          HidFault.Why.ABSENT, "hidapi does not run on this machine: " + broken.getMessage());
    }
  }

  private HidServices services() {
    if (services == null) {
      HidServicesSpecification quiet = new HidServicesSpecification();
      quiet.setAutoStart(false);
      quiet.setAutoShutdown(false);
      quiet.setAutoDataRead(false);
      quiet.setScanMode(ScanMode.NO_SCAN);
      services = HidManager.getHidServices(quiet);
    }
    return services;
  }

  private record Device(HidDevice device) implements Found {
    @Override
    public String path() {
      return device.getPath();
    }

    @Override
    public int vendor() {
      return device.getVendorId() & 0xFFFF;
    }

    @Override
    public int product() {
      return device.getProductId() & 0xFFFF;
    }

    @Override
    public int usagePage() {
      return device.getUsagePage() & 0xFFFF;
    }

    @Override
    public boolean open() {
      return device.open();
    }

    @Override
    public String error() {
      return Objects.requireNonNullElse(device.getLastErrorMessage(), "");
    }

    @Override
    public byte[] descriptor() {
      byte[] bytes = new byte[MOST_DESCRIPTOR_BYTES];
      int length = device.getReportDescriptor(bytes);
      return Arrays.copyOf(bytes, Math.max(0, length));
    }

    @Override
    public int read(byte[] into, int timeoutMillis) {
      return device.read(into, timeoutMillis);
    }

    @Override
    public void close() {
      device.close();
    }
  }
}
