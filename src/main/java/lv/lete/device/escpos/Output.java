package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_FAILURE;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import lv.lete.device.upos.DeviceEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Output that is printed behind the program's back ("Output Model", chapter 1): one piece after
/// the other, an OutputCompleteEvent when the printer says it is out, an ErrorEvent when it cannot
/// be; then the program says whether to try again or to drop everything.
///
/// Bounded: [#MOST] pieces and [#MOST_BYTES] bytes wait at most. Safe for any thread; one daemon
/// thread prints.
final class Output {
  static final int MOST = 1_000;
  static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(Output.class);
  private static final int AGAIN_MILLIS = 1_000;

  private record Job(int id, Composed what) {}

  private final Press press;
  private final DeviceEvents events;
  private final Consumer<Composed> printed;
  private final Deque<Job> waiting = new ArrayDeque<>();
  private boolean running = true;
  private boolean busy;
  private @Nullable JposException error;
  private boolean again;
  private boolean flagWhenIdle;
  private int lastId;
  private int bytes;

  /// `printed` is told of everything that came out, on the thread that printed it.
  Output(String name, Press press, DeviceEvents events, int lastId, Consumer<Composed> printed) {
    this.press = press;
    this.events = events;
    this.lastId = lastId;
    this.printed = printed;
    Thread.ofPlatform().daemon().name("jpos-" + name + "-output").start(this::work);
  }

  /// Queues it; its OutputID. E_FAILURE when too much waits.
  synchronized int add(Composed what) throws JposException {
    if (!running || waiting.size() >= MOST || bytes + what.bytes().length > MOST_BYTES) {
      throw new JposException(JPOS_E_FAILURE, "too much output waits");
    }
    lastId = lastId == Integer.MAX_VALUE ? 1 : lastId + 1;
    bytes += what.bytes().length;
    waiting.addLast(new Job(lastId, what));
    notifyAll();
    return lastId;
  }

  /// Prints it now, on the caller's thread, between two pieces of the queue.
  void now(Composed what) throws JposException {
    press.print(what.bytes());
    printed.accept(what);
  }

  /// The latest OutputID.
  synchronized int lastId() {
    return lastId;
  }

  /// S_IDLE, S_BUSY or S_ERROR.
  synchronized int state() {
    if (error != null) {
      return JposConst.JPOS_S_ERROR;
    }
    return waiting.isEmpty() ? JposConst.JPOS_S_IDLE : JposConst.JPOS_S_BUSY;
  }

  /// What the program has to answer, null for nothing.
  synchronized @Nullable JposException error() {
    return error;
  }

  synchronized boolean flagWhenIdle() {
    return flagWhenIdle;
  }

  /// Asks for one PTR_SUE_IDLE when nothing waits any more: at once, when nothing does.
  synchronized void flagWhenIdle(boolean on) {
    flagWhenIdle = on;
    tellIdle();
  }

  private synchronized void tellIdle() {
    if (flagWhenIdle && state() == JposConst.JPOS_S_IDLE) {
      flagWhenIdle = false;
      events.status(POSPrinterConst.PTR_SUE_IDLE);
    }
  }

  /// Drops what waits (ClearOutput); what the printer holds and has not printed is dropped before
  /// the next output.
  synchronized void clear() {
    if (busy || error != null) {
      press.giveUp();
    }
    waiting.clear();
    bytes = 0;
    error = null;
    tellIdle();
    notifyAll();
  }

  /// Ends for good; a piece that is being printed is given up.
  synchronized void stop() {
    running = false;
    flagWhenIdle = false;
    clear();
  }

  private void work() {
    try {
      for (Job job = next(); job != null; job = next()) {
        try {
          press.print(job.what().bytes());
          done(job);
        } catch (JposException why) {
          failed(job, why);
        } catch (RuntimeException bug) {
          LOG.error("Printing failed in a way nobody foresaw", bug);
          failed(job, new JposException(JPOS_E_FAILURE, "a fault in the service", bug));
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Job next() throws InterruptedException {
    while (true) {
      if (takeAgain()) {
        press.awaitReady(AGAIN_MILLIS);
      }
      synchronized (this) {
        busy = false;
        tellIdle();
        while (running && (waiting.isEmpty() || error != null)) {
          wait();
        }
        if (!running || !again) {
          busy = running;
          return waiting.peekFirst();
        }
      }
    }
  }

  private synchronized boolean takeAgain() {
    boolean taken = again;
    again = false;
    return taken;
  }

  private synchronized void done(Job job) {
    if (job.equals(waiting.peekFirst())) {
      waiting.removeFirst();
      bytes -= job.what().bytes().length;
      printed.accept(job.what());
      events.complete(job.id());
    }
  }

  private synchronized void failed(Job job, JposException why) {
    if (!job.equals(waiting.peekFirst())) {
      return;
    }
    LOG.info("Output {} did not come out: {}", job.id(), why.getMessage());
    error = why;
    events.outputFailed(
        why.getErrorCode(), why.getErrorCodeExtended(), answer -> answered(why, answer));
  }

  private synchronized void answered(JposException to, int answer) {
    if (!to.equals(error)) {
      return;
    }
    if (answer == JposConst.JPOS_ER_CLEAR) {
      clear();
    } else {
      error = null;
      again = true;
      notifyAll();
    }
  }
}
