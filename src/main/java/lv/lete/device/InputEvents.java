package lv.lete.device;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import jpos.JposConst;
import jpos.events.DataEvent;
import jpos.events.ErrorEvent;
import jpos.services.EventCallbacks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The event queue of an input device, as UnifiedPOS describes it ("Input Model", chapter 1).
///
/// Readings wait here until DataEventEnabled is true and events are not frozen. Each data event
/// turns DataEventEnabled off, so the properties of a reading stay until the program asks for the
/// next. An error waits behind the readings that came before it; when there are such, a first event
/// ahead of them (EL_INPUT_DATA) lets the program choose between taking them and dropping them.
///
/// One daemon thread a device delivers; it holds no lock while it calls the program, so a listener
/// may call any method, close included. A listener that throws is logged and costs nothing else.
final class InputEvents {
  private static final Logger LOG = LoggerFactory.getLogger(InputEvents.class);

  private sealed interface Waiting {}

  private record Reading(Scan scan) implements Waiting {}

  private record Failure(int locus) implements Waiting {}

  private final EventCallbacks program;
  private final Consumer<Scan> publish;
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private boolean running = true;
  private boolean wanted;
  private boolean frozen;
  private boolean failed;

  /// How many of the first in the queue were there when the program was last told of an error. Only
  /// those does its answer clear: a card presented while it answers is not lost.
  private int told;

  /// Starts the delivering thread. `publish` makes a reading the device's current one; it is called
  /// just before the reading's event.
  InputEvents(String deviceName, EventCallbacks program, Consumer<Scan> publish) {
    this.program = program;
    this.publish = publish;
    Thread.ofPlatform().daemon().name("jpos-" + deviceName).start(this::deliver);
  }

  synchronized void add(Scan scan) {
    queue.addLast(new Reading(scan));
    notifyAll();
  }

  /// Queues an error; an error that comes while one waits is the same error.
  synchronized void fail() {
    failed = true;
    if (queue.stream().anyMatch(Failure.class::isInstance)) {
      return;
    }
    if (count() > 0) {
      queue.addFirst(new Failure(JposConst.JPOS_EL_INPUT_DATA));
    }
    queue.addLast(new Failure(JposConst.JPOS_EL_INPUT));
    notifyAll();
  }

  synchronized void want(boolean on) {
    wanted = on;
    notifyAll();
  }

  synchronized boolean wanted() {
    return wanted;
  }

  synchronized void freeze(boolean on) {
    frozen = on;
    notifyAll();
  }

  synchronized boolean frozen() {
    return frozen;
  }

  /// How many readings wait.
  synchronized int count() {
    return (int) queue.stream().filter(Reading.class::isInstance).count();
  }

  synchronized boolean failed() {
    return failed;
  }

  /// Drops what waits and leaves the error state.
  synchronized void clear() {
    queue.clear();
    told = 0;
    failed = false;
  }

  private synchronized void clearTold() {
    for (; told > 0; told--) {
      queue.removeFirst();
    }
    failed = queue.stream().anyMatch(Failure.class::isInstance);
  }

  /// Ends delivery for good. An event being delivered is finished; none follows.
  synchronized void stop() {
    running = false;
    clear();
    notifyAll();
  }

  private void deliver() {
    try {
      while (true) {
        switch (next()) {
          case Reading _ -> call(() -> program.fireDataEvent(new DataEvent(source(), 0)));
          case Failure failure -> report(failure);
          case null -> {
            return;
          }
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Waiting next() throws InterruptedException {
    while (running && (!wanted || frozen || queue.isEmpty())) {
      wait();
    }
    if (!running) {
      return null;
    }
    Waiting next = queue.removeFirst();
    if (next instanceof Reading(Scan scan)) {
      wanted = false;
      publish.accept(scan);
    } else {
      told = queue.size();
    }
    return next;
  }

  private void report(Failure failure) {
    boolean more = failure.locus() == JposConst.JPOS_EL_INPUT_DATA;
    int answer = more ? JposConst.JPOS_ER_CONTINUEINPUT : JposConst.JPOS_ER_CLEAR;
    ErrorEvent event =
        new ErrorEvent(source(), JposConst.JPOS_E_FAILURE, 0, failure.locus(), answer);
    call(() -> program.fireErrorEvent(event));
    switch (event.getErrorResponse()) {
      case JposConst.JPOS_ER_CONTINUEINPUT -> leaveErrorUnless(more);
      case JposConst.JPOS_ER_RETRY -> leaveErrorUnless(false);
      default -> clearTold();
    }
  }

  private synchronized void leaveErrorUnless(boolean more) {
    told = 0;
    if (!more) {
      queue.removeIf(Failure.class::isInstance);
      failed = false;
    }
  }

  private Object source() {
    return program.getEventSource();
  }

  private static void call(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException broken) {
      LOG.error("A listener of a device event failed", broken);
    }
  }
}
