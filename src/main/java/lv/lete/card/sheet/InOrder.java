package lv.lete.card.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Works on a long row of things in blocks, several at once, and hands on what was made in the
/// row's order. What waits is bounded, so memory does not grow with the row. One row at a time.
public final class InOrder implements AutoCloseable {
  private final int processors;
  private final ExecutorService workers;

  /// On so many processors, by threads that keep no program alive.
  public InOrder(int processors) {
    this.processors = processors;
    this.workers = Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon().factory());
  }

  /// What is done with a block.
  ///
  /// @param <I> what comes
  /// @param <O> what is made of a block
  public interface Work<I, O> {
    /// Works on the things from this place of the row on, on any thread.
    O work(int from, List<I> block) throws IOException;
  }

  /// Who gets what was made.
  ///
  /// @param <O> what is made of a block
  public interface Taker<O> {
    /// Takes what was made of the next block, on the thread that asked.
    void take(O made) throws IOException;
  }

  /// Runs through the row.
  ///
  /// @throws IOException what a worker or the taker threw; the rest is given up
  /// @throws InterruptedException when the calling thread is interrupted; the rest is given up
  public <I, O> void run(Iterator<? extends I> row, int blockSize, Work<I, O> work, Taker<O> taker)
      throws IOException, InterruptedException {
    ArrayDeque<Future<O>> waiting = new ArrayDeque<>();
    int begun = 0;
    try {
      while (row.hasNext() || !waiting.isEmpty()) {
        while (row.hasNext() && waiting.size() < 2 * processors) {
          List<I> block = block(row, blockSize);
          int from = begun;
          begun += block.size();
          waiting.add(workers.submit(() -> work.work(from, block)));
        }
        taker.take(waiting.remove().get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException("a block from " + begun + " failed", e.getCause());
    } finally {
      waiting.forEach(block -> block.cancel(true));
    }
  }

  private static <I> List<I> block(Iterator<? extends I> row, int size) {
    List<I> block = new ArrayList<>(size);
    while (block.size() < size && row.hasNext()) {
      block.add(row.next());
    }
    return block;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
