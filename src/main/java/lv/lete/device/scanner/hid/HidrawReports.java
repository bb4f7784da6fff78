package lv.lete.device.scanner.hid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One open hidraw device. The kernel hands over one report a read and fails the read when the
/// device is pulled out; closing the channel wakes a read that waits.
final class HidrawReports implements ReportSource.Reports {
  /// Hidraw gives each reader a copy of every report: a second reader in this program would take
  /// each code twice.
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final byte[] descriptor;
  private final FileChannel channel;

  private HidrawReports(Path file, byte[] descriptor, FileChannel channel) {
    this.file = file;
    this.descriptor = descriptor;
    this.channel = channel;
  }

  static HidrawReports open(Path file, byte[] descriptor) throws HidFault {
    if (!OPEN.add(file)) {
      throw new HidFault(HidFault.Why.HELD, "another device entry reads it already");
    }
    try {
      return new HidrawReports(file, descriptor, FileChannel.open(file, StandardOpenOption.READ));
    } catch (AccessDeniedException _) {
      OPEN.remove(file);
      throw new HidFault(
          HidFault.Why.DENIED,
          "this user may not read the scanner; install devices/udev/60-lete-devices.rules, then"
              + " pull the scanner out and put it back");
    } catch (IOException gone) {
      OPEN.remove(file);
      throw new HidFault(HidFault.Why.ABSENT, "it cannot be opened: " + gone.getMessage());
    }
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public byte[] descriptor() {
    return descriptor.clone();
  }

  @Override
  public int read(byte[] into) {
    try {
      return channel.read(ByteBuffer.wrap(into));
    } catch (IOException _) {
      // EIO or ENODEV of a device that is gone, or closed from another thread.
      return -1;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // Nothing was written that could be lost.
    } finally {
      OPEN.remove(file);
    }
  }
}
