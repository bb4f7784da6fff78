package lv.lete.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file behind a [DeviceLog]: JSON lines, readable by its owner only. At a mebibyte it becomes
/// the old file (`.1`), which replaces the one before; where that cannot be, it begins anew. A last
/// line that a crash or a full disk has torn costs itself only. Lines are not forced to the disk: a
/// fact about money is in the journal, not here. Used under the log's lock.
final class DeviceLogFile {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceLogFile.class);
  private static final long LARGEST_BYTES = 1 << 20;
  private static final JsonType<DeviceEvent> JSON = Jsonb.instance().type(DeviceEvent.class);

  private final Path file;
  private final Path old;
  private @Nullable FileChannel out;
  private boolean complained;

  DeviceLogFile(Path file) {
    this.file = file;
    this.old = file.resolveSibling(file.getFileName() + ".1");
  }

  /// The last events written, oldest first. Lines that cannot be read are passed over.
  List<DeviceEvent> tail(int most) {
    List<String> lines = new ArrayList<>();
    for (Path part : List.of(old, file)) {
      if (Files.exists(part)) {
        try {
          lines.addAll(new String(Files.readAllBytes(part), UTF_8).lines().toList());
        } catch (IOException unreadable) {
          complain(unreadable);
        }
      }
    }
    List<DeviceEvent> events =
        lines.subList(Math.max(0, lines.size() - most), lines.size()).stream()
            .flatMap(line -> event(line).stream())
            .toList();
    return events;
  }

  private static Optional<DeviceEvent> event(String line) {
    try {
      return Optional.of(JSON.fromJson(line));
    } catch (RuntimeException torn) {
      LOG.debug("a line of the device log cannot be read", torn);
      return Optional.empty();
    }
  }

  /// Appends one line. A disk that refuses is told to the program's log once.
  void append(DeviceEvent event) {
    try {
      rotateWhenFull(channel());
      FileChannel to = channel();
      ByteBuffer line = ByteBuffer.wrap((JSON.toJson(event) + "\n").getBytes(UTF_8));
      while (line.hasRemaining()) {
        to.write(line);
      }
      rotateWhenFull(to);
    } catch (IOException | RuntimeException full) {
      complain(full);
      openAnew();
    }
  }

  private void rotateWhenFull(FileChannel to) throws IOException {
    if (to.size() < LARGEST_BYTES) {
      return;
    }
    openAnew();
    try {
      Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException held) {
      complain(held);
      FileChannel.open(file, StandardOpenOption.WRITE).truncate(0).close();
    }
  }

  /// The next line opens the file again, and looks at how it ends.
  private void openAnew() {
    FileChannel last = out;
    out = null;
    try {
      if (last != null) {
        last.close();
      }
    } catch (IOException broken) {
      complain(broken);
    }
  }

  private boolean torn() throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer end = ByteBuffer.allocate(1);
      return in.size() > 0 && in.read(end, in.size() - 1) == 1 && end.get(0) != '\n';
    }
  }

  /// Writes a text file beside this one. Empty where the disk refuses.
  Optional<Path> export(List<String> lines) {
    Path text = file.resolveSibling("devices.txt");
    try {
      Files.deleteIfExists(text);
      Set<StandardOpenOption> fresh =
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (FileChannel to = FileChannel.open(text, fresh, ownerOnly())) {
        ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          to.write(bytes);
        }
      }
      return Optional.of(text);
    } catch (IOException | RuntimeException full) {
      complain(full);
      return Optional.empty();
    }
  }

  private FileChannel channel() throws IOException {
    FileChannel to = out;
    if (to == null || !to.isOpen()) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      to =
          FileChannel.open(
              file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), ownerOnly());
      out = to;
      if (torn()) {
        to.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
    }
    return to;
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private void complain(Exception why) {
    if (!complained) {
      complained = true;
      LOG.warn("the device log {} cannot be kept; it goes on in memory", file, why);
    }
  }
}
