package lv.lete.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file for its owner alone (mode 0600 where the file system has modes): keys and tokens.
/// It has that mode from the moment it exists, and is there whole and on the disk, or not at all.
public final class PrivateFile {
  private static final FileAttribute<?>[] OWNER_ONLY =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];

  private static final Logger LOG = LoggerFactory.getLogger(PrivateFile.class);

  private PrivateFile() {}

  /// Writes the file, in place of what was there.
  ///
  /// @throws StoreFault when the disk refuses; what was there before is untouched then
  public static void write(Path file, String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      Files.deleteIfExists(fresh);
      try (FileChannel channel = FileChannel.open(fresh, options, OWNER_ONLY)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncDirectory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException failed) {
      throw new StoreFault("cannot write " + file + ": " + DiskWhy.of(failed), failed);
    }
  }

  /// Makes the file, empty, where there is none. Names and addresses of customers are in most of
  /// our databases; SQLite gives its log and index the mode of the database. What goes wrong here
  /// shows when the database is opened.
  static void makeEmpty(Path file) {
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createFile(file, OWNER_ONLY);
    } catch (IOException opened) {
      LOG.debug("{} was not made ahead", file, opened);
    }
  }

  /// Makes the file where there is none, and takes everybody else's rights off one that is there,
  /// where the file system has rights: what can be guessed from a copy must not be copied.
  ///
  /// @throws StoreFault when the disk or its rights refuse
  public static void keepToOwner(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      Files.createFile(file, OWNER_ONLY);
    } catch (FileAlreadyExistsException _) {
      narrow(file);
    } catch (IOException failed) {
      throw new StoreFault("cannot create " + file + ": " + DiskWhy.of(failed), failed);
    }
  }

  private static void narrow(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException failed) {
      throw new StoreFault("cannot keep " + file + " to its owner: " + DiskWhy.of(failed), failed);
    }
  }

  /// Makes a folder, and those above it, where there is none, for its owner alone (mode 0700 where
  /// the file system has modes). One that is there stays as it is: its owner chose its mode.
  ///
  /// @throws IOException when the disk refuses
  public static Path folder(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectories(folder);
  }

  /// Reads the file.
  ///
  /// @throws StoreFault when it is not there or cannot be read
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new StoreFault("cannot read " + file + ": " + DiskWhy.of(failed), failed);
    }
  }

  /// Makes a file's new name durable.
  ///
  /// @throws StoreFault when the disk refuses
  static void syncName(Path file) {
    try {
      syncDirectory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException failed) {
      throw new StoreFault("cannot write " + file + ": " + DiskWhy.of(failed), failed);
    }
  }

  /// A rename is durable only when the directory is. Where a directory cannot be opened (Windows),
  /// the file system does it alone.
  private static void syncDirectory(Path directory) throws IOException {
    if (OWNER_ONLY.length > 0) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
