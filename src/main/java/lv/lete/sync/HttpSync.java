package lv.lete.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import lv.lete.directory.Directory;
import lv.lete.journal.Journal;
import lv.lete.store.StoreFault;
import lv.lete.sync.SyncStatus.Link;
import lv.lete.wire.Feed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [Sync] over HTTP, by the keys and the token that [Enrol] left in the home.
///
/// One thread talks to the host and owns `state.db`; callers only leave word and read what it
/// knows.
public final class HttpSync implements Sync {
  private static final Logger LOG = LoggerFactory.getLogger(HttpSync.class);
  private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

  private final StatusBoard board;
  private final Rounds rounds = new Rounds();
  private final HostNotices notices;
  private final PaymentAtHost payments;
  private final OrderAtHost orders;
  private final StatementAtHost statements;
  private final @Nullable Exchange exchange;
  private @Nullable Thread thread;

  private HttpSync(
      StatusBoard board,
      HostNotices notices,
      PaymentAtHost payments,
      OrderAtHost orders,
      StatementAtHost statements,
      @Nullable Exchange exchange) {
    this.board = board;
    this.notices = notices;
    this.payments = payments;
    this.orders = orders;
    this.statements = statements;
    this.exchange = exchange;
  }

  /// Over the home's journal and replica; `state.db` is opened beside them, and neither journal nor
  /// directory is closed here. Where the home was never enrolled, or holds a training journal,
  /// nothing is ever shipped and the status says REFUSED; so it does, from the start and with no
  /// host at hand, where the journal contradicts what the host had signed ([KeptHead#contradicts]).
  ///
  /// @throws lv.lete.store.StoreFault when `state.db` or the key files cannot be opened
  public static HttpSync open(
      Path home,
      Journal journal,
      Directory directory,
      InstantSource clock,
      RandomGenerator random) {
    return open(home, journal, directory, clock, random, _ -> {});
  }

  /// The same, handing the host's people to `people` whenever they were asked for, on the sync
  /// thread.
  ///
  /// @throws lv.lete.store.StoreFault when `state.db` or the key files cannot be opened
  public static HttpSync open(
      Path home,
      Journal journal,
      Directory directory,
      InstantSource clock,
      RandomGenerator random,
      Consumer<List<Feed.Member>> people) {
    return open(home, journal, directory, clock, random, LONGEST_CALL, people);
  }

  /// The same, with the longest time that a call may take.
  static HttpSync open(
      Path home,
      Journal journal,
      Directory directory,
      InstantSource clock,
      RandomGenerator random,
      Duration longestCall,
      Consumer<List<Feed.Member>> people) {
    StatusBoard board = new StatusBoard(journal, directory);
    if (journal.identity().training()) {
      return refused(board, SyncNotice.TRAINING);
    }
    TerminalHome files = new TerminalHome(home);
    Optional<TerminalHome.Self> self =
        files.self().filter(known -> known.terminal().equals(journal.identity().terminal()));
    Optional<TerminalHome.HostLink> link = files.host();
    if (self.isEmpty() || link.isEmpty()) {
      return refused(board, SyncNotice.NOT_ENROLLED);
    }
    SyncState state = SyncState.open(files.state());
    HostCalls calls = new HostCalls(link.get().address(), longestCall);
    ShipJournal shipping =
        new ShipJournal(journal, self.get().keys().getPrivate(), link.get(), calls, state);
    PullFeed pulling = new PullFeed(directory, link.get(), calls, state, people);
    Pace pace = new Pace(state, clock, random);
    board.watch(shipping::acknowledged, pulling::current);
    shipping.contradiction().ifPresent(notice -> board.show(Link.REFUSED, notice));
    HostNotices notices = new HostNotices();
    PullNotices hearing = new PullNotices(link.get(), calls, state, notices);
    return new HttpSync(
        board,
        notices,
        new PaymentAtHost(calls, link.get().token()),
        new OrderAtHost(calls, link.get().token()),
        new StatementAtHost(calls, link.get().token()),
        new Exchange(shipping, hearing, pulling, calls, state, pace));
  }

  private static HttpSync refused(StatusBoard board, SyncNotice notice) {
    board.show(Link.REFUSED, notice);
    return new HttpSync(
        board,
        new HostNotices(),
        new PaymentAtHost(null, ""),
        new OrderAtHost(null, ""),
        new StatementAtHost(null, ""),
        null);
  }

  /// What the host has said; empty where the terminal has none.
  public HostNotices notices() {
    return notices;
  }

  /// Asks the host about orders of cards.
  public OrderAtHost orders() {
    return orders;
  }

  /// Asks the host what contracts paid.
  public StatementAtHost statements() {
    return statements;
  }

  /// Asks the host about payments.
  public PaymentAtHost payments() {
    return payments;
  }

  @Override
  public synchronized void start() {
    if (thread != null) {
      throw new IllegalStateException("sync runs already");
    }
    if (exchange != null && !rounds.isClosed()) {
      Exchange running = exchange;
      thread = Thread.ofPlatform().name("sync").daemon().start(() -> run(running));
    }
  }

  @Override
  public void nudge() {
    rounds.nudge();
  }

  @Override
  public SyncStatus status() {
    return board.status();
  }

  @Override
  public void onChange(Consumer<SyncStatus> listener) {
    board.onChange(listener);
  }

  /// False at once where nothing is ever shipped, or sync was not started.
  @Override
  public boolean settle(Duration atMost) throws InterruptedException {
    synchronized (this) {
      if (thread == null) {
        return false;
      }
    }
    return rounds.settle(atMost);
  }

  /// Ends a running call and the thread; what was acknowledged is kept.
  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      rounds.close();
      running = thread;
    }
    if (exchange != null) {
      exchange.calls().close();
      if (running != null) {
        Rounds.join(running);
      }
      exchange.state().close();
    }
  }

  private void run(Exchange running) {
    try {
      while (rounds.await(running.pace()::pause)) {
        round(running);
        running.pace().ended();
      }
    } catch (InterruptedException interrupted) {
      LOG.warn("the sync thread was interrupted; nothing is shipped until a restart");
    }
  }

  /// One boundary for all that can go wrong: whatever it is, it is tried again for ever.
  private void round(Exchange running) throws InterruptedException {
    if (running.pace().pullDue() || rounds.isSettling()) {
      running.ask();
    }
    try {
      boolean current = running.all(rounds::isClosed, board);
      if (current) {
        rounds.good();
      }
    } catch (StoreFault fault) {
      LOG.error("a store of this terminal failed under sync", fault);
      running.pace().failed(false);
      board.show(Link.DOWN, SyncNotice.STORE_FAULT);
    } catch (RuntimeException | Error bug) {
      LOG.error("a bug in sync; it goes on", bug);
      running.pace().failed(false);
      board.show(Link.DOWN, SyncNotice.UNEXPECTED);
    }
  }
}
