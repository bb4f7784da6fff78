package lv.lete.device.escpos;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import lv.lete.device.line.Line;
import lv.lete.device.line.Port;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one port open as long as anybody uses it, and knows what the device at it last said.
///
/// The port's thread lives from the first user to the last. Writers take turns; the port's own
/// questions wait for nobody: while somebody writes, none is asked.
final class Link implements Attendant.Owner {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final int AGAIN_MILLIS = 500;
  private static final int TURN_MILLIS = 5_000;
  private static final int PIECE = 1_024;
  private static final int DRAIN_MILLIS = 300;

  private final Port port;
  private final List<EscPosConnection.Use> users = new CopyOnWriteArrayList<>();
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Fences fences = new Fences();
  private @Nullable Thread thread;
  private @Nullable Line line;
  private PrinterStatus status = PrinterStatus.GONE;
  private volatile String refused = "";
  private final AtomicLong pieces = new AtomicLong();

  Link(Port port) {
    this.port = port;
  }

  String address() {
    return port.address();
  }

  synchronized void join(EscPosConnection.Use use) {
    users.add(use);
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("jpos-" + address()).start(this::run);
    }
  }

  void leave(EscPosConnection.Use use) {
    Line unused = null;
    synchronized (this) {
      if (users.remove(use) && users.isEmpty()) {
        thread = null;
        unused = line;
        line = null;
        status = PrinterStatus.GONE;
        notifyAll();
      }
    }
    if (unused != null) {
      fences.lost();
      unused.close();
    }
  }

  private void run() {
    while (mine()) {
      try (Line opened = port.open()) {
        refused = "";
        serve(opened);
      } catch (IOException gone) {
        String why = String.valueOf(gone.getMessage());
        if (!why.equals(refused)) {
          LOG.info("{} is not there: {}", address(), why);
          refused = why;
        }
      } catch (RuntimeException bug) {
        LOG.error("{}: the port's thread goes on after a fault", address(), bug);
      }
      pause();
    }
  }

  private synchronized boolean mine() {
    return Thread.currentThread().equals(thread);
  }

  private synchronized void pause() {
    try {
      if (mine()) {
        TimeUnit.MILLISECONDS.timedWait(this, AGAIN_MILLIS);
      }
    } catch (InterruptedException _) {
      LOG.debug("{}: woken early", address());
    }
  }

  private void serve(Line opened) throws IOException {
    synchronized (this) {
      if (!mine()) {
        return;
      }
      line = opened;
    }
    try {
      new Attendant(this, opened, fences).attend();
    } finally {
      synchronized (this) {
        line = mine() ? null : line;
      }
      fences.lost();
      told(PrinterStatus.GONE);
    }
  }

  @Override
  public synchronized boolean wanted(Line asker) {
    return mine() && asker.equals(line);
  }

  @Override
  public boolean asks() {
    return users.stream().anyMatch(use -> use.asks);
  }

  @Override
  public void told(PrinterStatus now) {
    synchronized (this) {
      if (!mine() || now.equals(status)) {
        return;
      }
      status = now;
      notifyAll();
    }
    fences.nudge();
    for (EscPosConnection.Use use : users) {
      try {
        use.listener.accept(now);
      } catch (RuntimeException broken) {
        LOG.error("{}: a listener failed", address(), broken);
      }
    }
  }

  @Override
  public boolean askUnlessBusy(Line asked, byte[] question) throws IOException {
    if (!turn.tryLock()) {
      return false;
    }
    try {
      asked.write(question);
      return true;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public synchronized PrinterStatus status() {
    return status;
  }

  String absence() {
    return refused.isEmpty() ? address() + " does not answer; check cable and power" : refused;
  }

  synchronized boolean present() {
    return status.open() && (status.answered() || !asks());
  }

  synchronized boolean awaitPresent(int millis) throws InterruptedException {
    long start = System.nanoTime();
    long leftNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    while (!present() && leftNanos > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, leftNanos);
      leftNanos = TimeUnit.MILLISECONDS.toNanos(millis) - (System.nanoTime() - start);
    }
    return present();
  }

  synchronized void awaitChange(int millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.timedWait(this, millis);
  }

  void write(EscPosConnection.Use use, byte[] piece) throws IOException {
    writeWithin(use, piece, TURN_MILLIS);
  }

  /// As [#write], waiting for its turn at most so long; nothing has gone out when it fails for
  /// that.
  void writeWithin(EscPosConnection.Use use, byte[] piece, int millis) throws IOException {
    takeTurn(millis);
    try {
      put(use, piece);
    } finally {
      turn.unlock();
    }
  }

  /// Writes only when the device has worked off all before and tells no trouble, so that what is
  /// written is obeyed at once; false, and nothing written, when that is not so within `millis`.
  boolean writeWhenIdle(EscPosConnection.Use use, byte[] piece, int millis)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    Fence fence = writeAndAsk(use, new byte[0], FenceKind.GS_R, millis);
    try {
      while (fence.state() == Fence.State.WAITING && LinkBusy.left(end) > 0) {
        fence.await(LinkBusy.left(end));
      }
      if (fence.state() != Fence.State.PASSED || LinkBusy.left(end) <= 0) {
        return false;
      }
    } finally {
      fences.abandon(fence);
    }
    takeTurn(LinkBusy.left(end));
    try {
      boolean idle = pieces.get() == fence.pieces && status().ready();
      if (idle) {
        put(use, piece);
      }
      return idle;
    } finally {
      turn.unlock();
    }
  }

  Fence writeAndAsk(EscPosConnection.Use use, byte[] piece, FenceKind kind) throws IOException {
    return writeAndAsk(use, piece, kind, TURN_MILLIS);
  }

  private Fence writeAndAsk(EscPosConnection.Use use, byte[] piece, FenceKind kind, int millis)
      throws IOException {
    takeTurn(millis);
    try {
      put(use, piece);
      Fence fence = fences.begin(kind);
      try {
        put(use, Fences.question(fence));
        fence.pieces = pieces.get();
      } catch (IOException gone) {
        fences.abandon(fence);
        throw gone;
      }
      return fence;
    } finally {
      turn.unlock();
    }
  }

  void abandon(Fence fence) {
    fences.abandon(fence);
  }

  void dropPending(EscPosConnection.Use use) throws IOException, InterruptedException {
    write(use, EscPos.DROP);
    synchronized (this) {
      TimeUnit.MILLISECONDS.timedWait(this, DRAIN_MILLIS);
    }
    fences.quiet();
  }

  private void takeTurn(int millis) throws IOException {
    try {
      if (!turn.tryLock(millis, TimeUnit.MILLISECONDS)) {
        throw new LinkBusy(address() + " is busy with another service's data");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before " + address() + " was free", interrupted);
    }
  }

  /// In pieces, for the port's time is for each: a picture at 9,600 baud takes half a minute. A
  /// command cut in the middle leaves the device waiting for its rest, so the port is closed and
  /// opened again, which begins anew.
  private void put(EscPosConnection.Use use, byte[] bytes) throws IOException {
    Line now = current(use);
    pieces.incrementAndGet();
    try {
      for (int from = 0; from < bytes.length; from += PIECE) {
        int to = Math.min(bytes.length, from + PIECE);
        now.write(Arrays.copyOfRange(bytes, from, to));
      }
    } catch (IOException broken) {
      now.close();
      throw broken;
    }
  }

  private synchronized Line current(EscPosConnection.Use use) throws IOException {
    if (line == null || !users.contains(use)) {
      throw new IOException(address() + " is not open");
    }
    return line;
  }
}
