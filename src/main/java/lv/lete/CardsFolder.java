package lv.lete;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A folder that one process at a time makes cards in. What a killed one left half is deleted.
final class CardsFolder implements AutoCloseable {
  private static final String LOCK = ".lete-cards.lock";

  private final FileChannel channel;

  private CardsFolder(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the folder, which is made where there is none.
  ///
  /// @throws Refusal where it cannot be written, or another process is at it
  static CardsFolder take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new Refusal(
            Exit.REFUSED,
            "LT-W44 Another process makes cards in %s. Wait for it. Nothing was done."
                .formatted(folder));
      }
      try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, ".lete-*.new")) {
        for (Path half : halves) {
          Files.deleteIfExists(half);
        }
      }
      return new CardsFolder(channel);
    } catch (IOException e) {
      throw new Refusal(
          Exit.FAULT,
          "LT-W45 %s cannot be written: %s. Nothing was done.".formatted(folder, e.getMessage()));
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Refusal(Exit.FAULT, "LT-W45 A lock cannot be let go: " + e.getMessage() + ".");
    }
  }
}
