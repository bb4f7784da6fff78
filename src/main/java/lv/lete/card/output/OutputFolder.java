package lv.lete.card.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lv.lete.store.DiskWhy;
import lv.lete.store.LockFile;
import lv.lete.store.PrivateFile;
import lv.lete.store.StoreFault;

/// A folder that one process at a time, and one piece of work in it, makes cards in. What a killed
/// one left half is deleted when the folder is taken.
public final class OutputFolder implements AutoCloseable {
  private static final String LOCK = ".lete-cards.lock";

  private final Path folder;
  private final LockFile lock;

  private OutputFolder(Path folder, LockFile lock) {
    this.folder = folder;
    this.lock = lock;
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
      Optional<LockFile> lock = LockFile.take(folder.resolve(LOCK));
      if (lock.isEmpty()) {
        return new Taking.Busy();
      }
      try {
        deleteHalves(folder);
      } catch (IOException e) {
        lock.get().close();
        throw e;
      }
      return new Taking.Taken(new OutputFolder(folder, lock.get()));
    } catch (IOException e) {
      return new Taking.Unwritable(DiskWhy.of(e));
    }
  }

  private static void deleteHalves(Path folder) throws IOException {
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, ".lete-*.new")) {
      for (Path half : halves) {
        Files.deleteIfExists(half);
      }
    }
  }

  /// Where it is.
  public Path path() {
    return folder;
  }

  /// Lets it go, and leaves nothing of its own in it.
  ///
  /// @throws StoreFault when the disk refuses; what was made is there
  @Override
  public void close() {
    try {
      lock.delete();
    } catch (IOException e) {
      throw new StoreFault("cannot let go the lock of " + folder, e);
    }
  }
}
