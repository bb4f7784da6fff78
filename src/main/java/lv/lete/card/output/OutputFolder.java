package lv.lete.card.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.lete.store.PrivateFile;
import lv.lete.store.StoreFault;

/// A folder that one process at a time, and one piece of work in it, makes cards in. What a killed
/// one left half is deleted when the folder is taken.
public final class OutputFolder implements AutoCloseable {
  private static final String LOCK = ".lete-cards.lock";
  private static final int ATTEMPTS = 10;
  private static final long LENGTHS = 60_000;

  /// Taken by this process. Asking the system once more would give its lock away: on POSIX a
  /// process loses its lock of a file when it closes any opening of it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path real;
  private final FileChannel channel;

  private OutputFolder(Path folder, Path real, FileChannel channel) {
    this.folder = folder;
    this.real = real;
    this.channel = channel;
  }

  /// What came of asking for it.
  public sealed interface Taking {
    /// It is the caller's until it is closed.
    record Taken(OutputFolder folder) implements Taking {}

    /// Somebody else makes cards in it.
    record Busy() implements Taking {}

    /// It cannot be written.
    record Unwritable(String why) implements Taking {}
  }

  /// Takes the folder, which is made where there is none.
  public static Taking take(Path folder) {
    try {
      for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
        Optional<Taking> taking = once(folder);
        if (taking.isPresent()) {
          return taking.get();
        }
      }
      return new Taking.Busy();
    } catch (IOException e) {
      return new Taking.Unwritable(String.valueOf(e.getMessage()));
    }
  }

  /// Empty where whoever had it deleted the lock while it was being taken: then it is to be taken
  /// anew.
  private static Optional<Taking> once(Path folder) throws IOException {
    PrivateFile.folder(folder);
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      return Optional.of(new Taking.Busy());
    }
    Optional<Taking> taking = Optional.empty();
    try {
      taking = locked(folder, real);
      return taking;
    } finally {
      if (taking.filter(Taking.Taken.class::isInstance).isEmpty()) {
        HELD.remove(real);
      }
    }
  }

  private static Optional<Taking> locked(Path folder, Path real) throws IOException {
    Path lock = folder.resolve(LOCK);
    // a link of that name may point at anybody's file: it is not written through
    FileChannel channel =
        FileChannel.open(
            lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      if (!locked(channel)) {
        channel.close();
        return Optional.of(new Taking.Busy());
      }
      if (!stillThere(channel, lock)) {
        channel.close();
        return Optional.empty();
      }
      try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, ".lete-*.new")) {
        for (Path half : halves) {
          Files.deleteIfExists(half);
        }
      }
      return Optional.of(new Taking.Taken(new OutputFolder(folder, real, channel)));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /// Whether the locked file is the one of that name: its length, which is drawn by lot, is seen
  /// there. It is not opened for that: see [#HELD].
  private static boolean stillThere(FileChannel channel, Path lock) throws IOException {
    long length =
        1 + Math.floorMod(System.nanoTime() * 31 + ProcessHandle.current().pid(), LENGTHS);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(new byte[] {' '}), length - 1);
    return Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS) && Files.size(lock) == length;
  }

  /// Where it is.
  public Path path() {
    return folder;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /// Lets it go, and leaves nothing of its own in it.
  ///
  /// @throws StoreFault when the disk refuses; what was made is there
  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(folder.resolve(LOCK));
    } catch (IOException e) {
      throw new StoreFault("cannot let go the lock of " + folder, e);
    } finally {
      HELD.remove(real);
    }
  }
}
