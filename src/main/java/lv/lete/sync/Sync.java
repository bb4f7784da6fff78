package lv.lete.sync;

import java.time.Duration;
import java.util.function.Consumer;

/// Ships the journal past the cursor and pulls contracts, on a thread of its own, for ever: the
/// counter never waits for it. Retry times and acknowledgements live in `state.db`.
public interface Sync extends AutoCloseable {
  /// Starts the thread.
  void start();

  /// There is something new in the journal: ship soon.
  void nudge();

  /// As of now; any thread.
  SyncStatus status();

  /// Called on the sync thread after every change; hand over at once.
  void onChange(Consumer<SyncStatus> listener);

  /// Tries now, again and again, until everything is acknowledged and the contracts are as new as
  /// the host's, or the time is over. Answers whether it got there.
  boolean settle(Duration atMost) throws InterruptedException;

  @Override
  void close();
}
