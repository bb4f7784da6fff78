package lv.lete.device.display;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import java.util.List;
import java.util.stream.Collectors;
import jpos.JposConst;
import jpos.JposException;
import lv.lete.device.upos.DeviceIdentity;
import lv.lete.device.upos.EntrySettings;

/// What a program can set at a display: where the next letter goes, in which character set, how
/// bright all is.
abstract class DisplaySettings extends DisplayRefusals {
  final DisplayGlass glass;
  final Cells cells;
  boolean cursorUpdate;
  boolean mapping;
  int characterSet;
  int brightness;

  DisplaySettings(DisplayGlass glass, EntrySettings entry) {
    super(identity(glass, entry));
    this.glass = glass;
    this.cells = new Cells(glass.rows(), glass.columns());
  }

  private static DeviceIdentity identity(DisplayGlass glass, EntrySettings entry) {
    return new DeviceIdentity(
        "LineDisplay",
        glass.address(),
        entry.model(),
        entry.description(),
        true,
        glass.comesAndGoes() ? JposConst.JPOS_PR_STANDARD : JposConst.JPOS_PR_NONE);
  }

  /// Shows how all stands now; E_OFFLINE when the glass is not there.
  abstract void shown() throws JposException;

  /// As at open.
  final synchronized void fresh() {
    cells.clear();
    cursorUpdate = true;
    mapping = true;
    characterSet = glass.characterSets().getFirst();
    brightness = 100;
  }

  final void inside(String what, int value, int most) throws JposException {
    if (value < 0 || value > most) {
      throw refusal(JPOS_E_ILLEGAL, what + " " + value + " is not from 0 to " + most);
    }
  }

  @Override
  public boolean getCapBrightness() {
    return glass.dims();
  }

  @Override
  public synchronized int getDeviceBrightness() {
    return brightness;
  }

  @Override
  public void setDeviceBrightness(int percent) throws JposException {
    needEnabled();
    if (!glass.dims()) {
      throw refusal(JPOS_E_ILLEGAL, "the brightness of this display cannot be set");
    }
    inside("brightness", percent, 100);
    synchronized (this) {
      brightness = percent;
    }
    shown();
  }

  @Override
  public int getCapCharacterSet() {
    return glass.characterKind();
  }

  @Override
  public String getCharacterSetList() {
    List<Integer> all = glass.characterSets();
    return all.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Override
  public synchronized int getCharacterSet() {
    return characterSet;
  }

  /// Of what is written from now on.
  @Override
  public void setCharacterSet(int number) throws JposException {
    needEnabled();
    if (!glass.characterSets().contains(number)) {
      throw refusal(JPOS_E_ILLEGAL, "character set " + number + " is not in the list");
    }
    synchronized (this) {
      characterSet = number;
    }
  }

  @Override
  public boolean getCapMapCharacterSet() {
    return true;
  }

  @Override
  public synchronized boolean getMapCharacterSet() {
    return mapping;
  }

  @Override
  public void setMapCharacterSet(boolean on) throws JposException {
    needEnabled();
    synchronized (this) {
      mapping = on;
    }
  }

  @Override
  public int getDeviceColumns() {
    return cells.columns();
  }

  @Override
  public int getDeviceRows() {
    return cells.rows();
  }

  @Override
  public int getColumns() {
    return cells.columns();
  }

  @Override
  public int getRows() {
    return cells.rows();
  }

  @Override
  public synchronized int getCursorColumn() {
    return cells.column();
  }

  /// Up to one past the last column, where it stands after a full row.
  @Override
  public void setCursorColumn(int column) throws JposException {
    needEnabled();
    inside("column", column, cells.columns());
    synchronized (this) {
      cells.moveTo(cells.row(), column);
    }
  }

  @Override
  public synchronized int getCursorRow() {
    return cells.row();
  }

  @Override
  public void setCursorRow(int row) throws JposException {
    needEnabled();
    inside("row", row, cells.rows() - 1);
    synchronized (this) {
      cells.moveTo(row, cells.column());
    }
  }

  @Override
  public synchronized boolean getCursorUpdate() {
    return cursorUpdate;
  }

  @Override
  public void setCursorUpdate(boolean on) throws JposException {
    needEnabled();
    synchronized (this) {
      cursorUpdate = on;
    }
  }
}
