package lv.lete.device;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jpos.BaseJposControl;
import jpos.JposConst;
import jpos.JposException;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.DeviceState.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The counter's end of one device, whatever it is: opens it through the public JavaPOS control,
/// tries again by itself while it is not there, and notices it going and coming.
///
/// Each port has one daemon thread, its hand, for all calls that may wait for the device; whoever
/// uses the port never makes such a call. A service that hangs costs its own device only. Each
/// attempt works with a fresh control, so a service that broke half-way is left behind. Events
/// arrive on threads of the service's choosing and only set fields here.
abstract class DevicePort<C extends BaseJposControl> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DevicePort.class);

  /// How long after a failed attempt the next one begins.
  static final long RETRY_MILLIS = 3_000;

  /// A wrong entry seldom mends itself, and JavaPOS logs each attempt.
  private static final int WRONG_ENTRY_TIMES = 20;

  private static final int CLAIM_MILLIS = 2_000;
  private static final int CLOSE_MILLIS = 2_000;
  private static final int POWER_MILLIS = 300;

  final String name;
  final DeviceLog log;
  private final ControlKind<C> kind;
  private final long retryMillis;
  private final ScheduledThreadPoolExecutor hand;
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch shut = new CountDownLatch(1);
  private final PortStanding standing;
  private volatile @Nullable C control;
  private volatile boolean tellsPower;

  DevicePort(String name, DeviceLog log, ControlKind<C> kind, long retryMillis) {
    this.name = name;
    this.log = log;
    this.kind = kind;
    this.retryMillis = retryMillis;
    this.standing = new PortStanding(name, log);
    var thread = Thread.ofPlatform().daemon().name("port-" + name).factory();
    this.hand = new ScheduledThreadPoolExecutor(1, thread);
    hand.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    if (name.isEmpty()) {
      shut.countDown();
    }
  }

  /// Adds the listeners of the device's own kind; called before it is opened.
  abstract void listen(C fresh);

  /// It is enabled: reads what it can and makes its settings.
  abstract void begin(C fresh) throws JposException;

  /// It works again, after it was gone or at first; on the hand.
  void ready(C at) throws JposException {}

  /// A StatusUpdateEvent that is not about power; on a thread of the service.
  void status(int status) {}

  /// Ends what the hand may be waiting for; called once, on the closing thread.
  void stopWork() {}

  /// It is about to be given back; on the hand.
  void leave(C last) throws JposException {}

  /// Begins to open it, behind; nothing where no device is configured.
  final void start() {
    if (name.isEmpty()) {
      first.countDown();
    } else {
      onHand(this::attempt);
    }
  }

  /// Its entry is wrong: it is never opened. In place of [#start].
  final void leaveOut(String why) {
    standing.lost(JposConst.JPOS_E_NOSERVICE, why);
    first.countDown();
  }

  /// What it is, as JavaPOS names it.
  final String category() {
    return kind.category();
  }

  /// How it stands.
  final PortStanding standing() {
    return standing;
  }

  /// How it stands, for the desk.
  Standing standsAs() {
    return standing.standing();
  }

  /// Waits until the first attempt has ended, one way or the other. False when the time is over.
  final boolean settled(long millis) throws InterruptedException {
    return first.await(millis, TimeUnit.MILLISECONDS);
  }

  /// Its logical name; empty when none is configured.
  public final String name() {
    return name;
  }

  /// The control while it is claimed and enabled, null otherwise.
  final @Nullable C held() {
    return standing.has() ? control : null;
  }

  /// True for the control that is in use now: events of one left behind are nobody's.
  final boolean current(C one) {
    return one.equals(control);
  }

  /// Runs it on the hand, after what is there already. False once the port is closed.
  final boolean onHand(Runnable task) {
    try {
      hand.execute(task);
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }

  private void attempt() {
    if (standing.closed()) {
      return;
    }
    try {
      connect(kind.make().get());
      first.countDown();
    } catch (JposException | RuntimeException | LinkageError refused) {
      lose(refused);
    }
  }

  private void connect(C fresh) throws JposException {
    control = fresh;
    standing.trying();
    kind.status().add(fresh, event -> told(fresh, event.getStatus()));
    listen(fresh);
    fresh.open(name);
    if (kind.claimed()) {
      fresh.claim(CLAIM_MILLIS);
    }
    tellsPower = kind.notifies(fresh, name);
    fresh.setDeviceEnabled(true);
    begin(fresh);
    if (tellsPower && kind.powerState().of(fresh) == JposConst.JPOS_PS_UNKNOWN) {
      standing.awaitPower(POWER_MILLIS);
    }
    int power = tellsPower ? kind.powerState().of(fresh) : JposConst.JPOS_PS_ONLINE;
    standing.enabled(power, () -> DeviceWords.silence(fresh));
    if (standing.has()) {
      ready(fresh);
    }
  }

  private void told(C by, int status) {
    if (!current(by)) {
      return;
    }
    switch (status) {
      case JposConst.JPOS_SUE_POWER_ONLINE -> {
        if (standing.power(true)) {
          onHand(() -> readyAgain(by));
        }
      }
      case JposConst.JPOS_SUE_POWER_OFF,
          JposConst.JPOS_SUE_POWER_OFFLINE,
          JposConst.JPOS_SUE_POWER_OFF_OFFLINE ->
          standing.power(false);
      default -> status(status);
    }
  }

  private void readyAgain(C by) {
    try {
      if (current(by)) {
        ready(by);
      }
    } catch (JposException | RuntimeException | LinkageError refused) {
      failed(refused);
    }
  }

  /// A call to the device failed; on the hand. Where that means that it is gone, or that its
  /// service is broken, the port lets go of it and begins anew; a service that tells its power is
  /// left to notice the device by itself.
  final void failed(Throwable refused) {
    boolean lost =
        switch (DeviceWords.code(refused)) {
          case JposConst.JPOS_E_CLOSED,
              JposConst.JPOS_E_NOTCLAIMED,
              JposConst.JPOS_E_DISABLED,
              JposConst.JPOS_E_NOSERVICE ->
              true;
          case JposConst.JPOS_E_NOHARDWARE, JposConst.JPOS_E_OFFLINE -> !tellsPower;
          default -> DeviceWords.broken(refused);
        };
    if (lost && !standing.closed()) {
      lose(refused);
    }
  }

  private void lose(Throwable refused) {
    C last = control;
    control = null;
    if (last != null) {
      shut(last, false);
    }
    standing.lost(DeviceWords.code(refused), DeviceWords.why(refused));
    first.countDown();
    try {
      long wait = DeviceWords.wrongEntry(refused) ? WRONG_ENTRY_TIMES * retryMillis : retryMillis;
      var _ = hand.schedule(this::attempt, wait, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      LOG.debug("{}: closed while it was lost", name);
    }
  }

  private void shut(C last, boolean inPeace) {
    try {
      if (inPeace) {
        leave(last);
      }
    } catch (JposException | RuntimeException | LinkageError refused) {
      LOG.info("{}: could not be left as it should be: {}", name, refused.toString());
    }
    try {
      if (last.getState() != JposConst.JPOS_S_CLOSED) {
        last.close();
      }
    } catch (JposException | RuntimeException | LinkageError refused) {
      LOG.info("{}: did not close cleanly: {}", name, refused.toString());
    }
  }

  /// Begins to give it back, behind. Nothing is told or handed over once this has returned.
  final void letGo() {
    boolean had = standing.has();
    if (!standing.close()) {
      return;
    }
    stopWork();
    onHand(() -> {
      C last = control;
      control = null;
      if (last != null) {
        shut(last, had);
        log.note(name, Kind.CLOSED, "");
      }
      shut.countDown();
      hand.shutdown();
    });
  }

  /// Waits until it is given back. False when the time is over: its service hangs, and the device
  /// stays its own until the program ends.
  final boolean gaveBack(long millis) {
    try {
      return shut.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Gives it back, within two seconds. May be called twice.
  @Override
  public void close() {
    letGo();
    if (!gaveBack(CLOSE_MILLIS)) {
      LOG.warn("{}: its service does not let go of it", name);
    }
  }
}
