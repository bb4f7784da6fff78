package lv.lete.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A file that says that somebody works beside it: one holder at a time, of all processes and
/// within one. The system frees it when the process ends, however it ends. Any thread.
public final class LockFile implements AutoCloseable {
  private static final int ATTEMPTS = 10;
  private static final long LENGTHS = 60_000;

  /// Held by this process. Asking the system once more would give its lock away: on POSIX a process
  /// loses its lock of a file when it closes any opening of it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private LockFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes it; empty where somebody has it. The file is made where there is none; its folder must
  /// be there. A link of its name is not followed: it may point at anybody's file.
  ///
  /// @throws IOException when it cannot be written
  public static Optional<LockFile> take(Path named) throws IOException {
    Path name = named.toAbsolutePath();
    Path folder = name.getParent();
    if (folder == null) {
      throw new IOException(named + " is no file in a folder");
    }
    Path file = folder.toRealPath().resolve(name.getFileName());
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<LockFile> taken = Optional.empty();
    try {
      for (int attempt = 0; taken.isEmpty() && attempt < ATTEMPTS; attempt++) {
        FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        taken = locked(file, channel);
      }
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD.remove(file);
      }
    }
  }

  /// Empty where it is held, or where whoever held it deleted it while it was being taken.
  private static Optional<LockFile> locked(Path file, FileChannel channel) throws IOException {
    boolean well = false;
    try {
      well = locks(channel) && isStillThere(channel, file);
      return well ? Optional.of(new LockFile(file, channel)) : Optional.empty();
    } finally {
      if (!well) {
        channel.close();
      }
    }
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /// Whether the locked file is the one of that name: its length, which is drawn by lot, is seen
  /// there. It is not opened for that: see [#HELD].
  private static boolean isStillThere(FileChannel channel, Path file) throws IOException {
    long length =
        1 + Math.floorMod(System.nanoTime() * 31 + ProcessHandle.current().pid(), LENGTHS);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(new byte[] {' '}), length - 1);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == length;
  }

  /// Lets it go, and takes the file away, too.
  ///
  /// @throws IOException when the disk refuses; it is let go all the same
  public void delete() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      close();
    }
  }

  /// Lets it go; the file stays.
  ///
  /// @throws IOException when the disk refuses
  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    } finally {
      HELD.remove(file);
    }
  }
}
