package lv.lete.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the host has said to this terminal, as far as it has been heard. Any thread; never waits
/// for disk or network. The terminal remembers it over restarts.
public final class HostNotices {
  private static final Logger LOG = LoggerFactory.getLogger(HostNotices.class);

  private static final Duration DOUBT = Duration.ofMinutes(5);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile List<HostNotice> notices = List.of();

  HostNotices() {}

  /// Newest first: at most 200 that speak to tellers, and the latest settled date of each biller.
  public List<HostNotice> list() {
    return notices;
  }

  /// Whether the host has cut a batch that takes in, or would have taken in, a payment of this
  /// biller and business date: that of the date, or of a later one, and not before the payment was
  /// taken. Five minutes are left for clocks that differ: who is in doubt asks a supervisor.
  public boolean settled(String biller, LocalDate businessDate, Instant taken) {
    for (HostNotice notice : notices) {
      if (notice instanceof HostNotice.Settled settled
          && settled.biller().equals(biller)
          && !settled.businessDate().isBefore(businessDate)
          && !settled.at().plus(DOUBT).isBefore(taken)) {
        return true;
      }
    }
    return false;
  }

  /// Called on the sync thread when there is something new; hand over at once.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /// These are all that there are now. A listener that fails must not stop the shipping.
  void become(List<HostNotice> now) {
    if (now.equals(notices)) {
      return;
    }
    notices = List.copyOf(now);
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException bug) {
        LOG.error("a listener of the host's notices failed", bug);
      }
    }
  }
}
