package lv.lete.device;

import static jpos.JposConst.JPOS_E_CLAIMED;
import static jpos.JposConst.JPOS_E_DISABLED;
import static jpos.JposConst.JPOS_E_FAILURE;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_NOHARDWARE;
import static jpos.JposConst.JPOS_E_NOTCLAIMED;
import static jpos.JposConst.JPOS_E_TIMEOUT;

import jpos.JposConst;
import jpos.JposException;
import jpos.loader.JposServiceInstance;
import jpos.services.BaseService;

/// What UnifiedPOS 1.15 asks of every device that one program holds at a time: claim and release,
/// enabling, health, statistics, and plain refusals of what it cannot do. A device service adds its
/// own category's methods. Safe for any thread.
///
/// The methods below are those of the service interfaces; those that BaseService does not name are
/// here because every category has them with the same meaning.
abstract class ExclusiveDevice implements BaseService, JposServiceInstance {
  private static final int VERSION = 1_015_000;

  private final String address;
  private final String model;
  private final String description;
  private final Claim claim;
  private final Object power = new Object();
  private boolean started;
  private boolean enabled;
  private String health = "";

  /// What the service counted.
  final ScanStatistics statistics = new ScanStatistics();

  /// A device at this address; what it is called is in its entry of `jpos.xml`.
  ExclusiveDevice(String address, String model, String description) {
    this.address = address;
    this.model = model;
    this.description = description;
    this.claim = Claim.on(address);
  }

  /// Begins to work with the physical device; called with no lock that its own threads take.
  abstract void connect() throws JposException;

  /// Ends it. Nothing arrives from the device once this has returned.
  abstract void disconnect();

  /// Whether the physical device answers now.
  abstract boolean alive();

  /// The device is released: drops what waits to be told.
  abstract void forget();

  /// Where the physical device is.
  final String address() {
    return address;
  }

  /// A fresh start at every open.
  final synchronized void begin() {
    enabled = false;
    health = "";
  }

  /// Disables and gives the device back, whoever asks and in whatever state it is.
  final void end() {
    powerOff();
    claim.give(this);
  }

  /// Whether something from the device is taken now; the `last` one taken disables it.
  final synchronized boolean take(boolean last) {
    boolean taken = enabled;
    enabled = enabled && !last;
    return taken;
  }

  /// Nothing to free: what the service holds is given back by `close`.
  @Override
  public void deleteInstance() {}

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
    needClaim();
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
    }
  }

  final void powerOff() {
    synchronized (power) {
      enable(false);
      if (started) {
        disconnect();
        started = false;
      }
    }
  }

  private synchronized void enable(boolean on) {
    enabled = on;
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
      throw refusal(JPOS_E_NOHARDWARE, "the device does not answer");
    }
  }

  private synchronized void setHealth(String text) {
    health = text;
  }

  @Override
  public synchronized String getCheckHealthText() {
    return health;
  }

  @Override
  public void directIO(int command, int[] data, Object object) throws JposException {
    throw refusal(JPOS_E_ILLEGAL, "no direct commands");
  }

  @Override
  public String getDeviceServiceDescription() {
    return description;
  }

  @Override
  public int getDeviceServiceVersion() {
    return VERSION;
  }

  @Override
  public String getPhysicalDeviceDescription() {
    return description + " at " + address;
  }

  @Override
  public String getPhysicalDeviceName() {
    return model;
  }

  /// Not reported.
  public int getCapPowerReporting() {
    return JposConst.JPOS_PR_NONE;
  }

  /// Never on.
  public int getPowerNotify() {
    return JposConst.JPOS_PN_DISABLED;
  }

  /// E_ILLEGAL when it is to be turned on.
  public void setPowerNotify(int notify) throws JposException {
    if (notify != JposConst.JPOS_PN_DISABLED) {
      throw refusal(JPOS_E_ILLEGAL, "the device does not report its power");
    }
  }

  /// Unknown.
  public int getPowerState() {
    return JposConst.JPOS_PS_UNKNOWN;
  }

  /// Yes.
  public boolean getCapStatisticsReporting() {
    return true;
  }

  /// Yes.
  public boolean getCapUpdateStatistics() {
    return true;
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
    names[0] = statistics.xml(names[0], model);
  }

  /// Sets counts.
  public void updateStatistics(String pairs) throws JposException {
    needEnabled();
    statistics.update(pairs);
  }

  /// No.
  public boolean getCapCompareFirmwareVersion() {
    return false;
  }

  /// No.
  public boolean getCapUpdateFirmware() {
    return false;
  }

  /// E_ILLEGAL.
  public void compareFirmwareVersion(String file, int[] result) throws JposException {
    throw refusal(JPOS_E_ILLEGAL, "no firmware to compare");
  }

  /// E_ILLEGAL.
  public void updateFirmware(String file) throws JposException {
    throw refusal(JPOS_E_ILLEGAL, "no firmware to update");
  }

  final void needClaim() throws JposException {
    if (claim.heldByAnother(this)) {
      throw refusal(JPOS_E_CLAIMED, "held by another");
    }
    if (!claim.heldBy(this)) {
      throw refusal(JPOS_E_NOTCLAIMED, "claim it first");
    }
  }

  final void needEnabled() throws JposException {
    needClaim();
    if (!getDeviceEnabled()) {
      throw refusal(JPOS_E_DISABLED, "enable it first");
    }
  }

  final JposException refusal(int code, String why) {
    return new JposException(code, address + ": " + why);
  }
}
