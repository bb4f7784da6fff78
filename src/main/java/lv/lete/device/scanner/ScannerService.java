package lv.lete.device.scanner;

import java.util.List;
import jpos.JposConst;
import jpos.JposException;
import jpos.ScannerConst;
import jpos.services.EventCallbacks;
import jpos.services.ScannerService115;
import lv.lete.device.scanner.ScanSource.Sink;
import lv.lete.device.upos.Absent;
import lv.lete.device.upos.DeviceIdentity;
import lv.lete.device.upos.EntrySettings;
import lv.lete.device.upos.PosDevice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scanner as UnifiedPOS 1.15 describes it, over any [ScanSource].
///
/// An exclusive device: claim it, enable it, then ask for events. Readings that come while it is
/// disabled are not taken; readings that come while events are off wait. The control in front
/// answers E_CLOSED; everything else is answered here. Safe for any thread.
final class ScannerService extends PosDevice implements ScannerService115 {
  private static final Logger LOG = LoggerFactory.getLogger(ScannerService.class);
  private static final String GOOD = "GoodScanCount";
  private static final String UNREADABLE = "M_UnreadableCount";
  private static final Scan NOTHING = new Scan(new byte[0], new byte[0], 0);

  private final ScanSource source;
  private boolean autoDisable;
  private boolean decode;
  private Scan current = NOTHING;

  ScannerService(ScanSource source, EntrySettings entry) {
    super(
        identity(source, entry),
        List.of(GOOD, UNREADABLE, Sink.OVERLONG, Sink.BROKEN, Sink.LINE_LOST));
    this.source = source;
  }

  private static DeviceIdentity identity(ScanSource source, EntrySettings entry) {
    return new DeviceIdentity(
        "Scanner",
        source.address(),
        entry.model(),
        entry.description(),
        true,
        source.comesAndGoes() ? JposConst.JPOS_PR_STANDARD : JposConst.JPOS_PR_NONE);
  }

  @Override
  public synchronized void open(String logicalName, EventCallbacks program) {
    begin(logicalName, program);
    autoDisable = false;
    decode = false;
    current = NOTHING;
  }

  /// A program that asked to be told of power is told of a device that is not there, now and when
  /// it comes; any other must know at once ("Device Power Reporting Model").
  @Override
  protected void connect() throws JposException {
    source.start(new Readings());
    if (getPowerNotify() == JposConst.JPOS_PN_DISABLED && !source.alive()) {
      String why = source.absence();
      source.stop();
      throw new Absent(why);
    }
  }

  @Override
  protected void disconnect() {
    source.stop();
  }

  @Override
  protected boolean alive() {
    return source.alive();
  }

  @Override
  protected String absence() {
    return source.absence();
  }

  @Override
  protected void forget() {
    events().want(false);
    events().clear();
  }

  /// What the source reads, on the source's thread.
  private final class Readings implements Sink {
    @Override
    public boolean scanned(byte[] data) {
      if (data.length == 0 || !take(getAutoDisable())) {
        return false;
      }
      statistics.count(GOOD);
      Scan scan = Scan.of(data);
      events().add(() -> publish(scan));
      return true;
    }

    @Override
    public boolean unreadable(String why) {
      if (!getDeviceEnabled()) {
        return false;
      }
      LOG.info("{}: {}", address(), why);
      statistics.count(UNREADABLE);
      events().fail();
      return true;
    }

    @Override
    public void count(String statistic) {
      statistics.count(statistic);
    }

    @Override
    public void present(boolean there) {
      power(there ? JposConst.JPOS_PS_ONLINE : JposConst.JPOS_PS_OFF_OFFLINE);
    }
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
  public void setDataEventEnabled(boolean on) {
    events().want(on);
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
