package lv.lete.device.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import lv.lete.device.simulator.Printed.Unknown;

/// The commands that begin with GS.
final class GsCommands {
  private static final int CUT_POSITION = 120;

  private final Bytes in;
  private final Paper paper;
  private final PrintModes modes;
  private final PrintLine line;
  private final Graphics graphics;
  private final Symbols symbols;
  private final Mechanism mechanism;

  GsCommands(
      Bytes in,
      Paper paper,
      PrintModes modes,
      PrintLine line,
      Graphics graphics,
      Symbols symbols,
      Mechanism mechanism) {
    this.in = in;
    this.paper = paper;
    this.modes = modes;
    this.line = line;
    this.graphics = graphics;
    this.symbols = symbols;
    this.mechanism = mechanism;
  }

  /// Obeys one; false when there is none of this letter, and then nothing more was read.
  boolean obey(int command) throws Bytes.Ended {
    switch (command) {
      case '!' -> size(in.next());
      case 'B' -> modes.reversed = (in.next() & 1) == 1;
      case 'L' -> modes.leftMargin = atLineStart("GS L", in.word(), modes.leftMargin);
      case 'W' -> modes.areaWidth = atLineStart("GS W", in.word(), modes.areaWidth);
      case 'V' -> cut(in.next());
      case 'a' -> mechanism.tell(in.next());
      case 'r' -> asked(in.next());
      case 'I' -> identity(in.next());
      case 'v' -> graphics.raster();
      case '8' -> longGraphics(in.next());
      case '(' -> group(in.next());
      case 'k' -> symbols.barcode();
      case 'h' -> modes.barHeight = oneOrMore("GS h", in.next(), modes.barHeight);
      case 'w' -> barModule(in.next());
      case 'H' -> modes.textBesideBars = in.next() & 3;
      case 'f' -> modes.barTextFontB = (in.next() & 1) == 1;
      default -> {
        return passOver(command);
      }
    }
    return true;
  }

  /// Commands whose length is known and whose effect is not drawn.
  private boolean passOver(int command) throws Bytes.Ended {
    switch (command) {
      case 'P' -> skip(2, "GS P", "motion units are not changed");
      case 'b' -> in.skip(1);
      case 'T' -> {
        in.skip(1);
        line.clear();
      }
      case '$', '\\' -> skip(2, "GS " + (char) command, "page mode is not drawn");
      case '*' -> ownPicture();
      case '/' -> skip(1, "GS /", "no picture was defined");
      case '^' -> skip(3, "GS ^", "macros are not run");
      case ':' -> undone("GS :", "macros are not kept");
      case 'E', 'j' -> skip(1, "GS " + (char) command, "not known here");
      case 'g' -> skip(4, "GS g", "maintenance counters are not kept");
      case 'z' -> skip(3, "GS z", "there is no time-out to set");
      default -> {
        return false;
      }
    }
    return true;
  }

  private void size(int n) {
    int wide = (n >> 4) + 1;
    int high = (n & 0x0F) + 1;
    if (wide <= 8 && high <= 8) {
      modes.wide = wide;
      modes.high = high;
    } else {
      undone("GS ! " + n, "sizes are 1 to 8 times");
    }
  }

  private int atLineStart(String name, int dots, int before) {
    if (line.isEmpty()) {
      return dots;
    }
    undone(name, "no effect in the middle of a line");
    return before;
  }

  private void cut(int m) throws Bytes.Ended {
    boolean feeds = m == 65 || m == 66 || m == 97 || m == 98 || m == 103 || m == 104;
    int dots = feeds ? in.next() : 0;
    if (!feeds && m != 0 && m != 1 && m != 48 && m != 49) {
      undone("GS V " + m, "no such cut");
      return;
    }
    if (!line.isEmpty()) {
      undone("GS V", "not cut in the middle of a line");
      return;
    }
    if (feeds) {
      paper.feed(CUT_POSITION + dots);
    }
    boolean partial = m == 1 || m == 49 || m == 66 || m == 98 || m == 104;
    paper.note(new Printed.Cut(partial));
  }

  private void asked(int n) {
    int answer = mechanism.asked(n);
    if (answer >= 0) {
      mechanism.answer(new byte[] {(byte) answer});
    } else {
      undone("GS r " + n, "no such status");
    }
  }

  /// Model, type and version as a TM-T88; names as text between `_` and NUL.
  private void identity(int n) {
    switch (n) {
      case 1, 49 -> mechanism.answer(new byte[] {0x20});
      case 2, 50 -> mechanism.answer(new byte[] {0x02});
      case 3, 51 -> mechanism.answer(new byte[] {0x01});
      case 65 -> mechanism.answer("_1.0\0".getBytes(US_ASCII));
      case 66 -> mechanism.answer("_LETE\0".getBytes(US_ASCII));
      case 67 -> mechanism.answer("_SIMULATOR\0".getBytes(US_ASCII));
      case 68 -> mechanism.answer("_0\0".getBytes(US_ASCII));
      default -> undone("GS I " + n, "no such identity");
    }
  }

  private void barModule(int dots) {
    if (dots >= 2 && dots <= 6) {
      modes.barModule = dots;
    } else {
      undone("GS w " + dots, "a module has 2 to 6 dots");
    }
  }

  private int oneOrMore(String name, int dots, int before) {
    if (dots > 0) {
      return dots;
    }
    undone(name + " 0", "at least 1");
    return before;
  }

  private void longGraphics(int kind) throws Bytes.Ended {
    long length = in.word() | (long) in.word() << 16;
    if (kind == 'L') {
      graphics.graphics(length);
    } else {
      in.skip(length);
      undone("GS 8 " + (char) kind, "not known");
    }
  }

  private void group(int kind) throws Bytes.Ended {
    switch (kind) {
      case 'L' -> graphics.graphics(in.word());
      case 'k' -> symbols.symbol();
      case 'H' -> processed(in.take(in.word()));
      default -> {
        in.skip(in.word());
        undone("GS ( " + (char) kind, "not known");
      }
    }
  }

  /// `GS ( H 6 0 48 48 d1 d2 d3 d4`: the printer tells when everything before it was printed, by
  /// 37H 22H d1 d2 d3 d4 NUL.
  private void processed(byte[] all) {
    if (all.length == 6 && all[0] == 48 && all[1] == 48) {
      mechanism.answer(new byte[] {0x37, 0x22, all[2], all[3], all[4], all[5], 0});
    } else {
      undone("GS ( H", "only function 48 is known");
    }
  }

  /// `GS * x y d1…d(x·y·8)`.
  private void ownPicture() throws Bytes.Ended {
    long bytes = (long) in.next() * in.next() * 8;
    in.skip(bytes);
    undone("GS *", "pictures are not kept");
  }

  private void skip(int count, String name, String why) throws Bytes.Ended {
    in.skip(count);
    undone(name, why);
  }

  private void undone(String name, String why) {
    paper.note(new Unknown(name, why));
  }
}
