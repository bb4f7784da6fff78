package lv.lete.device.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import lv.lete.device.line.Line;

/// A receipt printer without a printer: takes ESC/POS bytes as an 80 mm thermal printer of 203 dots
/// an inch does, prints to text and to a picture, answers status, and can be put into every trouble
/// a printer gets into.
///
/// It listens on TCP ([#listen]), or is plugged to any pair of streams ([#attach]): a pty, device
/// files, pipes. What it knows it knows from the Epson TM command reference; it shares no table
/// with the service that writes. A command it does not know, or does not draw, is kept as a
/// [Printed.Unknown] with its name. While it cannot print (paper out, cover open, offline, jammed)
/// what comes waits in a receive buffer of 64 KiB, and a full one makes the sender wait; status
/// commands (`DLE EOT`, `DLE ENQ`, `DLE DC4`) are obeyed as they arrive all the same. Memory is
/// bounded: 2 m of paper a sheet, the latest 500 sheets, the first 256 KiB of raw bytes since
/// [#forget].
///
/// Kinder than some printers in one thing: when a TCP connection ends, a command that was cut in
/// the middle is dropped and does not swallow the next receipt.
///
/// ```
/// try (ReceiptPrinter printer = new ReceiptPrinter(48)) {
///   int port = printer.listen();             // 127.0.0.1, a free port; print to it, then
///   Sheet receipt = printer.awaitSheet(1, 5_000);
///   receipt.text();                          // lines as they stand on the paper, the rest in []
///   receipt.all(Printed.Unknown.class);      // empty, or the writer sends what no printer knows
///   receipt.png();                           // the same bytes on every machine
///   printer.paperOut();                      // and cover, knife, drawer, cable, speed
/// }
/// ```
///
/// Safe for any thread. Its own threads are daemons.
public final class ReceiptPrinter implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final int LETTER = 12;

  private final List<Consumer<Printed>> listeners = new CopyOnWriteArrayList<>();
  private final ReceiveBuffer buffer = new ReceiveBuffer(BUFFER);
  private final Mechanism mechanism = new Mechanism(buffer::hold);
  private final Paper paper;
  private final Plug plug;

  /// A printer of so many columns of its normal letters: 32, 42 or 48 are usual.
  public ReceiptPrinter(int columns) {
    if (columns < 16 || columns > 80) {
      throw new IllegalArgumentException("16 to 80 columns, not " + columns);
    }
    paper = new Paper(columns * LETTER, this::tell, mechanism::fed);
    RealTime realTime = new RealTime(mechanism, paper, buffer);
    plug = new Plug(new Receiving(buffer, realTime));
    mechanism.answerTo(plug::send);
    EscPosDecoder decoder = new EscPosDecoder(buffer, paper, mechanism);
    Thread.ofPlatform().daemon().name("printer-simulator").start(decoder::run);
  }

  /// Decodes bytes at once, without threads or ports: the sheets they make, the last perhaps uncut.
  public static List<Sheet> read(int columns, byte[] bytes) {
    Paper paper = new Paper(columns * LETTER, printed -> {}, dots -> {});
    new EscPosDecoder(Bytes.of(bytes), paper, new Mechanism(hold -> {})).run();
    List<Sheet> sheets = new ArrayList<>(paper.cutSheets());
    Sheet rest = paper.sheet();
    if (!rest.printed().isEmpty()) {
      sheets.add(rest);
    }
    return sheets;
  }

  private record Receiving(ReceiveBuffer buffer, RealTime realTime) implements Plug.Intake {
    @Override
    public void coming(int count) {
      buffer.coming(count);
    }

    @Override
    public boolean take(int next) throws InterruptedException {
      boolean taken = buffer.put(next);
      realTime.see(next);
      return taken;
    }

    @Override
    public void ended() {
      buffer.stop();
    }
  }

  private void tell(Printed printed) {
    listeners.forEach(listener -> listener.accept(printed));
  }

  /// Listens on a free port of this machine and says which. One sender at a time; others wait.
  public int listen() throws IOException {
    return plug.listen(0);
  }

  /// Listens on this port of this machine.
  public int listen(int port) throws IOException {
    return plug.listen(port);
  }

  /// Is plugged to a pair of streams; reads until `in` ends. The caller closes them.
  public void attach(InputStream in, OutputStream out) {
    plug.attach(in, out);
  }

  /// Is plugged to an open line, such as the device's end of a pty; reads until it is closed. The
  /// caller closes it.
  public void attach(Line line) {
    plug.attach(new LineInput(line), new LineOutput(line));
  }

  /// Is plugged to a pair of device files or named pipes.
  public void attach(Path in, Path out) throws IOException {
    plug.attach(Files.newInputStream(in), Files.newOutputStream(out));
  }

  /// Cuts the TCP connection in the middle; the next can be made at once.
  public void cutConnection() {
    plug.cut();
  }

  /// Pulls the network cable: cuts the connection and refuses others until [#plugIn].
  public void unplug() {
    plug.unplug();
  }

  /// Puts the cable back; listens on the port it had.
  public void plugIn() throws IOException {
    plug.plugIn();
  }

  /// Switches it off and on: what waited and what was set is lost, the paper stays.
  public void switchOffAndOn() throws IOException {
    plug.unplug();
    buffer.clear();
    mechanism.switchedOn();
    plug.plugIn();
  }

  /// The near-end sensor sees the end of the roll.
  public void paperNearEnd(boolean on) {
    mechanism.paperNearEnd(on);
  }

  /// No paper; printing waits.
  public void paperOut() {
    mechanism.paperOut(true);
  }

  /// Paper for so many more lines of text, then it is out.
  public void paperLasts(int lines) {
    mechanism.paperLasts(lines * PrintModes.LINE_SPACING);
  }

  /// A new roll: neither out nor near its end. What waited is printed.
  public void newRoll() {
    mechanism.newRoll();
  }

  /// The cover; while it is open printing waits.
  public void coverOpen(boolean on) {
    mechanism.coverOpen(on);
  }

  /// Out of service for another reason; printing waits.
  public void offline(boolean on) {
    mechanism.offline(on);
  }

  /// The knife is jammed; printing waits until the host recovers it by `DLE ENQ` or the jam is
  /// taken away here.
  public void jammed(boolean on) {
    mechanism.jammed(on);
  }

  /// How fast it works, in bytes a second; 0 for as fast as can be.
  public void speed(int bytesASecond) {
    buffer.pace(bytesASecond);
  }

  /// Which drawer hangs on it: the pin (2 or 5) that opens it, and whether its switch gives a high
  /// level when it stands open. At first pin 2, high.
  public void hangDrawer(int pin, boolean openIsHigh) {
    mechanism.change(() -> mechanism.drawer(pin, false, openIsHigh));
  }

  /// A stuck drawer does not spring open.
  public void drawerStuck(boolean on) {
    mechanism.drawerStuck(on);
  }

  /// A hand opens or shuts the drawer.
  public void drawerOpen(boolean on) {
    mechanism.drawerOpen(on);
  }

  /// Whether the drawer stands open.
  public boolean drawerOpen() {
    return mechanism.drawerOpen();
  }

  /// Calls `listener` with everything that is done from now on, on the printing thread; it hands
  /// over at once.
  public void onPrinted(Consumer<Printed> listener) {
    listeners.add(listener);
  }

  /// The sheet in the printer, since the last cut.
  public Sheet sheet() {
    return paper.sheet();
  }

  /// The sheets that were cut off, oldest first.
  public List<Sheet> sheets() {
    return paper.cutSheets();
  }

  /// Waits until so many sheets were cut off since the start, and gives the latest.
  ///
  /// @throws TimeoutException with what stands on the uncut sheet
  public Sheet awaitSheet(int number, long timeoutMillis)
      throws InterruptedException, TimeoutException {
    if (!paper.awaitCuts(number, timeoutMillis)) {
      throw new TimeoutException("not cut in time; so far: " + paper.sheet().text());
    }
    return paper.cutSheets().getLast();
  }

  /// Waits until everything that came has been worked off, or waits for a hand; whether so in time.
  public boolean awaitQuiet(long timeoutMillis) throws InterruptedException {
    return buffer.awaitQuiet(timeoutMillis);
  }

  /// The raw bytes that came, the first 256 KiB since the start or [#forget].
  public byte[] received() {
    return plug.received();
  }

  /// Forgets the raw bytes.
  public void forget() {
    plug.forget();
  }

  @Override
  public void close() {
    plug.close();
    buffer.close();
  }
}
