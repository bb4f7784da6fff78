package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_EXTENDED;
import static jpos.JposConst.JPOS_E_FAILURE;
import static jpos.JposConst.JPOS_E_OFFLINE;
import static jpos.JposConst.JPOS_E_TIMEOUT;
import static jpos.POSPrinterConst.JPOS_EPTR_COVER_OPEN;
import static jpos.POSPrinterConst.JPOS_EPTR_REC_EMPTY;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import jpos.JposException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings one piece of output to paper, and knows when it is there.
///
/// Output counts as printed when the printer, asked behind the data, has answered; without answers
/// (property `status`=none) when the port has taken it. Output that failed midway is dropped in the
/// printer before anything else is sent, so that trying again does not print its end twice.
final class Press {
  private static final Logger LOG = LoggerFactory.getLogger(Press.class);
  private static final int STEP_MILLIS = 100;
  private static final int TROUBLE_MILLIS = 250;
  private static final int PRESENT_MILLIS = 1_000;

  private final PrinterModel model;
  private final EscPosConnection.Use use;
  private final ReentrantLock paper = new ReentrantLock(true);
  private final AtomicInteger givenUp = new AtomicInteger();
  private volatile boolean leftover;

  Press(PrinterModel model, EscPosConnection.Use use) {
    this.model = model;
    this.use = use;
  }

  PrinterStatus status() {
    return use.status();
  }

  boolean present() {
    return use.present();
  }

  /// Waits its turn and prints. The exception says why it did not come out, or that nobody knows.
  void print(byte[] bytes) throws JposException {
    try {
      paper.lockInterruptibly();
      try {
        ready();
        dropLeftover();
        put(bytes);
      } finally {
        paper.unlock();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new JposException(JPOS_E_FAILURE, "printing was interrupted", interrupted);
    } catch (IOException gone) {
      JposException trouble = trouble(use.status());
      throw trouble != null ? trouble : new JposException(JPOS_E_OFFLINE, said(gone), gone);
    }
  }

  private static String said(Exception gone) {
    return String.valueOf(gone.getMessage());
  }

  private void ready() throws JposException, InterruptedException {
    if (!use.awaitPresent(PRESENT_MILLIS)) {
      throw new JposException(JPOS_E_OFFLINE, "the printer does not answer");
    }
    JposException trouble = trouble(use.status());
    if (trouble != null) {
      throw trouble;
    }
  }

  private void dropLeftover() throws IOException, InterruptedException {
    if (leftover) {
      use.dropPending();
      use.write(EscPos.INITIALISE);
      if (model.answers()) {
        use.write(EscPos.TELL_STATUS);
      }
      leftover = false;
    }
  }

  private void put(byte[] bytes) throws IOException, InterruptedException, JposException {
    leftover = model.answers();
    int mark = givenUp.get();
    if (!model.answers()) {
      use.write(bytes);
      return;
    }
    Fence fence = use.writeAndAsk(bytes, model.fence());
    try {
      await(fence, model.outputMillis() + bytes.length, mark);
      leftover = false;
    } finally {
      use.abandon(fence);
      if (leftover) {
        forget();
      }
    }
  }

  private void await(Fence fence, int millis, int mark) throws InterruptedException, JposException {
    long start = System.nanoTime();
    long troubled = 0;
    while (givenUp.get() == mark) {
      switch (fence.await(STEP_MILLIS)) {
        case PASSED -> {
          JposException trouble = trouble(use.status());
          if (trouble != null) {
            throw trouble;
          }
          return;
        }
        case LOST -> throw new JposException(JPOS_E_OFFLINE, "the printer went while it printed");
        case WAITING -> {
          JposException trouble = trouble(use.status());
          troubled = trouble == null ? 0 : troubled == 0 ? System.nanoTime() : troubled;
          if (trouble != null && since(troubled) >= TROUBLE_MILLIS) {
            throw trouble;
          }
          if (since(start) >= millis) {
            throw new JposException(JPOS_E_TIMEOUT, "not printed within " + millis + " ms");
          }
        }
      }
    }
    throw new JposException(JPOS_E_FAILURE, "the output was cleared");
  }

  private static long since(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  /// What keeps paper from coming out; null for nothing that the printer told.
  static @Nullable JposException trouble(PrinterStatus now) {
    if (now.coverOpen()) {
      return new JposException(JPOS_E_EXTENDED, JPOS_EPTR_COVER_OPEN, "the cover is open");
    }
    if (now.paperOut()) {
      return new JposException(JPOS_E_EXTENDED, JPOS_EPTR_REC_EMPTY, "no receipt paper");
    }
    if (now.fault()) {
      return new JposException(JPOS_E_FAILURE, "the printer reports a fault of its mechanics");
    }
    if (now.offline()) {
      return new JposException(JPOS_E_OFFLINE, "the printer is switched offline");
    }
    return null;
  }

  /// Waits until nothing known keeps paper from coming out, at most so long.
  void awaitReady(int millis) throws InterruptedException {
    long start = System.nanoTime();
    while (since(start) < millis && !(use.present() && use.status().ready())) {
      use.awaitChange(STEP_MILLIS);
    }
  }

  /// Gives up what is being printed: it is over for whoever waits, and the printer drops it.
  void giveUp() {
    givenUp.incrementAndGet();
    forget();
  }

  /// What was sent and not confirmed must not come out any more: the printer is told so at once,
  /// for new paper would bring it out, and again before the next output.
  private void forget() {
    leftover = model.answers();
    try {
      if (leftover && use.present()) {
        use.write(EscPos.DROP);
      }
    } catch (IOException gone) {
      LOG.debug("The printer is told to drop its data before the next output", gone);
    }
  }
}
