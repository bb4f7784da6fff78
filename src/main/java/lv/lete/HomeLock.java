package lv.lete;

import java.io.IOException;
import java.nio.file.Path;
import lv.lete.store.DiskWhy;
import lv.lete.store.LockFile;

/// The lock of a terminal's home: one terminal at a time, whether with a window or without. The
/// system frees it when the process ends, however it ends.
final class HomeLock implements AutoCloseable {
  private final LockFile lock;

  private HomeLock(LockFile lock) {
    this.lock = lock;
  }

  /// Takes the lock of a home.
  ///
  /// @throws Refusal where another terminal holds it, or the home cannot be written
  static HomeLock take(Path home) {
    try {
      return new HomeLock(
          LockFile.take(home.resolve("lete.lock"))
              .orElseThrow(() ->
                  new Refusal(
                      Exit.REFUSED,
                      "LT-H01 Another terminal is running on "
                          + home
                          + ". Nothing was changed. Use that one, or close it first.")));
    } catch (IOException e) {
      throw new Refusal(
          Exit.FAULT,
          "LT-H02 "
              + home
              + " cannot be written ("
              + DiskWhy.of(e)
              + "). Nothing was changed. Give this user the right to write there, then try again.");
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // The process is about to end, and the system frees the lock then.
      Logging.fault(e);
    }
  }
}
