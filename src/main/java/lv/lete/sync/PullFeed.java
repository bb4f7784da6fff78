package lv.lete.sync;

import java.util.List;
import java.util.function.Consumer;
import lv.lete.directory.Directory;
import lv.lete.sync.HostCalls.Outcome;
import lv.lete.wire.Feed;
import lv.lete.wire.Problems;
import lv.lete.wire.Records;
import lv.lete.wire.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pulls billers, contracts and what is known of their cards into the directory, and the host's
/// people to whoever manages them, one call a step: all at first, then what changed since the
/// watermark. The sync thread's alone.
final class PullFeed {
  private static final Logger LOG = LoggerFactory.getLogger(PullFeed.class);

  private final Directory directory;
  private final TerminalHome.HostLink link;
  private final HostCalls calls;
  private final SyncState state;
  private final Consumer<List<Feed.Member>> people;
  private boolean billersCurrent;
  private boolean peopleCurrent;
  private volatile boolean contractsCurrent;
  private volatile boolean cardsCurrent;
  private volatile boolean wentBack;

  /// `people` is given the host's whole list whenever it was asked for, changed or not.
  PullFeed(
      Directory directory,
      TerminalHome.HostLink link,
      HostCalls calls,
      SyncState state,
      Consumer<List<Feed.Member>> people) {
    this.directory = directory;
    this.link = link;
    this.calls = calls;
    this.state = state;
    this.people = people;
  }

  /// Whether the directory held all that the host had when it was last asked.
  boolean current() {
    return contractsCurrent && cardsCurrent;
  }

  /// Whether the host's registry was older than the directory, which was emptied and filled anew.
  boolean wentBack() {
    return wentBack;
  }

  /// The host is asked again from the next step on.
  void ask() {
    billersCurrent = false;
    peopleCurrent = false;
    contractsCurrent = false;
    cardsCurrent = false;
  }

  /// One exchange.
  Step step() throws InterruptedException {
    if (!billersCurrent) {
      return billers();
    }
    if (!peopleCurrent) {
      return people();
    }
    if (!contractsCurrent) {
      return contracts();
    }
    return cardsCurrent ? new Step.Current() : cards();
  }

  private Step billers() throws InterruptedException {
    return switch (calls.billers(link.token())) {
      case Outcome.Answered<Feed.Billers>(Feed.Billers feed) -> {
        boolean same = state.billers().filter(feed.fingerprint()::equals).isPresent();
        if (!same || directory.billers().size() != feed.billers().size()) {
          directory.putBillers(feed.billers());
          state.keepBillers(feed.fingerprint());
        }
        billersCurrent = true;
        yield new Step.Moved();
      }
      case Outcome.Refused<Feed.Billers> refused -> refused(refused.problem());
      case Outcome.NoAnswer<Feed.Billers>(String why) -> new Step.Failed(why);
    };
  }

  /// A host that is older than people answers that there is nothing: it keeps none.
  private Step people() throws InterruptedException {
    return switch (calls.people(link.token())) {
      case Outcome.Answered<Feed.People>(Feed.People feed) -> {
        if (feed.kept()) {
          people.accept(feed.people());
        }
        peopleCurrent = true;
        yield new Step.Moved();
      }
      case Outcome.Refused<Feed.People> refused
          when refused.problem().code().equals(Problems.NOT_FOUND) -> {
        peopleCurrent = true;
        yield new Step.Moved();
      }
      case Outcome.Refused<Feed.People> refused -> refused(refused.problem());
      case Outcome.NoAnswer<Feed.People>(String why) -> new Step.Failed(why);
    };
  }

  private Step contracts() throws InterruptedException {
    if (directory.replicaOf(Signing.text(link.hostKey()))) {
      LOG.warn("the directory was another host's: contracts are fetched anew");
    }
    long after = directory.version();
    return switch (calls.contracts(after, Feed.MAX_PAGE, link.token())) {
      case Outcome.Answered<Feed.Page>(Feed.Page page) -> apply(page, after);
      case Outcome.Refused<Feed.Page> refused -> refused(refused.problem());
      case Outcome.NoAnswer<Feed.Page>(String why) -> new Step.Failed(why);
    };
  }

  private Step apply(Feed.Page page, long after) {
    if (page.hostVersion() < after) {
      LOG.error(
          "the host's contracts went back from version {} to {}: fetched anew",
          after,
          page.hostVersion());
      directory.clear();
      wentBack = true;
      return new Step.Moved();
    }
    boolean last = page.version() == page.hostVersion();
    if (page.version() < after || (page.version() == after && !last)) {
      return new Step.Failed("a page of contracts that leads nowhere");
    }
    if (page.version() > after) {
      directory.apply(page.contracts(), page.version());
    }
    contractsCurrent = last;
    return new Step.Moved();
  }

  /// A host that is older than cards answers that there is nothing: it knows of none.
  private Step cards() throws InterruptedException {
    long after = directory.cardsVersion();
    return switch (calls.cards(after, Feed.MAX_PAGE, link.token())) {
      case Outcome.Answered<Feed.Cards>(Feed.Cards page) -> apply(page, after);
      case Outcome.Refused<Feed.Cards> refused
          when refused.problem().code().equals(Problems.NOT_FOUND) -> {
        cardsCurrent = true;
        yield new Step.Moved();
      }
      case Outcome.Refused<Feed.Cards> refused -> refused(refused.problem());
      case Outcome.NoAnswer<Feed.Cards>(String why) -> new Step.Failed(why);
    };
  }

  private Step apply(Feed.Cards page, long after) {
    if (page.hostVersion() < after) {
      LOG.error(
          "the host's cards went back from version {} to {}: fetched anew",
          after,
          page.hostVersion());
      directory.clearCards();
      return new Step.Moved();
    }
    boolean last = page.version() == page.hostVersion();
    if (page.version() < after || (page.version() == after && !last)) {
      return new Step.Failed("a page of cards that leads nowhere");
    }
    if (page.version() > after) {
      directory.applyCards(page.cards(), page.version());
    }
    cardsCurrent = last;
    return new Step.Moved();
  }

  private static Step refused(Records.Problem problem) {
    LOG.warn("the host refused: {} {}", problem.code(), problem.message());
    return new Step.Refused(
        problem.code().equals(Problems.UNKNOWN_TOKEN)
            ? SyncNotice.UNKNOWN_TOKEN
            : SyncNotice.REFUSED_BY_HOST);
  }
}
