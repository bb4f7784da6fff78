package lv.lete.host;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import lv.lete.card.register.CardBooks;
import lv.lete.card.register.CardFeed;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The collecting side, running: an HTTP service over a host's home.
///
/// Threads: the server's dispatcher, one virtual thread a call, one that cuts off slow callers, and
/// one that writes the books ([Writer]).
public final class Host implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Host.class);
  private static final Duration LONGEST_TRANSFER = Duration.ofSeconds(60);
  private static final int CLOSE_SECONDS = 1;

  static {
    // The JDK's server reads these once, when its first instance is made. Idle connections: one a
    // terminal. Time (s) for a request's head and body: a caller may not hold a connection for
    // ever.
    setUnlessSet("sun.net.httpserver.maxIdleConnections", "10000");
    setUnlessSet("sun.net.httpserver.maxReqTime", "120");
    setUnlessSet("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Deque<AutoCloseable> toClose;

  private Host(HttpServer server, Deque<AutoCloseable> toClose) {
    this.server = server;
    this.toClose = toClose;
  }

  /// Starts a host on its home (created when missing, with sample billers), bound to `bind`; port 0
  /// takes a free one. Only one host runs on a home. A caller on the loopback interface enrols
  /// without a code: put no proxy on the same machine in front of it.
  ///
  /// @throws lv.lete.store.StoreFault when the home is in use or cannot be written, the address
  ///   cannot be bound, or `people.json` is wrong
  public static Host start(
      Path home, InetSocketAddress bind, InstantSource clock, SecureRandom random) {
    return start(home, bind, clock, random, LONGEST_TRANSFER, RegistryContracts::open);
  }

  /// The same, with the longest time that a body may take, and another registry.
  static Host start(
      Path home,
      InetSocketAddress bind,
      InstantSource clock,
      SecureRandom random,
      Duration longestTransfer,
      Function<Path, KnownContracts> registry) {
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    try {
      HostHome taken = opening(opened, HostHome.take(home));
      InstitutionFile.require(home);
      HostKey key = new HostKey(taken.keys(random), clock);
      Connection books =
          SqliteFile.open(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations());
      Terminals terminals = Terminals.load(books);
      Writer writer = opening(opened, new Writer(books));
      KnownContracts contracts = opening(opened, registry.apply(home));
      PostPayment posting = new PostPayment(contracts, clock);
      Router router =
          new Router(
              new EnrolTerminal(writer, terminals, clock, random),
              terminals,
              new TakeBatch(writer, new StoreRecords(posting, clock), key),
              contracts,
              new CardFeed(opening(opened, CardBooks.open(HostHome.books(home)))),
              PeopleFile.open(home.resolve("people.json")),
              new TellTerminal(writer, clock),
              writer,
              key);
      HttpServer server = serve(bind, router, longestTransfer, opened);
      LOG.info("the host of {} listens on {}", home, server.getAddress());
      return new Host(server, opened);
    } catch (IOException failed) {
      throw closing(
          opened,
          new StartRefused(
              StartRefused.Reason.ADDRESS,
              "cannot listen on " + bind + ": " + failed.getMessage(),
              failed));
    } catch (SQLException failed) {
      throw closing(opened, new StoreFault("cannot read the host's books", failed));
    } catch (RuntimeException failed) {
      throw closing(opened, failed);
    }
  }

  private static HttpServer serve(
      InetSocketAddress bind, Router router, Duration longestTransfer, Deque<AutoCloseable> opened)
      throws IOException {
    HttpServer server = HttpServer.create(bind, 0);
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("host-watch").factory());
    opened.push(watch::shutdownNow);
    ExecutorService calls = opening(opened, Executors.newVirtualThreadPerTaskExecutor());
    opened.push(() -> server.stop(CLOSE_SECONDS));
    server.setExecutor(calls);
    server.createContext("/", new HttpCalls(router, watch, longestTransfer));
    server.start();
    return server;
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  /// Stops taking calls, lets the running ones finish for a second, closes the books.
  @Override
  public void close() {
    RuntimeException failed = closeAll(toClose, null);
    if (failed != null) {
      throw failed;
    }
  }

  private static <T extends AutoCloseable> T opening(Deque<AutoCloseable> opened, T resource) {
    opened.push(resource);
    return resource;
  }

  private static RuntimeException closing(Deque<AutoCloseable> opened, RuntimeException because) {
    closeAll(opened, because);
    return because;
  }

  /// Closes everything, last opened first; what failed is added to `because`, or is the answer.
  private static @Nullable RuntimeException closeAll(
      Deque<AutoCloseable> opened, @Nullable RuntimeException because) {
    RuntimeException failure = because;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception failed) {
        if (failure == null) {
          failure = new StoreFault("the host did not close cleanly", failed);
        } else {
          failure.addSuppressed(failed);
        }
      }
    }
    return failure;
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
