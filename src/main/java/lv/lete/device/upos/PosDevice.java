package lv.lete.device.upos;

import static jpos.JposConst.JPOS_E_CLAIMED;
import static jpos.JposConst.JPOS_E_DISABLED;
import static jpos.JposConst.JPOS_E_FAILURE;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_NOTCLAIMED;
import static jpos.JposConst.JPOS_E_TIMEOUT;

import java.util.List;
import jpos.JposConst;
import jpos.JposException;
import jpos.services.EventCallbacks;

/// What UnifiedPOS 1.15 asks of every device: claim and release, enabling, power state, health,
/// statistics, and plain refusals of what it cannot do. A device service adds its own category's
/// methods. Safe for any thread.
///
/// An exclusive device (scanner, printer, display) works for the one program that claimed it; a
/// shared one (cash drawer) works for all until one claims it ("Device Sharing Model", chapter 1).
public abstract class PosDevice extends DeviceVoice {
  private final Claim claim;
  private final Object power = new Object();
  private boolean started;
  private boolean enabled;
  private String health = "";
  private int powerNotify = JposConst.JPOS_PN_DISABLED;
  private int powerState = JposConst.JPOS_PS_UNKNOWN;

  /// What the service last learnt, told or not.
  private int seen = JposConst.JPOS_PS_UNKNOWN;

  /// Held while a power state is told, so that two keep their order.
  private final Object telling = new Object();

  /// What the service counted.
  protected final DeviceStatistics statistics;

  /// A device that counts under the names in `statistics`.
  protected PosDevice(DeviceIdentity identity, List<String> statistics) {
    super(identity);
    this.claim = Claim.on(identity.category() + " " + identity.address());
    this.statistics = new DeviceStatistics(identity.category(), statistics);
  }

  /// Begins to work with the physical device; called with no lock that its own threads take.
  protected abstract void connect() throws JposException;

  /// Ends it. Nothing arrives from the device once this has returned.
  protected abstract void disconnect();

  /// Whether the physical device answers now.
  protected abstract boolean alive();

  /// Why it does not answer, and what to do, as far as the service knows; asked while it does not.
  protected String absence() {
    return "it does not answer; check cable and power";
  }

  /// The device is released: drops what waits to be told.
  protected abstract void forget();

  /// A fresh start at every open.
  protected final synchronized void begin(String logicalName, EventCallbacks program) {
    speakTo(logicalName, program);
    enabled = false;
    health = "";
    powerNotify = JposConst.JPOS_PN_DISABLED;
    powerState = JposConst.JPOS_PS_UNKNOWN;
  }

  /// Disables and gives the device back, whoever asks and in whatever state it is; then nothing
  /// more is told.
  @Override
  public void close() {
    powerOff();
    claim.give(this);
    events().stop();
  }

  /// The service learnt that the device came or went: one of the JPOS_PS_ states. Told as an event
  /// when the program asked for it and the state is news; what is learnt while the device is being
  /// enabled is told when it is ("Device Power Reporting Model", UnifiedPOS 1.15, chapter 1).
  protected final void power(int state) {
    synchronized (telling) {
      synchronized (this) {
        seen = state;
      }
      tellPower();
    }
  }

  private void tellPower() {
    int state;
    synchronized (this) {
      state = seen;
      if (powerNotify == JposConst.JPOS_PN_DISABLED
          || !enabled
          || state == powerState
          || state == JposConst.JPOS_PS_UNKNOWN) {
        return;
      }
      powerState = state;
    }
    tell(state);
  }

  /// Whether something from the device is taken now; the `last` one taken disables it.
  protected final synchronized boolean take(boolean last) {
    boolean taken = enabled;
    enabled = enabled && !last;
    return taken;
  }

