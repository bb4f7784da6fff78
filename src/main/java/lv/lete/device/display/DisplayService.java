package lv.lete.device.display;

import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_OFFLINE;

import java.io.IOException;
import java.util.OptionalInt;
import jpos.JposConst;
import jpos.JposException;
import jpos.LineDisplayConst;
import jpos.services.EventCallbacks;
import lv.lete.device.upos.EntrySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A line display as UnifiedPOS 1.15 describes it, over any [DisplayGlass]: one window, text with
/// CR and LF, a cursor that is not seen, scrolling, character sets, brightness where the glass has
/// it.
///
/// An exclusive device. Text is refused whole with E_ILLEGAL when it holds a letter that the glass
/// can not show, or a control character other than CR and LF; nothing of it is shown then and no
/// letter is ever replaced in silence. What is shown is kept and shown again when a glass that went
/// is back. E_OFFLINE tells that the glass was not there to show it now. Safe for any thread.
public final class DisplayService extends DisplaySettings {
  private static final Logger LOG = LoggerFactory.getLogger(DisplayService.class);
  private static final int LAST_RAW = 0xFF;

  private final Object painting = new Object();
  private boolean there;

  /// The service of one glass.
  public DisplayService(DisplayGlass glass, EntrySettings entry) {
    super(glass, entry);
  }

  @Override
  public synchronized void open(String logicalName, EventCallbacks program) {
    begin(logicalName, program);
    fresh();
  }

  /// A program that is told of power may enable a display that is not there.
  @Override
  protected void connect() throws JposException {
    glass.start(this::present, getPowerNotify() == JposConst.JPOS_PN_DISABLED);
  }

  /// Not while the glass is being written: the text would come after the blanks.
  @Override
  protected void disconnect() {
    synchronized (painting) {
      glass.stop();
    }
  }

  @Override
  public void setDeviceEnabled(boolean on) throws JposException {
    super.setDeviceEnabled(on);
    if (on) {
      present(glass.alive());
    }
  }

  /// On any thread of the glass.
  private void present(boolean now) {
    boolean back;
    synchronized (this) {
      back = now && !there;
      there = now;
    }
    power(now ? JposConst.JPOS_PS_ONLINE : JposConst.JPOS_PS_OFF_OFFLINE);
    if (back) {
      statistics.count("OnlineTransitionCount");
      try {
        paint();
      } catch (IOException gone) {
        LOG.info("{} went again before it showed its text: {}", address(), gone.getMessage());
      }
    }
  }

  private void paint() throws IOException {
    synchronized (painting) {
      int[][] shown;
      int level;
      synchronized (this) {
        shown = cells.copy();
        level = brightness;
      }
      glass.show(shown, level);
    }
  }

  @Override
  void shown() throws JposException {
    try {
      paint();
    } catch (IOException gone) {
      throw refusal(JPOS_E_OFFLINE, gone.getMessage() + "; it is shown when the display is back");
    }
  }

  @Override
  protected String absence() {
    return glass.absence();
  }

  @Override
  protected boolean alive() {
    return glass.alive();
  }

  /// The next holder finds nothing of this one's.
  @Override
  protected synchronized void forget() {
    fresh();
  }

  @Override
  public void displayText(String data, int attribute) throws JposException {
    needEnabled();
    write(data, attribute, getCursorRow(), getCursorColumn());
  }

  @Override
  public void displayTextAt(int row, int column, String data, int attribute) throws JposException {
    needEnabled();
    inside("row", row, cells.rows() - 1);
    inside("column", column, cells.columns() - 1);
    write(data, attribute, row, column);
  }

  private void write(String data, int attribute, int row, int column) throws JposException {
    if (attribute != LineDisplayConst.DISP_DT_NORMAL) {
      throw refusal(JPOS_E_ILLEGAL, "the display neither blinks nor reverses");
    }
    synchronized (this) {
      int[] encoded = encoded(data);
      int rowBefore = cells.row();
      int columnBefore = cells.column();
      cells.moveTo(row, column);
      for (int i = 0; i < encoded.length; i++) {
        switch (data.charAt(i)) {
          case '\r' -> cells.rowStart();
          case '\n' -> cells.nextRow();
          default -> cells.put(encoded[i]);
        }
      }
      if (!cursorUpdate) {
        cells.moveTo(rowBefore, columnBefore);
      }
    }
    shown();
  }

  private int[] encoded(String data) throws JposException {
    int[] encoded = new int[data.length()];
    for (int i = 0; i < encoded.length; i++) {
      char letter = data.charAt(i);
      if (letter == '\r' || letter == '\n') {
        continue;
      }
      OptionalInt cell = cell(letter);
      encoded[i] =
          cell.orElseThrow(
              () -> refusal(JPOS_E_ILLEGAL, "character U+%04X cannot be shown".formatted(+letter)));
    }
    return encoded;
  }

  private OptionalInt cell(char letter) {
    if (mapping) {
      boolean control = Character.isISOControl(letter);
      return control ? OptionalInt.empty() : glass.cell(letter, characterSet);
    }
    return letter > LAST_RAW ? OptionalInt.empty() : glass.rawCell(letter, characterSet);
  }

  @Override
  public void clearText() throws JposException {
    needEnabled();
    synchronized (this) {
      cells.clear();
    }
    shown();
  }

  /// Blanks come in; the cursor stays.
  @Override
  public void scrollText(int direction, int units) throws JposException {
    needEnabled();
    if (units < 0) {
      throw refusal(JPOS_E_ILLEGAL, "units are 0 or more");
    }
    synchronized (this) {
      switch (direction) {
        case LineDisplayConst.DISP_ST_UP -> cells.scroll(-Math.min(units, cells.rows()), 0);
        case LineDisplayConst.DISP_ST_DOWN -> cells.scroll(Math.min(units, cells.rows()), 0);
        case LineDisplayConst.DISP_ST_LEFT -> cells.scroll(0, -Math.min(units, cells.columns()));
        case LineDisplayConst.DISP_ST_RIGHT -> cells.scroll(0, Math.min(units, cells.columns()));
        default -> throw refusal(JPOS_E_ILLEGAL, "no direction " + direction);
      }
    }
    shown();
  }

  /// There is one window, number 0.
  @Override
  public void refreshWindow(int window) throws JposException {
    needEnabled();
    if (window != 0) {
      throw refusal(JPOS_E_ILLEGAL, "there is one window, number 0");
    }
    shown();
  }

  /// Commands of the glass; E_ILLEGAL for those it does not have.
  @Override
  public void directIO(int command, int[] data, Object object) throws JposException {
    needEnabled();
    if (!glass.command(command, object)) {
      throw refusal(JPOS_E_ILLEGAL, "no direct command " + command);
    }
  }
}
