package lv.lete.device;

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
final class ScannerService extends ExclusiveDevice implements ScannerService115 {
  private static final Logger LOG = LoggerFactory.getLogger(ScannerService.class);
  private static final Scan NOTHING = new Scan(new byte[0], new byte[0], 0);

  private final ScanSource source;
  private @Nullable InputEvents events;
  private boolean autoDisable;
  private boolean decode;
  private Scan current = NOTHING;

  ScannerService(ScanSource source, String model, String description) {
    super(source.address(), model, description);
    this.source = source;
  }

  @Override
  public synchronized void open(String logicalName, EventCallbacks program) {
    begin();
    events = new InputEvents(logicalName, program, this::publish);
    autoDisable = false;
    decode = false;
    current = NOTHING;
  }

  @Override
  public void close() {
    end();
    events().stop();
  }

  @Override
  void connect() throws JposException {
    source.start(new Readings());
  }

  @Override
  void disconnect() {
    source.stop();
  }

  @Override
  boolean alive() {
    return source.alive();
  }

  @Override
  void forget() {
    events().want(false);
    events().clear();
  }

  /// What the source reads, on the source's thread.
  private final class Readings implements ScanSource.Sink {
    @Override
    public boolean scanned(byte[] data) {
      if (data.length == 0 || !take(getAutoDisable())) {
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
      LOG.info("{}: {}", address(), why);
      statistics.count(ScanStatistics.UNREADABLE);
      events().fail();
      return true;
    }
  }

  private InputEvents events() {
    return Objects.requireNonNull(events, "the control opens a service before it uses it");
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
}
