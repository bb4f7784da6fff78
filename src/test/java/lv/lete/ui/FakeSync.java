package lv.lete.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import lv.lete.sync.HostNotice;
import lv.lete.sync.Sync;
import lv.lete.sync.SyncStatus;
import org.jspecify.annotations.Nullable;

/// A shipping thread that tells what a test wants.
final class FakeSync implements Sync {
  private volatile @Nullable Consumer<SyncStatus> listener;
  private volatile SyncStatus status =
      new SyncStatus(SyncStatus.Link.UP, 0, 0, null, 1, true, null);

  /// What the host has said.
  List<HostNotice> notices() {
    Instant at = Window.NOON;
    return List.of(
        new HostNotice.AskReversal(3, at, Sample.TERMINAL, "the customer paid at the wrong biller"),
        new HostNotice.Settled(2, at, "latvenergo", LocalDate.of(2026, 11, 21)),
        new HostNotice.Text(1, at, "The card campaign of Saldus begins on Monday."));
  }

  void tell(SyncStatus now) {
    status = now;
    Consumer<SyncStatus> there = listener;
    if (there != null) {
      there.accept(now);
    }
  }

  @Override
  public void start() {}

  @Override
  public void nudge() {}

  @Override
  public SyncStatus status() {
    return status;
  }

  @Override
  public void onChange(Consumer<SyncStatus> told) {
    listener = told;
  }

  @Override
  public boolean settle(Duration atMost) {
    return true;
  }

  @Override
  public void close() {}
}
