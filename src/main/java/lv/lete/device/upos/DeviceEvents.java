package lv.lete.device.upos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import jpos.JposConst;
import jpos.events.DataEvent;
import jpos.events.DirectIOEvent;
import jpos.events.ErrorEvent;
import jpos.events.OutputCompleteEvent;
import jpos.events.StatusUpdateEvent;
import jpos.services.EventCallbacks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The event queue of a device, as UnifiedPOS describes it ("Events", "Input Model" and "Output
/// Model", chapter 1).
///
/// Nothing is delivered while events are frozen. Readings and errors of input wait besides until
/// DataEventEnabled is true; each data event turns it off, so the properties of a reading stay
/// until the program asks for the next. An error of input waits behind the readings that came
/// before it; when there are such, a first event ahead of them (EL_INPUT_DATA) lets the program
/// choose between taking them and dropping them. What the device says of itself and of its output
/// waits for neither and is told first, in the order in which it happened.
///
/// One daemon thread a device delivers; it holds no lock while it calls the program, so a listener
/// may call any method, close included. A listener that throws is logged and costs nothing else.
public final class DeviceEvents {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceEvents.class);

  private sealed interface Waiting {}

  private record Reading(Runnable publish) implements Waiting {}

  private record Failure(int locus) implements Waiting {}

  private record Notice(Runnable event) implements Waiting {}

  private final EventCallbacks program;
  private final Deque<Waiting> input = new ArrayDeque<>();
  private final Deque<Notice> notices = new ArrayDeque<>();
  private boolean running = true;
  private boolean wanted;
  private boolean frozen;
  private boolean failed;

  /// How many of the first in the queue came before the error that the program was last told of.
  /// Only those does its answer clear: a card presented after it is not lost.
  private int told;

  /// Starts the delivering thread.
  public DeviceEvents(String deviceName, EventCallbacks program) {
    this.program = program;
    Thread.ofPlatform().daemon().name("jpos-" + deviceName).start(this::deliver);
  }

  /// Queues a reading. `publish` makes it the device's current one; it is called under this queue's
  /// lock, just before the reading's event.
  public synchronized void add(Runnable publish) {
    input.addLast(new Reading(publish));
    notifyAll();
  }

  /// Queues an error of input; one that comes while another waits is the same error.
  public synchronized void fail() {
    failed = true;
    if (input.stream().anyMatch(Failure.class::isInstance)) {
      return;
    }
    if (count() > 0) {
      input.addFirst(new Failure(JposConst.JPOS_EL_INPUT_DATA));
    }
    input.addLast(new Failure(JposConst.JPOS_EL_INPUT));
    notifyAll();
  }

  /// Queues a StatusUpdateEvent.
  public void status(int status) {
    notice(() -> program.fireStatusUpdateEvent(new StatusUpdateEvent(source(), status)));
  }

  /// Queues an OutputCompleteEvent.
  public void complete(int outputId) {
    notice(() -> program.fireOutputCompleteEvent(new OutputCompleteEvent(source(), outputId)));
  }

  /// Queues a DirectIOEvent.
  public void direct(int number, int data, Object object) {
    notice(() -> program.fireDirectIOEvent(new DirectIOEvent(source(), number, data, object)));
  }

  /// Queues an ErrorEvent of output (locus EL_OUTPUT); `answer` gets the program's ErrorResponse,
  /// ER_RETRY where it says nothing, on the delivering thread.
  public void outputFailed(int code, int extended, IntConsumer answer) {
    notice(() -> {
      ErrorEvent event =
          new ErrorEvent(
              source(), code, extended, JposConst.JPOS_EL_OUTPUT, JposConst.JPOS_ER_RETRY);
      call(() -> program.fireErrorEvent(event));
      answer.accept(event.getErrorResponse());
    });
  }

  private synchronized void notice(Runnable event) {
    if (running) {
      notices.addLast(new Notice(event));
      notifyAll();
    }
  }

  /// Sets DataEventEnabled.
  public synchronized void want(boolean on) {
    wanted = on;
    notifyAll();
  }

  /// DataEventEnabled.
  public synchronized boolean wanted() {
    return wanted;
  }

  /// Sets FreezeEvents.
  public synchronized void freeze(boolean on) {
    frozen = on;
    notifyAll();
  }

  /// FreezeEvents.
  public synchronized boolean frozen() {
    return frozen;
  }

  /// How many readings wait (DataCount).
  public synchronized int count() {
    return (int) input.stream().filter(Reading.class::isInstance).count();
  }

  /// Whether an error of input has not been answered.
  public synchronized boolean failed() {
    return failed;
  }

  /// Drops the input that waits and leaves the error state (ClearInput).
  public synchronized void clear() {
    input.clear();
    told = 0;
    failed = false;
  }

  private synchronized void clearTold() {
    for (; told > 0; told--) {
      input.removeFirst();
    }
    failed = input.stream().anyMatch(Failure.class::isInstance);
  }

  /// Ends delivery for good. An event being delivered is finished; none follows.
  public synchronized void stop() {
    running = false;
    clear();
    notices.clear();
    notifyAll();
  }

  private void deliver() {
    try {
      while (true) {
        switch (next()) {
          case Reading _ -> call(() -> program.fireDataEvent(new DataEvent(source(), 0)));
          case Failure failure -> report(failure);
          case Notice notice -> call(notice.event());
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
    while (running && (frozen || (notices.isEmpty() && (!wanted || input.isEmpty())))) {
      wait();
    }
    if (!running) {
      return null;
    }
    if (!notices.isEmpty()) {
      return notices.removeFirst();
    }
    Waiting next = input.removeFirst();
    if (next instanceof Reading(Runnable publish)) {
      wanted = false;
      publish.run();
    } else {
      told = before(next);
    }
    return next;
  }

  /// How many of those that wait belong to the error: all up to its own place when the program is
  /// told ahead of them, none when they were taken before. What came later is no part of it.
  private int before(Waiting failure) {
    if (failure instanceof Failure(int locus) && locus == JposConst.JPOS_EL_INPUT_DATA) {
      int place = 0;
      for (Waiting waiting : input) {
        place++;
        if (waiting instanceof Failure) {
          return place;
        }
      }
    }
    return 0;
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
      input.removeIf(Failure.class::isInstance);
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
