package lv.lete.device.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A USB scanner without hardware: plays a [HidRecording] where hidraw would be. Below a folder of
/// its own it makes what Linux shows of a HID device, with a named pipe as its device file; a
/// scanner entry reads it with `sysfs` and `dev` set to [#sys] and [#dev].
///
/// ```
/// HidPlayer scanner = new HidPlayer(folder, HidRecording.read(file));
/// scanner.plug(0);                 // /dev/hidraw0
/// scanner.play(1);                 // as fast as recorded; 0 without waiting
/// scanner.unplug();
/// scanner.plug(7);                 // put back: another number
/// ```
///
/// Linux only. Not safe for several threads.
public final class HidPlayer implements AutoCloseable {
  private final Path root;
  private final HidRecording recording;
  private @Nullable Fifo fifo;
  private Path node = Path.of("");
  private Path file = Path.of("");

  /// A player that keeps its files below `root`, a folder that nobody else uses.
  public HidPlayer(Path root, HidRecording recording) {
    this.root = root;
    this.recording = recording;
  }

  /// Whether this machine can.
  public static boolean available() {
    return PtyCalls.available();
  }

  /// What stands for `/sys`.
  public Path sys() {
    return root.resolve("sys");
  }

  /// What stands for `/dev`.
  public Path dev() {
    return root.resolve("dev");
  }

  /// Plugs the scanner in as `hidraw` with this number; it shows up all at once, as in the kernel.
  public void plug(int number) throws IOException {
    unplug();
    Path devices = Files.createDirectories(sys().resolve("class").resolve("hidraw"));
    file = Files.createDirectories(dev()).resolve("hidraw" + number);
    node = devices.resolve("hidraw" + number);
    fifo = Fifo.make(file);
    Path fresh = devices.resolve("plugging" + number);
    Path device = Files.createDirectories(fresh.resolve("device"));
    Files.write(device.resolve("report_descriptor"), recording.descriptor());
    Files.writeString(device.resolve("uevent"), recording.uevent());
    Files.move(fresh, node, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Sends one report. [IOException] when nobody reads for five seconds.
  public void send(byte[] report) throws IOException {
    Fifo now = fifo;
    if (now == null) {
      throw new IOException("the scanner is not plugged in");
    }
    now.write(report);
  }

  /// Sends every report of the recording, so many times as fast as recorded, or without waiting
  /// where that is 0.
  public void play(int timesAsFast) throws IOException, InterruptedException {
    long start = System.nanoTime();
    for (HidRecording.Report report : recording.reports()) {
      if (timesAsFast > 0) {
        long due = TimeUnit.MICROSECONDS.toNanos(report.micros() / timesAsFast);
        TimeUnit.NANOSECONDS.sleep(due - (System.nanoTime() - start));
      }
      send(report.bytes());
    }
  }

  /// Pulls the scanner out; nothing when it is out.
  public void unplug() throws IOException {
    Fifo now = fifo;
    if (now == null) {
      return;
    }
    fifo = null;
    Files.delete(file);
    List<Path> gone = new ArrayList<>();
    try (var all = Files.walk(node)) {
      all.forEach(gone::addFirst);
    }
    for (Path each : gone) {
      Files.deleteIfExists(each);
    }
    now.close();
  }

  @Override
  public void close() throws IOException {
    unplug();
  }
}