  /// Not synchronised: a claim may wait for ever, and its holder must be able to look on.
  @Override
  public void claim(int timeoutMillis) throws JposException {
    if (timeoutMillis < JposConst.JPOS_FOREVER) {
      throw refusal(JPOS_E_ILLEGAL, "a time-out is -1 or more");
    }
    try {
      if (!claim.take(this, timeoutMillis)) {
        throw refusal(JPOS_E_TIMEOUT, "held by another");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw refusal(JPOS_E_FAILURE, "the claim was interrupted");
    }
  }

  @Override
  public void release() throws JposException {
    if (!claim.heldBy(this)) {
      throw refusal(JPOS_E_ILLEGAL, "not claimed");
    }
    powerOff();
    forget();
    claim.give(this);
  }

  @Override
  public boolean getClaimed() {
    return claim.heldBy(this);
  }

  @Override
  public synchronized boolean getDeviceEnabled() {
    return enabled;
  }

  @Override
  public void setDeviceEnabled(boolean on) throws JposException {
    needUse();
    if (on) {
      powerOn();
    } else {
      powerOff();
    }
  }

  /// Under a lock that readings never take: a source may wait for its reader before it stops.
  private void powerOn() throws JposException {
    synchronized (power) {
      if (!started) {
        connect();
        started = true;
      }
      enable(true);
      synchronized (telling) {
        tellPower();
      }
    }
  }

  private void powerOff() {
    synchronized (power) {
      enable(false);
      if (started) {
        disconnect();
        started = false;
        unsee();
      }
    }
  }

  private synchronized void unsee() {
    seen = JposConst.JPOS_PS_UNKNOWN;
  }

  private synchronized void enable(boolean on) {
    enabled = on;
    if (!on) {
      powerState = JposConst.JPOS_PS_UNKNOWN;
    }
  }

  @Override
  public void checkHealth(int level) throws JposException {
    needEnabled();
    if (level != JposConst.JPOS_CH_INTERNAL) {
      throw refusal(JPOS_E_ILLEGAL, "only the internal health check is known");
    }
    boolean alive = alive();
    setHealth(alive ? "Internal HCheck: Successful" : "Internal HCheck: No answer");
    if (!alive) {
      throw new Absent(absence());
    }
  }

  private synchronized void setHealth(String text) {
    health = text;
  }

  @Override
  public synchronized String getCheckHealthText() {
    return health;
  }

  /// Whether power states are told.
  public synchronized int getPowerNotify() {
    return powerNotify;
  }

  /// Only while the device is disabled; E_ILLEGAL otherwise, or where power is not reported.
  public synchronized void setPowerNotify(int notify) throws JposException {
    boolean on = notify == JposConst.JPOS_PN_ENABLED;
    if (!on && notify != JposConst.JPOS_PN_DISABLED) {
      throw refusal(JPOS_E_ILLEGAL, "power is notified or not, there is no " + notify);
    }
    if (enabled) {
      throw refusal(JPOS_E_ILLEGAL, "disable the device first");
    }
    if (on && identity.powerReporting() == JposConst.JPOS_PR_NONE) {
      throw refusal(JPOS_E_ILLEGAL, "the device does not report its power");
    }
    powerNotify = notify;
  }

  /// PS_UNKNOWN unless notified and enabled.
  public synchronized int getPowerState() {
    return powerState;
  }

  /// Sets counts to zero.
  public void resetStatistics(String names) throws JposException {
    needEnabled();
    statistics.reset(names);
  }

  /// Puts the XML in place of the names.
  public void retrieveStatistics(String[] names) throws JposException {
    needEnabled();
    if (names.length == 0) {
      throw refusal(JPOS_E_ILLEGAL, "no room for the answer");
    }
    names[0] = statistics.xml(names[0], identity.model());
  }

  /// Sets counts.
  public void updateStatistics(String pairs) throws JposException {
    needEnabled();
    statistics.update(pairs);
  }

  /// E_CLAIMED or E_NOTCLAIMED unless this service holds the device.
  protected final void needClaim() throws JposException {
    if (claim.heldByAnother(this)) {
      throw refusal(JPOS_E_CLAIMED, "held by another");
    }
    if (!claim.heldBy(this)) {
      throw refusal(JPOS_E_NOTCLAIMED, "claim it first");
    }
  }

  /// What a call that uses the device needs: the claim of an exclusive device, and of a shared one
  /// that nobody else holds it.
  protected final void needUse() throws JposException {
    if (identity.exclusive()) {
      needClaim();
    } else if (claim.heldByAnother(this)) {
      throw refusal(JPOS_E_CLAIMED, "held by another");
    }
  }

  /// The same, and that the device is enabled.
  protected final void needEnabled() throws JposException {
    needUse();
    if (!getDeviceEnabled()) {
      throw refusal(JPOS_E_DISABLED, "enable it first");
    }
  }
}
