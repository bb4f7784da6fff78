package lv.lete.device.simulator;

import lv.lete.device.simulator.Printed.Kick;

/// The commands a printer obeys as they arrive, ahead of what waits and also while it is offline:
/// `DLE EOT`, `DLE ENQ`, `DLE DC4`. They stay in the stream and are passed over when their turn
/// comes. Bytes of a picture that look like one are obeyed too: that is so at the printer, and the
/// command reference warns of it. Used by one receiving thread at a time.
final class RealTime {
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;
  private static final int ENQ = 0x05;
  private static final int DC4 = 0x14;
  private static final byte[] CLEARED = {0x37, 0x25, 0};
  private static final byte[] CLEAR_KEY = {1, 3, 20, 1, 6, 2, 8};

  private final Mechanism mechanism;
  private final Paper paper;
  private final ReceiveBuffer buffer;
  private final int[] seen = new int[10];
  private int count;

  RealTime(Mechanism mechanism, Paper paper, ReceiveBuffer buffer) {
    this.mechanism = mechanism;
    this.paper = paper;
    this.buffer = buffer;
  }

  /// Looks at a byte as it arrives, after it was put into the buffer.
  void see(int next) {
    if (count == 0 || (count == 1 && !begins(next))) {
      count = next == DLE ? 1 : 0;
      return;
    }
    seen[count++] = next;
    if (count == wanted()) {
      count = 0;
      obey();
    }
  }

  private boolean begins(int next) {
    return next == EOT || next == ENQ || next == DC4;
  }

  /// How many bytes the command that began here has, as far as can be told yet.
  private int wanted() {
    if (count == 2) {
      return 3;
    }
    if (seen[1] != DC4) {
      return 3;
    }
    return switch (seen[2]) {
      case 1, 2 -> 5;
      case 8 -> 10;
      default -> 3;
    };
  }

  private void obey() {
    switch (seen[1]) {
      case EOT -> status();
      case ENQ -> enquiry();
      default -> {
        if (seen[2] == 1) {
          kick();
        } else if (seen[2] == 8) {
          clear();
        }
      }
    }
  }

  private void status() {
    int answer = mechanism.realTime(seen[2]);
    if (answer >= 0) {
      mechanism.answer(new byte[] {(byte) answer});
    }
  }

  private void enquiry() {
    if (seen[2] == 2) {
      buffer.clear();
    }
    if (seen[2] == 1 || seen[2] == 2) {
      mechanism.jammed(false);
    }
  }

  /// `DLE DC4 1 m t`: a pulse of t × 100 ms, t 1 to 8.
  private void kick() {
    int pin = seen[3] == 0 ? 2 : 5;
    int millis = seen[4] * 100;
    if (seen[3] <= 1 && millis >= 100 && millis <= 800) {
      boolean opened = mechanism.kick(pin);
      paper.note(new Kick(pin, millis, millis, opened));
    }
  }

  private void clear() {
    for (int i = 0; i < CLEAR_KEY.length; i++) {
      if (seen[3 + i] != CLEAR_KEY[i]) {
        return;
      }
    }
    buffer.clear();
    mechanism.jammed(false);
    mechanism.answer(CLEARED);
  }
}
