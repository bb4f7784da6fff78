package lv.lete.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import lv.lete.directory.Directory;
import lv.lete.journal.Journal;

/// [Sync] over HTTP, by the keys and the token that [Enrol] left in the home.
public final class HttpSync implements Sync {

  /// Over the home's journal and replica; `state.db` is opened beside them, and neither journal nor
  /// directory is closed here. Where the home was never enrolled, or holds a training journal,
  /// nothing is ever shipped and the status says REFUSED.
  ///
  /// @throws lv.lete.store.StoreFault when `state.db` cannot be opened
  public static HttpSync open(
      Path home,
      Journal journal,
      Directory directory,
      InstantSource clock,
      RandomGenerator random) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void start() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void nudge() {
    throw new UnsupportedOperationException();
  }

  @Override
  public SyncStatus status() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onChange(Consumer<SyncStatus> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean settle(Duration atMost) throws InterruptedException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
