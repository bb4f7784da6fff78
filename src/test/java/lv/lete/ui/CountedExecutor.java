package lv.lete.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs tasks elsewhere and knows how many have not ended, so that a test can wait for all of them
/// instead of sleeping.
final class CountedExecutor implements Executor {
  private final Executor runs;
  private final AtomicInteger open = new AtomicInteger();

  CountedExecutor(Executor runs) {
    this.runs = runs;
  }

  @Override
  public void execute(Runnable task) {
    open.incrementAndGet();
    runs.execute(() -> {
      try {
        task.run();
      } finally {
        open.decrementAndGet();
      }
    });
  }

  int open() {
    return open.get();
  }
}
