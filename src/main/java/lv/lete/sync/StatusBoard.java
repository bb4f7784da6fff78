package lv.lete.sync;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import lv.lete.directory.Directory;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.RecordJson;
import lv.lete.store.StoreFault;
import lv.lete.sync.SyncStatus.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is known about the line, for any thread; tells listeners when it changed.
final class StatusBoard {
  private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

  private record Shown(Link link, @Nullable SyncNotice notice) {}

  private record Oldest(long number, @Nullable Instant at) {}

  private final Journal journal;
  private final Directory directory;
  private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
  private volatile LongSupplier acknowledged = () -> 0;
  private volatile BooleanSupplier contractsCurrent = () -> false;
  private volatile Shown shown = new Shown(Link.UNKNOWN, null);
  private volatile Oldest oldest = new Oldest(0, null);
  private @Nullable SyncStatus told;

  StatusBoard(Journal journal, Directory directory) {
    this.journal = journal;
    this.directory = directory;
  }

  /// Where the cursor and the feed are read from.
  void watch(LongSupplier acknowledgedUpTo, BooleanSupplier contractsAreCurrent) {
    acknowledged = acknowledgedUpTo;
    contractsCurrent = contractsAreCurrent;
  }

  void onChange(Consumer<SyncStatus> listener) {
    listeners.add(listener);
  }

  /// As of now. Records count as queued from the moment they are journalled.
  SyncStatus status() {
    Shown now = shown;
    long upTo = acknowledged.getAsLong();
    long queued = Math.max(0, journal.head().number() - upTo);
    return new SyncStatus(
        now.link(),
        queued,
        upTo,
        queued == 0 ? null : timeOf(upTo + 1),
        directory.version(),
        contractsCurrent.getAsBoolean(),
        now.notice() == null ? null : now.notice().name());
  }

  /// The line is so from now on; listeners hear of it when anything is new, unless the stores that
  /// the rest of the status is read from fail: that must not stop the shipping either. The sync
  /// thread's.
  void show(Link link, @Nullable SyncNotice notice) {
    shown = new Shown(link, notice);
    SyncStatus status;
    try {
      status = status();
    } catch (StoreFault fault) {
      LOG.error("the status of the line cannot be read", fault);
      return;
    }
    if (!status.equals(told)) {
      told = status;
      for (Consumer<SyncStatus> listener : listeners) {
        tell(listener, status);
      }
    }
  }

  /// A listener that fails must not stop the shipping.
  private static void tell(Consumer<SyncStatus> listener, SyncStatus status) {
    try {
      listener.accept(status);
    } catch (RuntimeException bug) {
      LOG.error("a listener of the sync status failed", bug);
    }
  }

  private @Nullable Instant timeOf(long number) {
    Oldest known = oldest;
    if (known.number() != number) {
      known = new Oldest(number, journal.entry(number).map(StatusBoard::timeOf).orElse(null));
      oldest = known;
    }
    return known.at();
  }

  private static @Nullable Instant timeOf(Entry entry) {
    try {
      return RecordJson.read(entry.number(), entry.bytes()).at();
    } catch (IllegalArgumentException unreadable) {
      LOG.warn("record {} has no readable time", entry.number());
      return null;
    }
  }
}
