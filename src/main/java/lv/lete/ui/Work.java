package lv.lete.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a question to the [Desk] in the background and hands its answer to the FX thread. This is
/// the one place where the screens catch what a use case did not turn into an answer of its own: it
/// is logged once and reaches the view model as a short code.
public final class Work {
  private static final Logger LOG = LoggerFactory.getLogger(Work.class);

  private final Parts.Threads threads;

  /// On these executors.
  public Work(Parts.Threads threads) {
    this.threads = threads;
  }

  /// Asks in the background, then answers on the FX thread: `then` with the answer, or `failed`
  /// with the code that support looks up in the log.
  public <T> void run(Supplier<T> ask, Consumer<T> then, Consumer<String> failed) {
    threads
        .background()
        .execute(() -> {
          try {
            T answer = ask.get();
            threads.screen().execute(() -> then.accept(answer));
          } catch (RuntimeException | Error trouble) {
            String code = TroubleCode.of(trouble);
            LOG.error("screen work failed, code {}", code, trouble);
            threads.screen().execute(() -> failed.accept(code));
          }
        });
  }

  /// Runs on the FX thread, later.
  public void onScreen(Runnable act) {
    threads.screen().execute(act);
  }
}
