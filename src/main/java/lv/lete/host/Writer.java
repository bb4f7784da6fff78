package lv.lete.host;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes the host's books. Calls that wait at the same time share one commit,
/// so that many terminals cost few syncs; each has a savepoint of its own, so that a call that
/// fails takes nothing of the others with it. Nobody is answered before the commit is on the disk.
final class Writer implements AutoCloseable {
  /// Work inside one database transaction.
  interface Work<T> {
    T on(Connection books) throws SQLException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int MOST_AT_ONCE = 64;

  private final Connection books;
  private final LinkedBlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closed;

  Writer(Connection books) {
    this.books = books;
    this.thread = Thread.ofPlatform().name("host-writer").daemon().start(this::run);
  }

  /// Does the work and waits for its commit; any thread.
  ///
  /// @throws StoreFault when the work or the commit failed: nothing of it was stored
  <T> T call(Work<T> work) {
    if (closed) {
      throw new StoreFault("the host is closing", new IllegalStateException("closed"));
    }
    Job<T> job = new Job<>(work, new CompletableFuture<>());
    waiting.add(job);
    try {
      return job.done.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  @Override
  public void close() {
    closed = true;
    waiting.add(new Job<>(connection -> Boolean.TRUE, new CompletableFuture<>()));
    try {
      thread.join();
      books.close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (SQLException failed) {
      throw new StoreFault("cannot close the host's books", failed);
    }
  }

  private void run() {
    while (!closed || !waiting.isEmpty()) {
      List<Job<?>> jobs = new ArrayList<>();
      try {
        jobs.add(waiting.take());
      } catch (InterruptedException interrupted) {
        LOG.warn("the writer's thread was interrupted; it goes on");
        continue;
      }
      waiting.drainTo(jobs, MOST_AT_ONCE - 1);
      commit(jobs);
    }
  }

  private void commit(List<Job<?>> jobs) {
    try {
      execute("BEGIN IMMEDIATE");
      for (Job<?> job : jobs) {
        job.run(this);
      }
      execute("COMMIT");
    } catch (SQLException | RuntimeException failed) {
      rollBack(failed);
      StoreFault fault = new StoreFault("the host's books took nothing", failed);
      jobs.forEach(job -> job.done.completeExceptionally(fault));
      return;
    }
    jobs.forEach(Job::answer);
  }

  private void rollBack(Exception because) {
    try {
      execute("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      because.addSuppressed(alreadyRolledBack);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = books.createStatement()) {
      statement.execute(sql);
    }
  }

  private static final class Job<T> {
    private final Work<T> work;
    private final CompletableFuture<T> done;
    private @Nullable T result;
    private @Nullable RuntimeException failure;

    Job(Work<T> work, CompletableFuture<T> done) {
      this.work = work;
      this.done = done;
    }

    void run(Writer writer) throws SQLException {
      writer.execute("SAVEPOINT one_call");
      try {
        result = work.on(writer.books);
      } catch (SQLException refused) {
        failure = new StoreFault("the host's books did not take it", refused);
      } catch (RuntimeException bug) {
        failure = bug;
      } catch (Error bug) {
        failure = new IllegalStateException("the host's writer failed in one call", bug);
      }
      if (failure != null) {
        writer.execute("ROLLBACK TO one_call");
      }
      writer.execute("RELEASE one_call");
    }

    void answer() {
      if (failure != null) {
        done.completeExceptionally(failure);
      } else {
        done.complete(result);
      }
    }
  }
}
