package lv.lete;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.lete.CardsProgress.Watched;

/// Long work that Ctrl-C ends in order: what is begun is given up, what is whole stays, and the
/// command still says how far it came.
final class CardsCancel {
  private static final long PATIENCE_SECONDS = 10;

  private CardsCancel() {}

  /// Does it with a bar of this name.
  static <T> T able(String name, Watched<T> work) {
    AtomicBoolean asked = new AtomicBoolean();
    CountDownLatch over = new CountDownLatch(1);
    Thread hook =
        Thread.ofPlatform()
            .unstarted(() -> {
              asked.set(true);
              await(over);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return CardsProgress.showing(
          name, watch -> work.work((done, of) -> watch.goesOn(done, of) && !asked.get()));
    } finally {
      over.countDown();
      release(hook);
    }
  }

  private static void await(CountDownLatch over) {
    try {
      over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void release(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      org.slf4j.LoggerFactory.getLogger(CardsCancel.class)
          .info("Cancelled by the keyboard: {}", stopping.getMessage());
    }
  }
}
