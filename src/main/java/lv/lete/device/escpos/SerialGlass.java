package lv.lete.device.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import jpos.JposException;
import jpos.LineDisplayConst;
import lv.lete.device.display.DisplayGlass;
import lv.lete.device.upos.Absent;
import lv.lete.device.upos.EntrySettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A customer display that takes ESC/POS commands (Epson DM-D series and what is made like it): `US
/// MD1`, `US $`, `ESC t`, `US X`, `US E`. It is written whole at every change, 60 bytes or so: what
/// was lost on the way is mended by the next text, and by the next glance at a display that was
/// pulled out and is back. Such a display answers nothing; it counts as there while its port is.
final class SerialGlass implements DisplayGlass {
  private static final Logger LOG = LoggerFactory.getLogger(SerialGlass.class);
  private static final int WAIT_MILLIS = 2_000;
  private static final byte[] BEGIN = {0x1F, 0x01, 0x1F, 0x43, 0};
  private static final int DARK = 255;
  private static final ThreadFactory TELLING =
      Thread.ofPlatform().daemon().name("display-port").factory();

  private final EscPosConnection connection;
  private final DisplayCodes codes;
  private final int rows;
  private final int columns;
  private final AtomicBoolean present = new AtomicBoolean();
  private volatile EscPosConnection.@Nullable Use use;
  private volatile @Nullable ExecutorService teller;

  SerialGlass(EscPosConnection connection, EntrySettings entry) throws JposException {
    this.connection = connection;
    this.codes = new DisplayCodes(entry);
    this.rows = entry.number("rows", 2, 1, 4);
    this.columns = entry.number("columns", 20, 8, 40);
  }

  @Override
  public String address() {
    return connection.address();
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public List<Integer> characterSets() {
    return codes.sets();
  }

  @Override
  public int characterKind() {
    return LineDisplayConst.DISP_CCS_ASCII;
  }

  @Override
  public boolean dims() {
    return true;
  }

  @Override
  public OptionalInt cell(char letter, int characterSet) {
    return codes.cell(letter, characterSet);
  }

  @Override
  public OptionalInt rawCell(int code, int characterSet) {
    return codes.rawCell(code, characterSet);
  }

  @Override
  public boolean comesAndGoes() {
    return true;
  }

  @Override
  public void start(Watcher watcher, boolean needed) throws JposException {
    present.set(false);
    ExecutorService telling = Executors.newSingleThreadExecutor(TELLING);
    EscPosConnection.Use begun =
        connection.use(false, status -> heard(watcher, telling, status.open()));
    try {
      if (begun.awaitPresent(WAIT_MILLIS) || !needed) {
        use = begun;
        teller = telling;
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    String why = absence();
    begun.close();
    telling.shutdown();
    throw new Absent(why);
  }

  /// On the port's thread, which must not wait for a display to be written; in the order in which
  /// it happened.
  private void heard(Watcher watcher, Executor telling, boolean open) {
    if (present.getAndSet(open) == open) {
      return;
    }
    try {
      telling.execute(() -> {
        if (use != null) {
          watcher.present(open);
        }
      });
    } catch (RejectedExecutionException _) {
      LOG.debug("{} changed while it was given back", address());
    }
  }

  @Override
  public void stop() {
    EscPosConnection.Use ended = use;
    use = null;
    if (ended == null) {
      return;
    }
    try {
      ended.write(new byte[] {0x0C});
    } catch (IOException gone) {
      LOG.debug("{} was gone before it could be blanked", address(), gone);
    }
    ended.close();
    ExecutorService told = teller;
    if (told != null) {
      told.shutdown();
    }
  }

  @Override
  public String absence() {
    return connection.absence();
  }

  @Override
  public boolean alive() {
    EscPosConnection.Use now = use;
    return now != null && now.present();
  }

  @Override
  public void show(int[][] cells, int brightness) throws IOException {
    EscPosConnection.Use now = use;
    if (now == null) {
      throw new IOException(address() + " is not in use");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
    bytes.writeBytes(BEGIN);
    light(bytes, brightness);
    int page = -1;
    for (int row = 0; row < rows; row++) {
      bytes.writeBytes(new byte[] {0x1F, 0x24, 1, (byte) (row + 1)});
      for (int cell : cells[row]) {
        int wanted = (cell & 0xFF) < 0x80 ? page : cell >> 8;
        if (wanted != page) {
          page = wanted;
          bytes.writeBytes(new byte[] {0x1B, 0x74, (byte) page});
        }
        bytes.write(cell == 0 ? ' ' : cell & 0xFF);
      }
    }
    now.write(bytes.toByteArray());
  }

  /// Four steps and dark.
  private static void light(ByteArrayOutputStream bytes, int brightness) {
    int step = Math.max(1, (brightness + 24) / 25);
    int dark = brightness == 0 ? DARK : 0;
    bytes.writeBytes(new byte[] {0x1F, 0x58, (byte) step, 0x1F, 0x45, (byte) dark});
  }
}
