package lv.lete;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The lock of a terminal's home: one terminal at a time, whether with a window or without. The
/// system frees it when the process ends, however it ends.
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private HomeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes the lock of a home.
  ///
  /// @throws Refusal where another terminal holds it, or the home cannot be written
  static HomeLock take(Path home) {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              home.resolve("lete.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Refusal(
            Exit.REFUSED,
            "LT-H01 Another terminal is running on "
                + home
                + ". Nothing was changed. Use that one, or close it first.");
      }
      return new HomeLock(channel, lock);
    } catch (IOException e) {
      throw new Refusal(
          Exit.FAULT,
          "LT-H02 "
              + home
              + " cannot be written ("
              + e.getMessage()
              + "). Nothing was changed. Give this user the right to write there, then try again.");
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      // The process is about to end, and the system frees the lock then.
      Logging.fault(e);
    }
  }
}
