package lv.lete.device;

import static jpos.JposConst.JPOS_E_CLAIMED;
import static jpos.JposConst.JPOS_E_DISABLED;
import static jpos.JposConst.JPOS_E_FAILURE;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_NOHARDWARE;
import static jpos.JposConst.JPOS_E_NOTCLAIMED;
import static jpos.JposConst.JPOS_E_TIMEOUT;

import java.util.Objects;
import jpos.JposConst;
import jpos.JposException;
import jpos.ScannerConst;
import jpos.services.EventCallbacks;
import jpos.services.ScannerService115;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scanner as UnifiedPOS 1.15 describes it, over any [ScanSource].
///
/// An exclusive device: claim it, enable it, then ask for events. Readings that come while it is
/// disabled are not taken; readings that come while events are off wait. The control in front
/// answers E_CLOSED; everything else is answered here. Safe for any thread.
final class ScannerService implements ScannerService115 {
  private static final Logger LOG = LoggerFactory.getLogger(ScannerService.class);
  private static final int VERSION = 1_015_000;
  private static final Scan NOTHING = new Scan(new byte[0], new byte[0], 0);

  private final ScanSource source;
  private final String model;
  private final String description;
  private final Claim claim;
  private final ScanStatistics statistics = new ScanStatistics();
  private final Object power = new Object();
  private boolean started;
  private @Nullable InputEvents events;
  private boolean enabled;
  private boolean autoDisable;
  private boolean decode;
  private String health = "";
  private Scan current = NOTHING;

  ScannerService(ScanSource source, String model, String description) {
    this.source = source;
    this.model = model;
    this.description = description;
    this.claim = Claim.on(source.address());
  }

  @Override
  public synchronized void open(String logicalName, EventCallbacks program) {
    events = new InputEvents(logicalName, program, this::publish);
    enabled = false;
    autoDisable = false;
    decode = false;
    health = "";
    current = NOTHING;
  }

  @Override
  public void close() {
    powerOff();
    events().stop();
    claim.give(this);
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
    events().want(false);
    events().clear();
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
        source.start(new Readings());
        started = true;
      }
      enable(true);
    }
  }

  private void powerOff() {
    synchronized (power) {
      enable(false);
      if (started) {
        source.stop();
        started = false;
      }
    }
  }

  private synchronized void enable(boolean on) {
    enabled = on;
  }

  /// What the source reads, on the source's thread.
  private final class Readings implements ScanSource.Sink {
    @Override
    public boolean scanned(byte[] data) {
      if (data.length == 0 || !take()) {
        return false;
      }
      statistics.count(ScanStatistics.GOOD);
      events().add(Scan.of(data));
      return true;
    }

    @Override
    public boolean unreadable(String why) {
      if (!getDeviceEnabled()) {
        return false;
      }
      LOG.info("{}: {}", source.address(), why);
      statistics.count(ScanStatistics.UNREADABLE);
      events().fail();
      return true;
    }
  }

  /// True when a reading is taken now; AutoDisable takes one and no more.
  private synchronized boolean take() {
    boolean taken = enabled;
    enabled = enabled && !autoDisable;
    return taken;
  }

  private synchronized void publish(Scan scan) {
    current = decode ? scan : new Scan(scan.data(), new byte[0], ScannerConst.SCAN_SDT_UNKNOWN);
  }

  @Override
  public byte[] getScanData() {
    return current().data().clone();
  }

  @Override
  public byte[] getScanDataLabel() {
    return current().label().clone();
  }

  @Override
  public int getScanDataType() {
    return current().type();
  }

  private synchronized Scan current() {
    return current;
  }

  @Override
  public synchronized boolean getDecodeData() {
    return decode;
  }

  @Override
  public synchronized void setDecodeData(boolean on) {
    decode = on;
  }

  @Override
  public synchronized boolean getAutoDisable() {
    return autoDisable;
  }

  @Override
  public synchronized void setAutoDisable(boolean on) {
    autoDisable = on;
  }

  @Override
  public int getDataCount() {
    return events().count();
  }

  @Override
  public boolean getDataEventEnabled() {
    return events().wanted();
  }

  @Override
  public void setDataEventEnabled(boolean on) throws JposException {
    needClaim();
    events().want(on);
  }

  @Override
  public boolean getFreezeEvents() {
    return events().frozen();
  }

  @Override
  public void setFreezeEvents(boolean on) {
    events().freeze(on);
  }

  @Override
  public void clearInput() throws JposException {
    needClaim();
    events().clear();
  }

  @Override
  public synchronized void clearInputProperties() throws JposException {
    needClaim();
    current = NOTHING;
  }

  @Override
  public int getState() {
    return events().failed() ? JposConst.JPOS_S_ERROR : JposConst.JPOS_S_IDLE;
  }

  @Override
  public void checkHealth(int level) throws JposException {
    needEnabled();
    if (level != JposConst.JPOS_CH_INTERNAL) {
      throw refusal(JPOS_E_ILLEGAL, "only the internal health check is known");
    }
    boolean alive = source.alive();
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
    return description + " at " + source.address();
  }

  @Override
  public String getPhysicalDeviceName() {
    return model;
  }

  @Override
  public int getCapPowerReporting() {
    return JposConst.JPOS_PR_NONE;
  }

  @Override
  public int getPowerNotify() {
    return JposConst.JPOS_PN_DISABLED;
  }

  @Override
  public void setPowerNotify(int notify) throws JposException {
    if (notify != JposConst.JPOS_PN_DISABLED) {
      throw refusal(JPOS_E_ILLEGAL, "the device does not report its power");
    }
  }

  @Override
  public int getPowerState() {
    return JposConst.JPOS_PS_UNKNOWN;
  }

  @Override
  public boolean getCapStatisticsReporting() {
    return true;
  }

  @Override
  public boolean getCapUpdateStatistics() {
    return true;
  }

  @Override
  public void resetStatistics(String names) throws JposException {
    needEnabled();
    statistics.reset(names);
  }

  @Override
  public void retrieveStatistics(String[] names) throws JposException {
    needEnabled();
    if (names.length == 0) {
      throw refusal(JPOS_E_ILLEGAL, "no room for the answer");
    }
    names[0] = statistics.xml(names[0], model);
  }

  @Override
  public void updateStatistics(String pairs) throws JposException {
    needEnabled();
    statistics.update(pairs);
  }

  @Override
  public boolean getCapCompareFirmwareVersion() {
    return false;
  }

  @Override
  public boolean getCapUpdateFirmware() {
    return false;
  }

  @Override
  public void compareFirmwareVersion(String file, int[] result) throws JposException {
    throw refusal(JPOS_E_ILLEGAL, "no firmware to compare");
  }

  @Override
  public void updateFirmware(String file) throws JposException {
    throw refusal(JPOS_E_ILLEGAL, "no firmware to update");
  }

  private InputEvents events() {
    return Objects.requireNonNull(events, "the control opens a service before it uses it");
  }

  private void needClaim() throws JposException {
    if (claim.heldByAnother(this)) {
      throw refusal(JPOS_E_CLAIMED, "held by another");
    }
    if (!claim.heldBy(this)) {
      throw refusal(JPOS_E_NOTCLAIMED, "claim it first");
    }
  }

  private void needEnabled() throws JposException {
    needClaim();
    if (!getDeviceEnabled()) {
      throw refusal(JPOS_E_DISABLED, "enable it first");
    }
  }

  private JposException refusal(int code, String why) {
    return new JposException(code, source.address() + ": " + why);
  }
}
