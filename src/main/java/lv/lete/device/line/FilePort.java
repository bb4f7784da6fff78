package lv.lete.device.line;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A device that the system shows as a file, such as a USB printer at `/dev/usb/lp0`.
///
/// Opened both ways where the system allows it, else for writing only; a FIFO or an ordinary file
/// is never read, for what is read there would be our own bytes. A file is never created: a printer
/// that is off must not turn into a file of the same name.
final class FilePort implements Port {
  private static final int KIND = 0xF000;
  private static final int FIFO = 0x1000;

  private final Path file;
  private final int writeMillis;

  FilePort(Path file, int writeMillis) {
    this.file = file;
    this.writeMillis = writeMillis;
  }

  @Override
  public String address() {
    return "file:" + file;
  }

  @Override
  public Line open() throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          file + " does not exist; plug the device in and switch it on, or mend deviceFile");
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder, not a device");
    }
    try {
      if (Files.isRegularFile(file)) {
        return new FileLine(file, FileChannel.open(file, WRITE, APPEND), null, writeMillis);
      }
      return isFifo() ? fifo() : device();
    } catch (AccessDeniedException refused) {
      throw new IOException(file + " may not be written by this user; see the udev rules", refused);
    }
  }

  private boolean isFifo() throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return unix && ((int) Files.getAttribute(file, "unix:mode") & KIND) == FIFO;
  }

  /// Opened both ways, or opening would wait until somebody reads.
  private Line fifo() throws IOException {
    return new FileLine(file, FileChannel.open(file, READ, WRITE), null, writeMillis);
  }

  /// One descriptor, for a printer's file can be opened once only, and a channel for each way, for
  /// one channel's write would wait until its read is over.
  private Line device() throws IOException {
    if (!Files.isReadable(file)) {
      return new FileLine(file, FileChannel.open(file, WRITE), null, writeMillis);
    }
    FileDescriptor both = new RandomAccessFile(file.toFile(), "rw").getFD();
    FileChannel in = new FileInputStream(both).getChannel();
    return new FileLine(file, new FileOutputStream(both).getChannel(), in, writeMillis);
  }
}
