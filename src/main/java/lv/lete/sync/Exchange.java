package lv.lete.sync;

import java.util.function.BooleanSupplier;
import lv.lete.sync.SyncStatus.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One round with the host: everything that waits is shipped, then what the host has to say is
/// heard, then one step of the feed is pulled, then what was journalled meanwhile is shipped, and
/// so on until nothing is left. Records go first: a long import of contracts never holds up an
/// acknowledgement, nor a notice.
record Exchange(
    ShipJournal shipping,
    PullNotices hearing,
    PullFeed pulling,
    HostCalls calls,
    SyncState state,
    Pace pace) {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  /// Steps until nothing is left, something fails, or it is over. Answers whether nothing is left.
  boolean all(BooleanSupplier over, StatusBoard board) throws InterruptedException {
    while (!over.getAsBoolean()) {
      Step step = shipping.step();
      if (step instanceof Step.Current) {
        step = hearing.step();
      }
      if (step instanceof Step.Current) {
        step = pulling.step();
      }
      switch (step) {
        case Step.Learnt learnt -> LOG.debug("the host's head agrees with the journal");
        case Step.Moved moved -> {
          pace.succeeded();
          board.show(link(), notice());
        }
        case Step.Current current -> {
          board.show(link(), notice());
          return true;
        }
        case Step.Failed(String why) -> {
          if (!over.getAsBoolean()) {
            LOG.info("no exchange with the host: {}", why);
            pace.failed(true);
            board.show(down(), notice());
          }
          return false;
        }
        case Step.Refused(SyncNotice notice) -> {
          LOG.warn("the host refuses this terminal: {}", notice);
          shipping.forgetHead();
          pace.refused();
          board.show(Link.REFUSED, notice);
          return false;
        }
      }
    }
    return false;
  }

  /// Asks the host anew for its head, its notices, its billers and its contracts.
  void ask() {
    shipping.forgetHead();
    hearing.ask();
    pulling.ask();
  }

  private Link down() {
    return shipping.contradiction().isPresent() ? Link.REFUSED : Link.DOWN;
  }

  private Link link() {
    return shipping.hostIsBehind() || shipping.contradiction().isPresent() ? Link.REFUSED : Link.UP;
  }

  private @Nullable SyncNotice notice() {
    if (shipping.contradiction().isPresent()) {
      return shipping.contradiction().get();
    }
    if (shipping.hostIsBehind() || shipping.hostWentBack()) {
      return SyncNotice.HOST_WENT_BACK;
    }
    if (pulling.wentBack()) {
      return SyncNotice.CONTRACTS_WENT_BACK;
    }
    return shipping.inSuspense() > 0 ? SyncNotice.IN_SUSPENSE : null;
  }
}
