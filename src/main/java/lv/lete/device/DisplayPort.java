package lv.lete.device;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jpos.JposConst;
import jpos.JposException;
import jpos.LineDisplay;
import jpos.LineDisplayConst;
import lv.lete.device.DeviceEvent.Kind;
import org.jspecify.annotations.Nullable;

/// The counter's end of a customer display. Shows the latest wish and drops those it overtook; the
/// caller never waits for it. A display that is not there is tried again by itself, and then shows
/// the latest wish.
///
/// A letter that the display's character set does not hold is shown without its mark. A QR code
/// goes out only where the entry of the display has a property `qrCommand`: the number of the
/// DirectIO command that takes the code's text as its object. A foreign service is never sent a
/// command that may mean something else to it.
public final class DisplayPort extends DevicePort<LineDisplay> {
  private static final ControlKind<LineDisplay> KIND =
      new ControlKind<>(
          "LineDisplay",
          LineDisplay::new,
          LineDisplay::getCapPowerReporting,
          LineDisplay::getPowerState,
          LineDisplay::setPowerNotify,
          LineDisplay::addStatusUpdateListener,
          true);

  private record Wish(String upper, String lower, String qr) {}

  private final AtomicReference<@Nullable Wish> latest = new AtomicReference<>();
  private final AtomicBoolean queued = new AtomicBoolean();
  private Letters letters = new Letters(0, null);
  private int columns;
  private int rows;
  private int qrCommand;

  DisplayPort(String name, DeviceLog log, long retryMillis) {
    super(name, log, KIND, retryMillis);
  }

  /// The display of this name in `jpos.xml`, empty for none. Returns at once; never throws for a
  /// display that cannot be had.
  public static DisplayPort open(String logicalName, DeviceLog log) {
    DisplayPort port = new DisplayPort(logicalName, log, RETRY_MILLIS);
    port.start();
    return port;
  }

  /// Shows two lines; what is wider than the display is cut at its end, so amounts go to the front
  /// or into a line of their own.
  public void show(String upper, String lower) {
    show(upper, lower, "");
  }

  /// The same with a QR code where the display has room for one; an empty text shows none.
  public void show(String upper, String lower, String qr) {
    latest.set(new Wish(upper, lower, qr));
    if (!queued.getAndSet(true)) {
      onHand(this::work);
    }
  }

  @Override
  void listen(LineDisplay fresh) {}

  @Override
  void begin(LineDisplay fresh) throws JposException {
    columns = Math.max(1, fresh.getDeviceColumns());
    rows = Math.max(1, fresh.getDeviceRows());
    qrCommand = EntryProperty.number(name, "qrCommand");
    letters = Letters.choose(new Sets(fresh));
  }

  @Override
  void ready(LineDisplay at) {
    work();
  }

  @Override
  void leave(LineDisplay last) throws JposException {
    last.clearText();
    showQr(last, "");
  }

  /// On the hand. The wish stays, so that a display that comes back can show it.
  private void work() {
    queued.set(false);
    Wish wish = latest.get();
    LineDisplay display = held();
    if (wish == null || display == null) {
      return;
    }
    try {
      put(display, wish);
    } catch (JposException | RuntimeException | LinkageError refused) {
      log.note(name, Kind.FAULT, "it shows nothing: " + DeviceWords.why(refused));
      failed(refused);
    }
  }

  private void put(LineDisplay display, Wish wish) throws JposException {
    if (rows == 1) {
      line(display, 0, (wish.upper() + " " + wish.lower()).strip());
    } else {
      line(display, 0, wish.upper());
      line(display, 1, wish.lower());
    }
    showQr(display, wish.qr());
  }

  /// Blanks to the end, so that nothing of the last wish stays. Control characters become blanks:
  /// no text can reach the display's own commands.
  private void line(LineDisplay display, int row, String text) throws JposException {
    String safe = letters.plain(text.replaceAll("\\p{Cntrl}", " "));
    String cut = safe.length() > columns ? safe.substring(0, columns) : safe;
    String full = cut + " ".repeat(columns - cut.length());
    display.displayTextAt(row, 0, full, LineDisplayConst.DISP_DT_NORMAL);
  }

  private void showQr(LineDisplay display, String qr) throws JposException {
    if (qrCommand == 0) {
      return;
    }
    try {
      display.directIO(qrCommand, new int[] {0}, qr);
    } catch (JposException refused) {
      if (refused.getErrorCode() != JposConst.JPOS_E_ILLEGAL) {
        throw refused;
      }
      log.note(name, Kind.FAULT, "it takes no QR code; " + DeviceWords.why(refused));
      qrCommand = 0;
    }
  }

  private record Sets(LineDisplay display) implements Letters.Settings {
    @Override
    public String list() throws JposException {
      return display.getCharacterSetList();
    }

    @Override
    public int now() throws JposException {
      return display.getCharacterSet();
    }

    @Override
    public void choose(int set) throws JposException {
      display.setCharacterSet(set);
    }

    @Override
    public boolean canMap() throws JposException {
      return display.getCapMapCharacterSet();
    }

    @Override
    public void map(boolean on) throws JposException {
      display.setMapCharacterSet(on);
    }
  }
}
