package lv.lete.device.scanner;

import java.util.Arrays;
import java.util.Locale;
import jpos.JposException;
import lv.lete.device.upos.EntrySettings;

/// Cuts what comes over a line into frames: one frame is one code as the scanner sent it.
///
/// A frame is handed over only when it came whole, from mark to mark. Dropped and told as broken
/// are: a frame longer than the limit, up to its end; one with control bytes that no code holds;
/// one whose rest did not come in time or whose line was lost. Noise before and after a frame is
/// taken off, empty frames are nothing. Not safe for several threads.
final class Framer {
  private static final byte STX = 0x02;
  private static final byte ETX = 0x03;
  private static final int AIM_ALONE = 3;

  /// What ends a frame.
  enum Mark {
    CR,
    LF,
    CRLF,
    STX_ETX,
    /// Nothing but silence.
    IDLE,
    /// CR, LF or both: what most scanners are set to when they are bought.
    AUTO
  }

  /// Why a frame was dropped.
  enum Broken {
    OVERLONG("a code was longer than maxLength"),
    NOISE("a code arrived with noise in it"),
    CUT("a code arrived only in part");

    final String why;

    Broken(String why) {
      this.why = why;
    }
  }

  /// Who gets the frames.
  interface Taker {
    void frame(byte[] data);

    void broken(Broken why);
  }

  private final Mark mark;
  private final int idleMillis;
  private final int gapMillis;
  private final Taker taker;
  private final byte[] frame;
  private int length;
  private boolean inside;
  private boolean overlong;
  private boolean skipping;

  private Framer(Mark mark, int maxLength, int idleMillis, int gapMillis, Taker taker) {
    this.mark = mark;
    this.frame = new byte[maxLength];
    this.idleMillis = idleMillis;
    this.gapMillis = gapMillis;
    this.taker = taker;
  }

  /// By an entry's `frame` (auto, cr, lf, crlf, stx-etx, idle), `idleMillis` (50: the silence that
  /// ends a frame where nothing else does), `gapMillis` (1000: the silence within a frame after
  /// which its rest is not waited for any more) and `maxLength` (4096 bytes).
  static Framer of(EntrySettings entry, Taker taker) throws JposException {
    String mark = entry.oneOf("frame", "auto", "cr", "lf", "crlf", "stx-etx", "idle");
    return new Framer(
        Mark.valueOf(mark.replace('-', '_').toUpperCase(Locale.ROOT)),
        entry.number("maxLength", 4_096, 8, 65_536),
        entry.number("idleMillis", 50, 5, 5_000),
        entry.number("gapMillis", 1_000, 50, 60_000),
        taker);
  }

  /// The next bytes of the line.
  void feed(byte[] bytes, int count) {
    for (int at = 0; at < count; at++) {
      byte next = bytes[at];
      switch (mark) {
        case CR -> suffix(next, next == '\r');
        case LF -> suffix(next, next == '\n');
        case AUTO -> suffix(next, next == '\r' || next == '\n');
        case CRLF -> suffix(next, next == '\n' && length > 0 && frame[length - 1] == '\r');
        case STX_ETX -> wrapped(next);
        case IDLE -> add(next);
      }
    }
  }

  private void suffix(byte next, boolean end) {
    if (end || (skipping && mark == Mark.CRLF && next == '\n')) {
      end();
    } else {
      add(next);
    }
  }

  private void wrapped(byte next) {
    if (next == STX) {
      lost();
      inside = true;
    } else if (inside && next == ETX) {
      end();
    } else if (inside) {
      add(next);
    }
  }

  private void add(byte next) {
    if (length < frame.length) {
      frame[length++] = next;
    } else if (!skipping) {
      overlong = true;
      skipping = true;
    }
  }

  /// How long to wait for more; 0 for ever, as nothing has begun.
  int patienceMillis() {
    boolean begun = length > 0 || skipping || inside;
    return !begun ? 0 : mark == Mark.IDLE ? idleMillis : gapMillis;
  }

  /// Nothing came for as long as was asked.
  void silence() {
    if (mark == Mark.IDLE) {
      end();
    } else {
      lost();
    }
  }

  /// The line was lost, or what has begun will not be finished: drops it.
  void lost() {
    if ((overlong || !skipping) && trimmed().length > 0) {
      taker.broken(overlong ? Broken.OVERLONG : Broken.CUT);
    }
    clear();
  }

  /// The line was joined in the middle of something: that is nobody's code.
  void joinedMidway() {
    clear();
    skipping = mark != Mark.STX_ETX;
  }

  private void end() {
    byte[] data = trimmed();
    boolean tooLong = overlong;
    boolean whole = !skipping;
    clear();
    if (tooLong) {
      taker.broken(Broken.OVERLONG);
    } else if (whole && data.length > 0 && !aimAlone(data)) {
      if (noisy(data)) {
        taker.broken(Broken.NOISE);
      } else {
        taker.frame(data);
      }
    }
  }

  private void clear() {
    length = 0;
    inside = false;
    overlong = false;
    skipping = false;
  }

  /// Without the control bytes around it; GS1's separators may stand at the ends.
  private byte[] trimmed() {
    int from = 0;
    int to = length;
    while (from < to && outer(frame[from])) {
      from++;
    }
    while (to > from && outer(frame[to - 1])) {
      to--;
    }
    return Arrays.copyOfRange(frame, from, to);
  }

  private static boolean outer(byte one) {
    return one == '\r' || one == '\n' || one == '\t' || noise(one);
  }

  /// Control bytes that no code holds: neither a text's tab and line ends nor the separators of GS1
  /// and ISO/IEC 15434 (0x04, 0x1C to 0x1F).
  private static boolean noise(byte one) {
    return switch (one) {
      case '\t', '\n', '\r', 0x04, 0x1C, 0x1D, 0x1E, 0x1F -> false;
      case 0x7F -> true;
      default -> one >= 0 && one < ' ';
    };
  }

  private static boolean noisy(byte[] data) {
    for (byte one : data) {
      if (noise(one)) {
        return true;
      }
    }
    return false;
  }

  /// An AIM identifier (ISO/IEC 15424) and no code behind it.
  private static boolean aimAlone(byte[] data) {
    return data.length == AIM_ALONE && Scan.named(data);
  }
}
