package lv.lete.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Why the disk refused, in words that a person understands: what Java says of it is often no more
/// than the file's name.
public final class DiskWhy {
  private DiskWhy() {}

  /// The reason, without the name of the file that was asked for; of another file, with it.
  public static String of(IOException refused) {
    return switch (refused) {
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case AccessDeniedException denied -> "no right to " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is there already, as a file";
      case NotDirectoryException file -> file.getFile() + " is a file, no folder";
      case DirectoryNotEmptyException full -> full.getFile() + " is not empty";
      case FileSystemLoopException loop -> loop.getFile() + " is a link that leads to itself";
      case FileSystemException other when other.getReason() != null ->
          other.getReason() + " (" + other.getFile() + ")";
      case CharacterCodingException _ ->
          "it is not in the encoding that is expected (UTF-8, where none was named)";
      default ->
          refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
    };
  }
}
