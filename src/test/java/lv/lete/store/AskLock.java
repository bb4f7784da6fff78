package lv.lete.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Another process that asks for a lock and says whether it is free.
final class AskLock {
  private AskLock() {}

  /// The file is the only argument.
  public static void main(String[] arguments) throws IOException {
    Optional<LockFile> taken = LockFile.take(Path.of(arguments[0]));
    System.out.println(taken.isPresent() ? "free" : "held");
    if (taken.isPresent()) {
      taken.get().close();
    }
  }
}
