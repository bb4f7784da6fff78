package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_BUSY;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_OFFLINE;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jpos.CashDrawerConst;
import jpos.JposConst;
import jpos.JposException;
import jpos.services.CashDrawerService115;
import jpos.services.EventCallbacks;
import lv.lete.device.upos.Absent;
import lv.lete.device.upos.DeviceIdentity;
import lv.lete.device.upos.EntrySettings;
import lv.lete.device.upos.PosDevice;
import org.jspecify.annotations.Nullable;

/// A cash drawer behind an ESC/POS printer, as UnifiedPOS 1.15 describes it: a shared device, used
/// by any program until one claims it; then E_CLAIMED for the others.
///
/// It shares the printer's connection and none of its claim. The pulse goes as a real-time command,
/// which a printer obeys at once, also while it prints, is out of paper or open: one that waits in
/// line would open the drawer when the receipt is out or somebody feeds paper. A printer without
/// that command is asked first whether it has worked off everything. Safe for any thread.
final class DrawerService extends PosDevice implements CashDrawerService115 {
  private static final String OPENED = "DrawerGoodOpenCount";
  private static final String FAILED = "DrawerFailedOpenCount";
  private static final int WAIT_MILLIS = 2_000;
  private static final int PULSE_MILLIS = 1_000;

  private final EscPosConnection connection;
  private final DrawerSettings settings;
  private final Beeper beeper;
  private EscPosConnection.@Nullable Use use;
  private boolean standsOpen;
  private boolean reachable;

  DrawerService(
      EscPosConnection connection, DrawerSettings settings, EntrySettings entry, Beeper beeper) {
    super(identity(connection, settings, entry), List.of(OPENED, FAILED));
    this.connection = connection;
    this.settings = settings;
    this.beeper = beeper;
  }

  private static DeviceIdentity identity(
      EscPosConnection connection, DrawerSettings settings, EntrySettings entry) {
    return new DeviceIdentity(
        "CashDrawer",
        connection.address() + " pin " + settings.pin(),
        entry.model(),
        entry.description(),
        false,
        JposConst.JPOS_PR_STANDARD);
  }

  @Override
  public synchronized void open(String logicalName, EventCallbacks program) {
    begin(logicalName, program);
    standsOpen = false;
    reachable = false;
  }

