package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_FAILURE;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.services.EventCallbacks;
import lv.lete.device.upos.Absent;
import lv.lete.device.upos.DeviceIdentity;
import lv.lete.device.upos.EntrySettings;
import org.jspecify.annotations.Nullable;

/// The life of a receipt printer service: its connection from enabling to disabling, its output,
/// and what the printer says of itself as UnifiedPOS names it.
abstract class PrinterLife extends ReceiptRest {
  private static final int PRESENT_MILLIS = 1_500;

  private final EscPosConnection connection;
  private final Changes changes = new Changes(this::tell, this::power, statistics);
  private String name = "";
  private @Nullable Output output;
  private EscPosConnection.@Nullable Use use;
  private int lastId;

  PrinterLife(EscPosConnection connection, EntrySettings entry) throws JposException {
    super(
        PrinterModel.of(entry),
        DeviceIdentity.exclusive("POSPrinter", connection.address(), entry),
        Changes.STATISTICS);
    this.connection = connection;
  }

  @Override
  public synchronized void open(String logicalName, EventCallbacks program) {
    begin(logicalName, program);
    reset();
    name = logicalName;
  }

  @Override
  protected void connect() throws JposException {
    EscPosConnection.Use begun = connection.use(model.answers(), this::heard);
    boolean told = getPowerNotify() == JposConst.JPOS_PN_ENABLED;
    try {
      if (!begun.awaitPresent(PRESENT_MILLIS) && !told) {
        String why = absence();
        begun.close();
        throw new Absent(why);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      begun.close();
      throw new JposException(JPOS_E_FAILURE, "enabling was interrupted", interrupted);
    }
    synchronized (this) {
      use = begun;
      output = new Output(name, new Press(model, begun), events(), lastId, changes::printed);
    }
  }

  private void heard(PrinterStatus now) {
    changes.now(now, now.open() && (now.answered() || !model.answers()));
  }

  @Override
  protected void disconnect() {
    EscPosConnection.Use ended;
    synchronized (this) {
      ended = use;
      if (output != null) {
        lastId = output.lastId();
        output.stop();
      }
      use = null;
      output = null;
    }
    dropped();
    if (ended != null) {
      ended.close();
    }
    changes.reset();
  }

  @Override
  public void setDeviceEnabled(boolean on) throws JposException {
    super.setDeviceEnabled(on);
    EscPosConnection.Use now = use();
    if (on && now != null) {
      changes.begin(now.status(), now.present());
    }
  }

  private synchronized EscPosConnection.@Nullable Use use() {
    return use;
  }

  @Override
  protected String absence() {
    return connection.absence();
  }

  @Override
  protected boolean alive() {
    EscPosConnection.Use now = use();
    return now != null && now.present();
  }

  @Override
  protected void forget() {
    lastId = 0;
  }

  /// What was begun and not printed is over: a transaction, an open line.
  abstract void dropped();

  final synchronized Output output() throws JposException {
    if (output == null) {
      throw refusal(JposConst.JPOS_E_DISABLED, "enable it first");
    }
    return output;
  }

  private PrinterStatus status() {
    EscPosConnection.Use now = use();
    return now == null ? PrinterStatus.GONE : now.status();
  }

  @Override
  public boolean getCoverOpen() {
    return status().coverOpen();
  }

  @Override
  public boolean getRecEmpty() {
    return status().paperOut();
  }

  @Override
  public boolean getRecNearEnd() {
    return status().paperLow() || status().paperOut();
  }

  @Override
  public synchronized int getState() {
    return output == null ? JposConst.JPOS_S_IDLE : output.state();
  }

  @Override
  public synchronized int getOutputID() {
    return output == null ? lastId : output.lastId();
  }

  private synchronized @Nullable JposException error() {
    return output == null ? null : output.error();
  }

  @Override
  public int getErrorLevel() {
    JposException error = error();
    if (error == null) {
      return POSPrinterConst.PTR_EL_NONE;
    }
    boolean fatal = error.getErrorCode() == JPOS_E_FAILURE;
    return fatal ? POSPrinterConst.PTR_EL_FATAL : POSPrinterConst.PTR_EL_RECOVERABLE;
  }

  @Override
  public int getErrorStation() {
    return error() == null ? 0 : POSPrinterConst.PTR_S_RECEIPT;
  }

  @Override
  public String getErrorString() {
    JposException error = error();
    return error == null ? "" : String.valueOf(error.getMessage());
  }

  @Override
  public synchronized boolean getFlagWhenIdle() {
    return output != null && output.flagWhenIdle();
  }

  @Override
  public void setFlagWhenIdle(boolean on) throws JposException {
    needEnabled();
    output().flagWhenIdle(on);
  }

  @Override
  public void clearOutput() throws JposException {
    needClaim();
    dropped();
    synchronized (this) {
      if (output != null) {
        output.clear();
      }
    }
  }
}
