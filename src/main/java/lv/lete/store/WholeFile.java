package lv.lete.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file for others to take away, written for its owner alone (mode 0600 where the file system has
/// modes). It is there whole and on the disk, or not at all: a full or read-only disk, a crash, or
/// content that fails leave what was there before, and nothing half beside it.
public final class WholeFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private WholeFile() {}

  /// What is to be in the file. May write as much as it likes: nothing is kept in memory.
  public interface Content {
    /// Writes it all; the stream stays open.
    void to(OutputStream out) throws IOException;
  }

  /// A look at the finished file before it gets its name.
  public interface Look {
    /// Answers whether it may be kept.
    boolean keeps(Path unnamed) throws IOException;
  }

  /// Writes the file in place of what was there.
  ///
  /// @throws StoreFault when the disk refuses; nothing was changed then
  public static void write(Path file, Content content) {
    write(file, content, _ -> true);
  }

  /// Writes the file in place of what was there, if the finished content may be kept; answers
  /// whether it was.
  ///
  /// @throws StoreFault when the disk refuses; nothing was changed then
  public static boolean write(Path file, Content content, Look look) {
    Path whole = file.toAbsolutePath();
    try {
      Path unnamed = Files.createTempFile(whole.resolveSibling(""), ".lete-", ".new");
      try {
        fill(unnamed, content);
        if (!look.keeps(unnamed)) {
          return false;
        }
        Files.move(
            unnamed, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unnamed);
      }
    } catch (IOException failed) {
      throw new StoreFault("cannot write " + file + ": " + reason(failed), failed);
    }
    PrivateFile.syncName(whole);
    return true;
  }

  private static void fill(Path unnamed, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
      content.to(out);
      out.flush();
      channel.force(true);
    }
  }

  /// A file system's exception has little more than a name in it.
  private static String reason(IOException failed) {
    return failed.getClass().getSimpleName() + ": " + failed.getMessage();
  }
}
