package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import lv.lete.device.line.Line;
import lv.lete.device.line.Port;
import org.junit.jupiter.api.Test;

/// A printer whose line stands and that no longer answers, and one that was only not asked.
class SilenceTest {
  private static final byte[] WELL = {0x16, 0x12, 0x12};

  /// Answers DLE EOT; falls silent, or stands still with the whole machine, when told.
  private static final class Answering implements Port {
    private final AtomicInteger opened = new AtomicInteger();
    private volatile boolean silent;
    private final AtomicLong frozenMillis = new AtomicLong();
    private volatile boolean wasFrozen;

    @Override
    public String address() {
      return "test:silence";
    }

    @Override
    public Line open() {
      opened.incrementAndGet();
      return new OneLine();
    }

    private final class OneLine implements Line {
      private int asked;
      private boolean closed;

      @Override
      public synchronized void write(byte[] bytes) {
        if (Arrays.equals(bytes, EscPos.ASK_NOW)) {
          asked++;
        }
        notifyAll();
      }

      @Override
      public int read(byte[] into, int timeoutMillis) {
        long frozen = frozenMillis.getAndSet(0);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(frozen + 5));
        wasFrozen |= frozen > 0;
        synchronized (this) {
          if (closed) {
            return -1;
          }
          if (asked == 0 || silent || frozen > 0) {
            return 0;
          }
          asked = 0;
          System.arraycopy(WELL, 0, into, 0, WELL.length);
          return WELL.length;
        }
      }

      @Override
      public synchronized void close() {
        closed = true;
      }
    }
  }

  private final Answering port = new Answering();

  private static void await(BooleanSupplier soon) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!soon.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within a minute");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Test
  void aPrinterThatAnswersNothingMoreIsOpenedAnewAndBackWhenItAnswers() throws Exception {
    try (EscPosConnection.Use use = EscPosConnection.over(port).use(true, now -> {})) {
      assertTrue(use.awaitPresent(60_000));
      port.silent = true;
      await(() -> !use.present());
      await(() -> port.opened.get() > 1);
      port.silent = false;
      assertTrue(use.awaitPresent(60_000));
    }
  }

  @Test
  void aMachineThatStoodStillBlamesNoPrinter() throws Exception {
    List<PrinterStatus> told = new CopyOnWriteArrayList<>();
    try (EscPosConnection.Use use = EscPosConnection.over(port).use(true, told::add)) {
      assertTrue(use.awaitPresent(60_000));
      port.frozenMillis.set(3_000);
      await(() -> port.wasFrozen);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      assertTrue(use.present());
      assertEquals(1, port.opened.get());
      assertFalse(told.contains(PrinterStatus.GONE), "nobody is told of a printer that went");
    }
  }
}
