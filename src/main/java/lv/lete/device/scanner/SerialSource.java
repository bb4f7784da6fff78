package lv.lete.device.scanner;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jpos.JposException;
import lv.lete.device.line.Line;
import lv.lete.device.line.Port;
import lv.lete.device.upos.EntrySettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scanner at the end of a line: one thread reads, finds the line lost, and looks for it until it
/// is back.
///
/// A line that was just opened may be in the middle of a code. What comes before it fell quiet once
/// is dropped: a tail taken for a code would be a wrong code.
final class SerialSource implements ScanSource {
  private static final Logger LOG = LoggerFactory.getLogger(SerialSource.class);
  private static final int LOOK_AGAIN_MILLIS = 250;
  private static final int QUIET_MILLIS = 30;
  private static final int SETTLE_MILLIS = 500;
  private static final int LATE_MILLIS = 20;
  private static final int LONG_MILLIS = 60_000;
  private static final int FIRST_LOOK_SECONDS = 5;
  private static final int PIECE = 4_096;

  private final Port port;
  private final Framer framer;
  private @Nullable Sink sink;
  private @Nullable Thread reader;
  private @Nullable Line line;
  private @Nullable Boolean there;
  private volatile String absence = "";

  private SerialSource(Port port, EntrySettings entry) throws JposException {
    this.port = port;
    this.framer = Framer.of(entry, new Frames());
  }

  /// Reads frames by `entry` from the port; see [Framer#of].
  static SerialSource of(Port port, EntrySettings entry) throws JposException {
    return new SerialSource(port, entry);
  }

  @Override
  public boolean comesAndGoes() {
    return true;
  }

  @Override
  public String address() {
    return port.address();
  }

  /// Returns when the first look at the port is over: what is scanned from now on is read.
  @Override
  public void start(Sink listener) {
    CountDownLatch looked = new CountDownLatch(1);
    synchronized (this) {
      sink = listener;
      there = null;
      reader =
          Thread.ofPlatform()
              .daemon()
              .name("scanner-" + port.address())
              .start(() -> follow(looked));
    }
    try {
      if (!looked.await(FIRST_LOOK_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("{}: the port takes long to open", port.address());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    Thread stopped;
    Line open;
    synchronized (this) {
      stopped = reader;
      open = line;
      reader = null;
      sink = null;
      notifyAll();
    }
    if (open != null) {
      open.close();
    }
    try {
      if (stopped != null) {
        stopped.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean alive() {
    return Boolean.TRUE.equals(there);
  }

  @Override
  public String absence() {
    return absence.isEmpty() ? ScanSource.super.absence() : absence;
  }

  private synchronized boolean wanted() {
    return Thread.currentThread().equals(reader);
  }

  private void follow(CountDownLatch looked) {
    try {
      while (wanted()) {
        try (Line open = port.open()) {
          if (keep(open)) {
            serve(open, looked);
          }
        } catch (IOException lost) {
          LOG.debug("{}: {}", port.address(), lost.getMessage());
          absence = String.valueOf(lost.getMessage());
        }
        keep(null);
        present(false);
        looked.countDown();
        rest();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      looked.countDown();
    }
  }

  private synchronized boolean keep(@Nullable Line open) {
    line = wanted() ? open : null;
    return line != null;
  }

  private synchronized void rest() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS);
    while (wanted() && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
    }
  }

  private void serve(Line open, CountDownLatch looked) throws IOException {
    byte[] piece = new byte[PIECE];
    try {
      if (!fellQuiet(open, piece)) {
        framer.joinedMidway();
      }
      present(true);
      looked.countDown();
      int count = 0;
      while (count >= 0) {
        framer.feed(piece, count);
        count = next(open, piece);
      }
    } finally {
      framer.lost();
    }
  }

  private boolean fellQuiet(Line open, byte[] piece) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLE_MILLIS);
    while (System.nanoTime() < end) {
      if (open.read(piece, QUIET_MILLIS) <= 0) {
        return true;
      }
    }
    return false;
  }

  /// A machine that stood still makes time pass without the bytes that came meanwhile being here:
  /// silence is believed only when it lasts a little longer.
  private int next(Line open, byte[] piece) throws IOException {
    int patience = framer.patienceMillis();
    int count = open.read(piece, patience == 0 ? LONG_MILLIS : patience);
    if (count == 0 && patience > 0) {
      count = open.read(piece, LATE_MILLIS);
      if (count == 0) {
        framer.silence();
      }
    }
    return count;
  }

  private void present(boolean now) {
    Sink listener;
    synchronized (this) {
      if (Boolean.valueOf(now).equals(there)) {
        return;
      }
      there = now;
      listener = sink;
    }
    if (listener != null) {
      LOG.info("{}: {}", port.address(), now ? "the scanner is there" : "the scanner is gone");
      if (!now) {
        listener.count(Sink.LINE_LOST);
      }
      listener.present(now);
    }
  }

  /// What a service does with a frame must not cost the reader.
  private final class Frames implements Framer.Taker {
    @Override
    public void frame(byte[] data) {
      hand(listener -> listener.scanned(data));
    }

    @Override
    public void broken(Framer.Broken why) {
      hand(listener -> {
        listener.count(why == Framer.Broken.OVERLONG ? Sink.OVERLONG : Sink.BROKEN);
        listener.unreadable(why.why);
      });
    }

    private void hand(Consumer<Sink> what) {
      Sink listener;
      synchronized (SerialSource.this) {
        listener = wanted() ? sink : null;
      }
      try {
        if (listener != null) {
          what.accept(listener);
        }
      } catch (RuntimeException broken) {
        LOG.error("{}: a reading could not be handed over", port.address(), broken);
      }
    }
  }
}
