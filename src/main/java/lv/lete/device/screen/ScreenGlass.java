package lv.lete.device.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import jpos.JposConst;
import jpos.JposException;
import jpos.LineDisplayConst;
import lv.lete.device.display.DisplayGlass;
import lv.lete.device.upos.Absent;
import org.jspecify.annotations.Nullable;

/// A screen of this machine as a customer display of two lines, with room for a QR code.
///
/// Nothing here waits for the screen but the first start of JavaFX: what is to be seen is put down,
/// and the FX thread shows the latest of it when it comes to it.
final class ScreenGlass implements DisplayGlass {
  private static final int ROWS = 2;
  private static final int QR = 1;
  private static final int QR_LONGEST = 1_000;
  private static final int LAST_BYTE = 0xFF;

  /// What is to be seen.
  record Wish(String upper, String lower, String qr) {}

  private static final Wish NOTHING = new Wish("", "", "");

  private final String name;
  private final int columns;
  private final int screen;
  private final AtomicBoolean onItsWay = new AtomicBoolean();
  private Wish wish = NOTHING;
  private volatile @Nullable ScreenWindow window;

  ScreenGlass(String name, int columns, int screen) {
    this.name = name;
    this.columns = columns;
    this.screen = screen;
  }

  @Override
  public String address() {
    return "screen:" + name;
  }

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public List<Integer> characterSets() {
    return List.of(LineDisplayConst.DISP_CS_UNICODE, LineDisplayConst.DISP_CS_ASCII);
  }

  @Override
  public int characterKind() {
    return LineDisplayConst.DISP_CCS_UNICODE;
  }

  @Override
  public boolean dims() {
    return false;
  }

  /// Every letter, save halves of letters.
  @Override
  public OptionalInt cell(char letter, int characterSet) {
    boolean shown = !Character.isSurrogate(letter) && Character.isDefined(letter);
    boolean ascii = characterSet != LineDisplayConst.DISP_CS_ASCII || letter < 0x7F;
    return shown && ascii ? OptionalInt.of(letter == ' ' ? 0 : letter) : OptionalInt.empty();
  }

  @Override
  public OptionalInt rawCell(int code, int characterSet) {
    return code > LAST_BYTE || Character.isISOControl(code)
        ? OptionalInt.empty()
        : cell((char) code, characterSet);
  }

  @Override
  public boolean comesAndGoes() {
    return false;
  }

  @Override
  public void start(Watcher watcher, boolean needed) throws JposException {
    boolean runs = false;
    try {
      runs = FxToolkit.runs();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (!runs) {
      throw new Absent("no screen here; start it on a desktop (DISPLAY or WAYLAND_DISPLAY)");
    }
    wish(NOTHING);
    ScreenWindow opened = new ScreenWindow(name, screen);
    window = opened;
    Platform.runLater(opened::show);
  }

  @Override
  public void stop() {
    ScreenWindow closed = window;
    window = null;
    if (closed != null) {
      Platform.runLater(closed::close);
    }
  }

  @Override
  public boolean alive() {
    return window != null;
  }

  @Override
  public void show(int[][] cells, int brightness) {
    synchronized (this) {
      wish = new Wish(line(cells[0]), line(cells[1]), wish.qr);
    }
    hurry();
  }

  private static String line(int[] cells) {
    StringBuilder line = new StringBuilder(cells.length);
    for (int cell : cells) {
      line.append(cell == 0 ? ' ' : (char) cell);
    }
    return line.toString().strip();
  }

  @Override
  public boolean command(int number, Object object) throws JposException {
    if (number != QR) {
      return false;
    }
    if (!(object instanceof String text) || text.getBytes(UTF_8).length > QR_LONGEST) {
      throw new JposException(
          JposConst.JPOS_E_ILLEGAL,
          address() + ": command 1 takes a text of at most " + QR_LONGEST + " bytes of UTF-8");
    }
    synchronized (this) {
      wish = new Wish(wish.upper, wish.lower, text);
    }
    hurry();
    return true;
  }

  private synchronized Wish wish() {
    return wish;
  }

  private synchronized void wish(Wish fresh) {
    wish = fresh;
  }

  /// One visit of the FX thread at a time shows whatever is the latest when it comes.
  private void hurry() {
    if (!onItsWay.getAndSet(true)) {
      Platform.runLater(() -> {
        onItsWay.set(false);
        ScreenWindow shown = window;
        if (shown != null) {
          shown.show(wish());
        }
      });
    }
  }
}
