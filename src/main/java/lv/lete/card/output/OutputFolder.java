package lv.lete.card.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lv.lete.store.PrivateFile;
import lv.lete.store.StoreFault;

/// A folder that one process at a time, and one piece of work in it, makes cards in. What a killed
/// one left half is deleted when the folder is taken.
public final class OutputFolder implements AutoCloseable {
  private static final String LOCK = ".lete-cards.lock";

  private final Path folder;
  private final FileChannel channel;

  private OutputFolder(Path folder, FileChannel channel) {
    this.folder = folder;
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
      PrivateFile.folder(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return new Taking.Busy();
      }
      try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, ".lete-*.new")) {
        for (Path half : halves) {
          Files.deleteIfExists(half);
        }
      }
      return new Taking.Taken(new OutputFolder(folder, channel));
    } catch (IOException e) {
      return new Taking.Unwritable(String.valueOf(e.getMessage()));
    }
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

  /// Lets it go.
  ///
  /// @throws StoreFault when the disk refuses; what was made is there
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreFault("cannot let go the lock of " + folder, e);
    }
  }
}
