package lv.lete.device;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import jpos.CashDrawer;
import jpos.CashDrawerConst;
import jpos.JposException;
import lv.lete.device.DeviceEvent.Kind;

/// The counter's end of a cash drawer. A drawer that is not there is tried again by itself.
///
/// The drawer is shared, as UnifiedPOS has it: it is used without a claim, and refused while
/// another program holds one. Every wish to open it is in the log.
public final class DrawerPort extends DevicePort<CashDrawer> {
  private static final ControlKind<CashDrawer> KIND =
      new ControlKind<>(
          "CashDrawer",
          CashDrawer::new,
          CashDrawer::getCapPowerReporting,
          CashDrawer::getPowerState,
          CashDrawer::setPowerNotify,
          CashDrawer::addStatusUpdateListener,
          false);
  private static final int LOOK_MILLIS = 50;

  private enum Position {
    UNKNOWN,
    OPEN,
    SHUT
  }

  private final long patienceMillis;
  private boolean saysStatus;
  private Position position = Position.UNKNOWN;

  DrawerPort(String name, DeviceLog log, long retryMillis, DevicePatience patience) {
    super(name, log, KIND, retryMillis);
    this.patienceMillis = patience.drawerMillis();
  }

  /// What became of a wish to open the drawer.
  public enum Outcome {
    /// It says that it is open, or was told so and cannot say.
    OPENED,
    /// It was told to open and still says shut.
    STUCK,
    /// It, or the printer it hangs on, does not answer or is not configured.
    NOT_THERE
  }

  /// The drawer of this name in `jpos.xml`, empty for none. Returns at once; never throws for a
  /// drawer that cannot be had.
  public static DrawerPort open(String logicalName, DeviceLog log) {
    DrawerPort port = new DrawerPort(logicalName, log, RETRY_MILLIS, DevicePatience.TELLERS);
    port.start();
    return port;
  }

  @Override
  void listen(CashDrawer fresh) {}

  @Override
  void begin(CashDrawer fresh) throws JposException {
    boolean says = fresh.getCapStatus();
    synchronized (this) {
      saysStatus = says;
      position = Position.UNKNOWN;
    }
    if (says) {
      look(fresh);
    }
  }

  @Override
  void ready(CashDrawer at) throws JposException {
    if (says()) {
      look(at);
    }
  }

  @Override
  void status(int status) {
    switch (status) {
      case CashDrawerConst.CASH_SUE_DRAWEROPEN -> moved(Position.OPEN);
      case CashDrawerConst.CASH_SUE_DRAWERCLOSED -> moved(Position.SHUT);
      default -> {}
    }
  }

  private synchronized boolean says() {
    return saysStatus;
  }

  private boolean look(CashDrawer at) throws JposException {
    boolean open = at.getDrawerOpened();
    moved(open ? Position.OPEN : Position.SHUT);
    return open;
  }

  private void moved(Position to) {
    Position from;
    synchronized (this) {
      from = position;
      position = to;
      notifyAll();
    }
    if (to == Position.OPEN && from != to) {
      log.note(name, Kind.DRAWER_OPEN, "");
    } else if (to == Position.SHUT && from == Position.OPEN) {
      log.note(name, Kind.DRAWER_SHUT, "");
    }
  }

  /// Opens it; waits at most a second and a half for it to say so, and at most three seconds for
  /// its service. For a background thread. A wish that was not begun after half of that is dropped,
  /// so that a service that takes a second to send the pulse has sent it before the answer: a
  /// drawer never opens later by itself.
  public Outcome kick() {
    AtomicBoolean wanted = new AtomicBoolean(true);
    long latest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    FutureTask<Outcome> task = new FutureTask<>(() -> kick(wanted, latest));
    if (!standing().used() || (!standing().has() && !standing().opening()) || !onHand(task)) {
      return noted(Outcome.NOT_THERE, standing().why());
    }
    try {
      return task.get(2 * patienceMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | CancellationException _) {
      String what = wanted.getAndSet(false) ? "not told to open: " : "told to open: ";
      return noted(Outcome.NOT_THERE, what + "its service does not answer");
    } catch (InterruptedException _) {
      wanted.set(false);
      Thread.currentThread().interrupt();
      return noted(Outcome.NOT_THERE, "the wait for it was interrupted");
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the drawer's port failed", broken);
    }
  }

  private Outcome kick(AtomicBoolean wanted, long latest) {
    if (System.nanoTime() - latest > 0) {
      wanted.set(false);
      return noted(Outcome.NOT_THERE, "not told to open: its service was busy for too long");
    }
    CashDrawer drawer = held();
    if (!wanted.getAndSet(false) || drawer == null) {
      return noted(Outcome.NOT_THERE, standing().why());
    }
    try {
      log.note(name, Kind.KICKED, "");
      drawer.openDrawer();
      return !says() || opens(drawer) ? Outcome.OPENED : noted(Outcome.STUCK, "it still says shut");
    } catch (JposException | RuntimeException | LinkageError refused) {
      Outcome outcome = noted(Outcome.NOT_THERE, DeviceWords.why(refused));
      failed(refused);
      return outcome;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return noted(Outcome.NOT_THERE, "the wait for it was interrupted");
    }
  }

  /// Asks now and then besides waiting for the event: not every service tells both.
  private boolean opens(CashDrawer drawer) throws JposException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    while (!look(drawer)) {
      if (System.nanoTime() >= end) {
        return false;
      }
      synchronized (this) {
        wait(LOOK_MILLIS);
        if (position == Position.OPEN) {
          return true;
        }
      }
    }
    return true;
  }

  private Outcome noted(Outcome outcome, String why) {
    log.note(name, outcome == Outcome.STUCK ? Kind.DRAWER_STUCK : Kind.FAULT, "kick: " + why);
    return outcome;
  }

  /// Whether it stands open; empty where it cannot say.
  public Optional<Boolean> standsOpen() {
    if (!standing().has()) {
      return Optional.empty();
    }
    synchronized (this) {
      return position == Position.UNKNOWN
          ? Optional.empty()
          : Optional.of(position == Position.OPEN);
    }
  }
}
