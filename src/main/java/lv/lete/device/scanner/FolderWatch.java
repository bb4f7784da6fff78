package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder as a scanner's glass: a picture put there while the device is enabled is scanned once,
/// a `.txt` file as the code it holds, its last line end left out. What lay there before is not
/// scanned; a file that is written anew is. Files are left as they are; hidden ones are passed
/// over.
///
/// A file is taken when it stayed the same for two looks, so that none is read half written.
final class FolderWatch {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final int LOOK_MILLIS = 100;
  private static final int LONGEST_TEXT = 65_536;

  private record Seen(FileTime at, long size, @Nullable Object key) {}

  private final Path folder;
  private final ScanInput glass;
  private @Nullable Thread watcher;

  FolderWatch(Path folder, ScanInput glass) {
    this.folder = folder;
    this.glass = glass;
  }

  /// Begins; what is there now is old.
  synchronized void start() {
    Map<Path, Seen> old = look();
    watcher =
        Thread.ofPlatform().daemon().name("scanner-folder").start(() -> watch(new HashMap<>(old)));
  }

  /// Ends. A picture being read is not presented any more.
  void stop() {
    Thread stopped;
    synchronized (this) {
      stopped = watcher;
      watcher = null;
      notifyAll();
    }
    try {
      if (stopped != null) {
        stopped.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean wanted() {
    return Thread.currentThread().equals(watcher);
  }

  private void watch(Map<Path, Seen> done) {
    Map<Path, Seen> before = Map.copyOf(done);
    while (rest()) {
      Map<Path, Seen> now = look();
      for (Map.Entry<Path, Seen> file : now.entrySet()) {
        boolean still = file.getValue().equals(before.get(file.getKey()));
        if (still
            && wanted()
            && !file.getValue().equals(done.put(file.getKey(), file.getValue()))) {
          present(file.getKey());
        }
      }
      done.keySet().retainAll(now.keySet());
      before = now;
    }
  }

  private synchronized boolean rest() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
    try {
      while (wanted() && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
      }
      return wanted();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Map<Path, Seen> look() {
    Map<Path, Seen> files = new HashMap<>();
    try (Stream<Path> names = Files.list(folder)) {
      for (Path name : (Iterable<Path>) names::iterator) {
        Seen seen = seen(name);
        if (seen != null) {
          files.put(name, seen);
        }
      }
    } catch (IOException | UncheckedIOException gone) {
      LOG.debug("{} cannot be looked at: {}", folder, gone.toString());
    }
    return files;
  }

  /// Null for what is no file, is hidden or went away meanwhile.
  private static @Nullable Seen seen(Path name) {
    try {
      BasicFileAttributes file = Files.readAttributes(name, BasicFileAttributes.class);
      boolean shown = !name.getFileName().toString().startsWith(".");
      return file.isRegularFile() && shown
          ? new Seen(file.lastModifiedTime(), file.size(), file.fileKey())
          : null;
    } catch (IOException _) {
      return null;
    }
  }

  private void present(Path file) {
    if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
      glass.present(file);
      return;
    }
    try {
      if (Files.size(file) <= LONGEST_TEXT) {
        glass.scan(Files.readString(file, UTF_8).replaceFirst("[\\r\\n]+$", ""));
      } else {
        LOG.info("{} is too long for a code", file.getFileName());
      }
    } catch (IOException broken) {
      LOG.info("{} cannot be read: {}", file.getFileName(), broken.toString());
    }
  }
}
