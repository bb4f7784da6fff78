package lv.lete.device.simulator;

import java.util.function.Consumer;

/// The body of the simulated printer: paper, cover, knife, drawer, switch. Answers what the command
/// reference says a printer answers, and tells each change. Safe for any thread.
final class Mechanism {
  private static final int NEVER = Integer.MAX_VALUE;

  /// Which changes are told by themselves (`GS a`): drawer, online, error, paper.
  private static final int TELL_ANY = 0x0F;

  private final Consumer<Boolean> hold;
  private Consumer<byte[]> answers = bytes -> {};
  private int told;
  private int dotsLeft = NEVER;
  private boolean nearEnd;
  private boolean paperOut;
  private boolean coverOpen;
  private boolean offline;
  private boolean jammed;
  private int drawerPin = 2;
  private boolean drawerOpen;
  private boolean drawerStuck;
  private boolean openIsHigh = true;

  /// `hold` is told whether printing must wait.
  Mechanism(Consumer<Boolean> hold) {
    this.hold = hold;
  }

  /// Where status bytes go.
  synchronized void answerTo(Consumer<byte[]> port) {
    answers = port;
  }

  /// Changes the body; what changed is told where `GS a` asked for it, and printing waits or goes
  /// on as it must.
  synchronized void change(Runnable change) {
    byte[] before = status();
    change.run();
    byte[] after = status();
    hold.accept(!ready());
    if (differs(before, after)) {
      answers.accept(after);
    }
  }

  private boolean differs(byte[] before, byte[] after) {
    int drawer = (before[0] ^ after[0]) & 0x04;
    int online = (before[0] ^ after[0]) & 0x28;
    int error = (before[1] ^ after[1]) & 0x68;
    int paper = (before[2] ^ after[2]) & 0x0F;
    return ((told & 1) != 0 && drawer != 0)
        || ((told & 2) != 0 && online != 0)
        || ((told & 4) != 0 && error != 0)
        || ((told & 8) != 0 && paper != 0);
  }

  synchronized boolean ready() {
    return !(paperOut || coverOpen || offline || jammed);
  }

  void paperNearEnd(boolean on) {
    change(() -> nearEnd = on);
  }

  void paperOut(boolean on) {
    change(() -> {
      paperOut = on;
      nearEnd = on || nearEnd;
      dotsLeft = NEVER;
    });
  }

  void newRoll() {
    change(() -> {
      paperOut = false;
      nearEnd = false;
      dotsLeft = NEVER;
    });
  }

  synchronized void paperLasts(int dots) {
    dotsLeft = dots;
  }

  /// So much was fed; the roll may have come to its end.
  void fed(int dots) {
    boolean out;
    synchronized (this) {
      dotsLeft = dotsLeft == NEVER ? NEVER : dotsLeft - dots;
      out = dotsLeft <= 0;
    }
    if (out) {
      paperOut(true);
    }
  }

  void coverOpen(boolean on) {
    change(() -> coverOpen = on);
  }

  void offline(boolean on) {
    change(() -> offline = on);
  }

  void jammed(boolean on) {
    change(() -> jammed = on);
  }

  void drawerOpen(boolean on) {
    change(() -> drawerOpen = on);
  }

  synchronized boolean drawerOpen() {
    return drawerOpen;
  }

  synchronized void drawer(int pin, boolean stuck, boolean openHigh) {
    drawerPin = pin;
    drawerStuck = stuck;
    openIsHigh = openHigh;
  }

  synchronized void drawerStuck(boolean stuck) {
    drawerStuck = stuck;
  }

  /// A pulse on a pin; whether a drawer sprang open.
  boolean kick(int pin) {
    boolean springs;
    synchronized (this) {
      springs = pin == drawerPin && !drawerStuck && !drawerOpen;
    }
    if (springs) {
      drawerOpen(true);
    }
    return springs;
  }

  /// `GS a n`: what is told by itself from now on; tells how things stand when anything is.
  synchronized void tell(int which) {
    told = which;
    if ((which & TELL_ANY) != 0) {
      answers.accept(status());
    }
  }

  /// The four bytes of the automatic status.
  synchronized byte[] status() {
    int first = 0x10 | drawerBit(0x04) | (ready() ? 0 : 0x08) | (coverOpen ? 0x20 : 0);
    int second = jammed ? 0x08 : 0;
    int third = (nearEnd ? 0x03 : 0) | (paperOut ? 0x0C : 0);
    return new byte[] {(byte) first, (byte) second, (byte) third, 0};
  }

  private int drawerBit(int bit) {
    return drawerOpen == openIsHigh ? bit : 0;
  }

  /// `DLE EOT n`, n 1 to 4: the one byte; -1 for another n.
  synchronized int realTime(int n) {
    return switch (n) {
      case 1 -> 0x12 | drawerBit(0x04) | (ready() ? 0 : 0x08);
      case 2 -> 0x12 | (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (jammed ? 0x40 : 0);
      case 3 -> 0x12 | (jammed ? 0x08 : 0);
      case 4 -> 0x12 | (nearEnd ? 0x0C : 0) | (paperOut ? 0x60 : 0);
      default -> -1;
    };
  }

  /// `GS r n`: 1 paper, 2 drawer; -1 for another n.
  synchronized int asked(int n) {
    return switch (n) {
      case 1, 49 -> (nearEnd ? 0x03 : 0) | (paperOut ? 0x0C : 0);
      case 2, 50 -> drawerBit(0x01);
      default -> -1;
    };
  }

  /// Sends an answer of another kind.
  synchronized void answer(byte[] bytes) {
    answers.accept(bytes);
  }

  /// As after it was switched on.
  synchronized void switchedOn() {
    told = 0;
  }
}
