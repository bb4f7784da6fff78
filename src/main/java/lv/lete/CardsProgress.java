package lv.lete;

import lv.lete.card.campaign.Watch;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A bar on the terminal for work over many contracts or cards; none where it is short.
final class CardsProgress {
  private static final long SHORT = 50_000;

  private CardsProgress() {}

  /// Work that can be watched.
  interface Watched<T> {
    T work(Watch watch);
  }

  /// Does it with a bar of this name.
  static <T> T showing(String name, Watched<T> work) {
    Bar bar = new Bar(name);
    try {
      return work.work(bar);
    } finally {
      bar.close();
    }
  }

  /// Drawn when it is known that there is much.
  private static final class Bar implements Watch, AutoCloseable {
    private final String name;
    private ProgressBar[] drawn = {};

    Bar(String name) {
      this.name = name;
    }

    @Override
    public boolean goesOn(long done, long of) {
      if (drawn.length == 0 && of > SHORT) {
        ProgressBar made =
            new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(of)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
        drawn = new ProgressBar[] {made};
      }
      for (ProgressBar bar : drawn) {
        bar.stepTo(Math.min(done, of));
      }
      return true;
    }

    @Override
    public void close() {
      for (ProgressBar bar : drawn) {
        bar.close();
      }
    }
  }
}