  /// A program that is told of power may enable a drawer whose printer is not there.
  @Override
  protected void connect() throws JposException {
    EscPosConnection.Use begun = connection.use(settings.tells(), this::heard);
    try {
      boolean needed = getPowerNotify() == JposConst.JPOS_PN_DISABLED;
      if (begun.awaitPresent(WAIT_MILLIS) || !needed) {
        synchronized (this) {
          use = begun;
          standsOpen = begun.status().answered() && settings.open(begun.status());
        }
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    String why = absence();
    begun.close();
    throw new Absent(why);
  }

  @Override
  protected void disconnect() {
    EscPosConnection.Use ended;
    synchronized (this) {
      ended = use;
      use = null;
      notifyAll();
    }
    if (ended != null) {
      ended.close();
    }
  }

  /// News that came while it was being enabled are told now.
  @Override
  public void setDeviceEnabled(boolean on) throws JposException {
    super.setDeviceEnabled(on);
    EscPosConnection.Use now = using();
    if (now != null) {
      heard(now.status());
    }
  }

  /// On the port's thread.
  private void heard(PrinterStatus status) {
    boolean there;
    boolean changed;
    boolean open;
    synchronized (this) {
      if (use == null) {
        return;
      }
      there = status.open() && (status.answered() || !settings.tells());
      reachable = there;
      open = (there && settings.tells()) ? settings.open(status) : standsOpen;
      changed = open != standsOpen;
      standsOpen = open;
      notifyAll();
    }
    power(there ? JposConst.JPOS_PS_ONLINE : JposConst.JPOS_PS_OFF_OFFLINE);
    if (changed && getDeviceEnabled()) {
      tell(open ? CashDrawerConst.CASH_SUE_DRAWEROPEN : CashDrawerConst.CASH_SUE_DRAWERCLOSED);
    }
  }

  private synchronized boolean getStandsOpen() {
    return standsOpen;
  }

  private synchronized EscPosConnection.@Nullable Use using() {
    return use;
  }

  @Override
  protected String absence() {
    return "the printer before the drawer: " + connection.absence();
  }

  @Override
  protected boolean alive() {
    EscPosConnection.Use now = using();
    return now != null && now.present();
  }

  /// Nothing waits: a shared device has no input and no output in line.
  @Override
  protected void forget() {}

  @Override
  public int getState() {
    return JposConst.JPOS_S_IDLE;
  }

  @Override
  public boolean getCapStatus() {
    return settings.tells();
  }

  /// No: the plug has one line for the state of whatever hangs on it.
  @Override
  public boolean getCapStatusMultiDrawerDetect() {
    return false;
  }

  /// False where the drawer cannot say (CapStatus).
  @Override
  public boolean getDrawerOpened() throws JposException {
    needEnabled();
    return settings.tells() && getStandsOpen();
  }

  /// Sends the pulse. It does not wait for the drawer: a StatusUpdateEvent tells that it sprang
  /// open. It goes within a second or never: E_BUSY when the port is taken for so long or, without
  /// real time, the printer still prints; E_OFFLINE when the printer does not take it.
  @Override
  public void openDrawer() throws JposException {
    needEnabled();
    EscPosConnection.Use now = using();
    try {
      if (now == null || !now.present()) {
        throw new IOException("the printer before the drawer does not answer");
      }
      pulse(now);
      statistics.count(OPENED);
    } catch (LinkBusy busy) {
      statistics.count(FAILED);
      throw refusal(JPOS_E_BUSY, "not opened: " + busy.getMessage());
    } catch (IOException gone) {
      statistics.count(FAILED);
      throw refusal(JPOS_E_OFFLINE, "not opened: " + gone.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw refusal(JposConst.JPOS_E_FAILURE, "not opened: the wait was interrupted");
    }
  }

  private void pulse(EscPosConnection.Use now) throws IOException, InterruptedException {
    if (settings.realTime()) {
      now.writeWithin(settings.pulse(), PULSE_MILLIS);
    } else if (!now.writeWhenIdle(settings.pulse(), PULSE_MILLIS)) {
      throw new LinkBusy("the printer has not worked off what it was given");
    }
  }

  /// Returns when the drawer is shut; at once where it cannot say (CapStatus). Beeps from
  /// `timeoutMillis` on, `millis` long with `pauseMillis` between. E_OFFLINE when the printer goes
  /// meanwhile; E_DISABLED when the device is disabled.
  @Override
  public void waitForDrawerClose(int timeoutMillis, int hertz, int millis, int pauseMillis)
      throws JposException {
    needEnabled();
    if (timeoutMillis < 0 || hertz < 0 || millis < 0 || pauseMillis < 0) {
      throw refusal(JPOS_E_ILLEGAL, "times and frequency are 0 or more");
    }
    if (!settings.tells()) {
      return;
    }
    try {
      boolean open = awaitShut(timeoutMillis);
      while (open) {
        beeper.beep(hertz, millis);
        open = awaitShut(Math.max(1, pauseMillis));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw refusal(JposConst.JPOS_E_FAILURE, "the wait was interrupted");
    }
  }

  /// Waits so long; whether it still stands open then.
  private boolean awaitShut(int millis) throws InterruptedException, JposException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    synchronized (this) {
      while (use != null && reachable && standsOpen) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return true;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    }
    needEnabled();
    if (!alive()) {
      throw refusal(JPOS_E_OFFLINE, "the printer before the drawer went");
    }
    return false;
  }
}
