package lv.lete.device.escpos;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import jpos.JposException;
import lv.lete.device.line.Port;
import lv.lete.device.line.Ports;
import lv.lete.device.upos.EntrySettings;

/// One ESC/POS device at one port, shared by all services whose entries name that port: a drawer
/// behind a printer, a display in the same cable.
///
/// The port is open while anybody uses it. When it cannot be opened or goes, it is tried again by
/// itself, twice a second, until it is back. Safe for any thread. One daemon thread a port reads,
/// asks for signs of life and calls the listeners.
public final class EscPosConnection {
  private static final ConcurrentMap<String, EscPosConnection> BY_ADDRESS =
      new ConcurrentHashMap<>();

  private final Link link;

  private EscPosConnection(Port port) {
    link = new Link(port);
  }

  /// The connection of the port that the entry names (see [Ports#of]), the same for all that name
  /// it; nothing is opened yet. The first entry's time-outs hold.
  public static EscPosConnection of(EntrySettings entry) throws JposException {
    Port port = Ports.of(entry);
    return BY_ADDRESS.computeIfAbsent(port.address(), any -> new EscPosConnection(port));
  }

  /// A connection of its own, for tests.
  static EscPosConnection over(Port port) {
    return new EscPosConnection(port);
  }

  /// The port's address, as [Port#address] names it.
  public String address() {
    return link.address();
  }

  /// Why the device cannot be spoken to, and what to do; asked while it cannot.
  String absence() {
    return link.absence();
  }

  /// Begins to use the device: opens the port if nobody did. The listener hears every change of the
  /// status from now on, on the port's thread, and must hand over at once. `asks` says whether this
  /// user needs the device to answer; the device is asked for its status (GS a, DLE EOT) while any
  /// user does, and one that stays silent then counts as gone.
  public Use use(boolean asks, Consumer<PrinterStatus> listener) {
    Use use = new Use(link, asks, Objects.requireNonNull(listener));
    link.join(use);
    return use;
  }

  /// One user's part in the connection, until it is closed. Calls after that throw IOException.
  public static final class Use implements AutoCloseable {
    private final Link link;
    final boolean asks;
    final Consumer<PrinterStatus> listener;

    private Use(Link link, boolean asks, Consumer<PrinterStatus> listener) {
      this.link = link;
      this.asks = asks;
      this.listener = listener;
    }

    /// What the device last said. Never waits.
    public PrinterStatus status() {
      return link.status();
    }

    /// Whether the device can be spoken to now: its port is open and, where any user needs answers,
    /// it answers.
    public boolean present() {
      return link.present();
    }

    /// Waits until [#present], at most so many milliseconds; what it is then.
    public boolean awaitPresent(int millis) throws InterruptedException {
      return link.awaitPresent(millis);
    }

    /// Waits until the status changes, at most so many milliseconds.
    void awaitChange(int millis) throws InterruptedException {
      link.awaitChange(millis);
    }

    /// Hands these bytes over as one piece: no other user's bytes come between. Returns when the
    /// system has taken all. IOException, with a plain sentence, when the port is not open, another
    /// user holds it for too long, or it does not take them within its time; how many went out then
    /// is unknown.
    public void write(byte[] piece) throws IOException {
      link.write(this, piece);
    }

    /// As [#write], within so many milliseconds or not at all: [LinkBusy] then.
    void writeWithin(byte[] piece, int millis) throws IOException {
      link.writeWithin(this, piece, millis);
    }

    /// Hands these bytes over once the device has worked off all before and is ready, within so
    /// many milliseconds; whether so. Nothing goes out when not.
    boolean writeWhenIdle(byte[] piece, int millis) throws IOException, InterruptedException {
      return link.writeWhenIdle(this, piece, millis);
    }

    /// Hands these bytes over and asks the device behind them to say that it has worked them off.
    Fence writeAndAsk(byte[] piece, FenceKind kind) throws IOException {
      return link.writeAndAsk(this, piece, kind);
    }

    /// Waits no more for this one.
    void abandon(Fence fence) {
      link.abandon(fence);
    }

    /// Makes the device drop what it has taken and not printed (DLE DC4 fn 8), and waits until no
    /// late answer comes any more.
    void dropPending() throws IOException, InterruptedException {
      link.dropPending(this);
    }

    /// Ends the use; the last one closes the port. Nothing is heard once this has returned, save a
    /// call already under way. May be called twice.
    @Override
    public void close() {
      link.leave(this);
    }
  }
}
