package lv.lete.device.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import lv.lete.device.line.Line;

/// A customer display without a display: takes the commands of the Epson DM-D series and says what
/// stands on it. It knows them from the command reference, not from the service that writes. A
/// command it does not know, or that asks for what it does not do, is kept with its name.
///
/// It listens on TCP or is plugged to any pair of streams or a line. Memory is bounded: the first
/// 1,000 unknown commands are kept. Safe for any thread; its own are daemons.
public final class CustomerDisplay implements AutoCloseable {
  private static final int BUFFER = 4 * 1024;

  private final ReceiveBuffer buffer = new ReceiveBuffer(BUFFER);
  private final DisplayCells cells;
  private final Plug plug = new Plug(new Receiving(buffer));

  private record Receiving(ReceiveBuffer buffer) implements Plug.Intake {
    @Override
    public void coming(int count) {
      buffer.coming(count);
    }

    @Override
    public boolean take(int next) throws InterruptedException {
      return buffer.put(next);
    }

    @Override
    public void ended() {
      buffer.stop();
    }
  }

  /// A display of so many rows and columns; 2 and 20 are usual.
  public CustomerDisplay(int rows, int columns) {
    cells = new DisplayCells(rows, columns);
    DisplayDecoder decoder = new DisplayDecoder(buffer, cells);
    Thread.ofPlatform().daemon().name("display-simulator").start(decoder::run);
  }

  /// Listens on a free port of this machine and says which.
  public int listen() throws IOException {
    return plug.listen(0);
  }

  /// Is plugged to a pair of streams; reads until `in` ends. The caller closes them.
  public void attach(InputStream in, OutputStream out) {
    plug.attach(in, out);
  }

  /// Is plugged to an open line, such as the device's end of a pty.
  public void attach(Line line) {
    plug.attach(new LineInput(line), new LineOutput(line));
  }

  /// Pulls the cable: cuts the connection and refuses others until [#plugIn].
  public void unplug() {
    plug.unplug();
  }

  /// Puts the cable back.
  public void plugIn() throws IOException {
    plug.plugIn();
  }

  /// Loses power for a moment: what stood on it is gone, what was set is as at first.
  public void switchOffAndOn() {
    cells.initialise();
  }

  /// What stands on it, row by row, as wide as it is.
  public List<String> rows() {
    return cells.rows();
  }

  /// From 1 to 4; 0 when it was made dark.
  public int brightness() {
    return cells.brightness();
  }

  /// What it was told and does not know.
  public List<String> unknown() {
    return cells.unknown();
  }

  /// Waits until these rows stand on it, blanks at their ends aside; whether they did in time.
  public boolean awaitRows(long timeoutMillis, String... rows) throws InterruptedException {
    return cells.awaitRows(timeoutMillis, List.of(rows));
  }

  /// Waits until everything that came has been worked off; whether so in time.
  public boolean awaitQuiet(long timeoutMillis) throws InterruptedException {
    return buffer.awaitQuiet(timeoutMillis);
  }

  /// The raw bytes that came, the first 256 KiB.
  public byte[] received() {
    return plug.received();
  }

  @Override
  public void close() {
    plug.close();
    buffer.close();
  }
}
