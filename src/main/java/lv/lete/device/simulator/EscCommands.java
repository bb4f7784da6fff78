package lv.lete.device.simulator;

import java.util.Arrays;
import lv.lete.device.simulator.Printed.Align;
import lv.lete.device.simulator.Printed.Kick;
import lv.lete.device.simulator.Printed.Unknown;

/// The commands that begin with ESC.
final class EscCommands {
  private final Bytes in;
  private final Paper paper;
  private final PrintModes modes;
  private final PrintLine line;
  private final Graphics graphics;
  private final Mechanism mechanism;

  EscCommands(
      Bytes in,
      Paper paper,
      PrintModes modes,
      PrintLine line,
      Graphics graphics,
      Mechanism mechanism) {
    this.in = in;
    this.paper = paper;
    this.modes = modes;
    this.line = line;
    this.graphics = graphics;
    this.mechanism = mechanism;
  }

  /// Obeys one; false when there is none of this letter, and then nothing more was read.
  boolean obey(int command) throws Bytes.Ended {
    switch (command) {
      case '@' -> initialise();
      case '!' -> printModes(in.next());
      case 'E' -> modes.bold = odd(in.next());
      case 'G' -> modes.doubleStrike = odd(in.next());
      case '-' -> underline(in.next());
      case 'M' -> font(in.next());
      case '{' -> upsideDown(in.next());
      case 'a' -> align(in.next());
      case 't' -> page(in.next());
      case '2' -> modes.lineSpacing = PrintModes.LINE_SPACING;
      case '3' -> modes.lineSpacing = in.next();
      case ' ' -> modes.letterSpacing = in.next();
      case 'J' -> line.feed(in.next());
      case 'd' -> line.feed(in.next() * modes.lineSpacing);
      case '$' -> line.move(in.word());
      case '\\' -> line.moveBy((short) in.word());
      case 'D' -> tabs();
      case '*' -> graphics.columns();
      case 'p' -> kick(in.next());
      case 'i', 'm' -> cut();
      default -> {
        return passOver(command);
      }
    }
    return true;
  }

  /// Commands whose length is known and whose effect is not drawn.
  private boolean passOver(int command) throws Bytes.Ended {
    switch (command) {
      case 'R' -> onlyZero("ESC R", in.next(), "only international set 0 is drawn");
      case 'V' -> onlyZero("ESC V", in.next() & ~48, "turned letters are not drawn");
      case '=' -> onlyOne("ESC =", in.next(), "a display behind the printer is not simulated");
      case 'r' -> onlyZero("ESC r", in.next() & ~48, "there is one colour");
      case 'e' -> undone("ESC e " + in.next(), "paper is not fed back");
      case 'L', 'S' -> undone("ESC " + (char) command, "page mode is not drawn");
      case 'T' -> undone("ESC T " + in.next(), "page mode is not drawn");
      case 'W' -> skip(8, "ESC W", "page mode is not drawn");
      case '%' -> onlyZero("ESC %", in.next(), "letters of one's own are not drawn");
      case '?' -> skip(1, "ESC ?", "letters of one's own are not drawn");
      case '&' -> ownLetters();
      case 'c' -> panel(in.next());
      case 'U' -> in.skip(1);
      case '(' -> {
        int function = in.next();
        skip(in.word(), "ESC ( " + (char) function, "not known");
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean odd(int n) {
    return (n & 1) == 1;
  }

  private void initialise() {
    if (!line.isEmpty()) {
      undone("ESC @", "what was set and not fed was thrown away");
    }
    line.clear();
    modes.reset();
    graphics.forget();
  }

  private void printModes(int n) {
    modes.fontB = odd(n);
    modes.bold = (n & 8) != 0;
    modes.high = (n & 16) == 0 ? 1 : 2;
    modes.wide = (n & 32) == 0 ? 1 : 2;
    modes.underline = (n & 128) == 0 ? 0 : 1;
  }

  private void underline(int n) {
    int dots = n & ~48;
    if (dots <= 2) {
      modes.underline = dots;
    } else {
      undone("ESC - " + n, "underlines are 0 to 2 dots");
    }
  }

  private void font(int n) {
    int font = n & ~48;
    if (font <= 1) {
      modes.fontB = font == 1;
    } else {
      undone("ESC M " + n, "there are fonts A and B");
    }
  }

  private void upsideDown(int n) {
    modes.upsideDown = odd(n);
    if (modes.upsideDown) {
      undone("ESC {", "upside-down letters are not drawn");
    }
  }

  private void align(int n) {
    if (!line.isEmpty()) {
      undone("ESC a", "no effect in the middle of a line");
      return;
    }
    switch (n & ~48) {
      case 0 -> modes.align = Align.LEFT;
      case 1 -> modes.align = Align.CENTRE;
      case 2 -> modes.align = Align.RIGHT;
      default -> undone("ESC a " + n, "alignments are 0 to 2");
    }
  }

  private void page(int n) {
    CodePages.page(n)
        .ifPresentOrElse(
            page -> modes.page = page, () -> undone("ESC t " + n, "this page is not here"));
  }

  private void tabs() throws Bytes.Ended {
    int[] tabs = new int[32];
    int count = 0;
    int last = 0;
    for (int next = in.next(); next > last; next = in.next()) {
      if (count < tabs.length) {
        tabs[count++] = next;
      }
      last = next;
    }
    modes.tabs = Arrays.copyOf(tabs, count);
  }

  private void kick(int m) throws Bytes.Ended {
    int onMillis = in.next() * 2;
    int offMillis = in.next() * 2;
    int which = m & ~48;
    if (which > 1) {
      undone("ESC p " + m, "there are connectors 0 and 1");
      return;
    }
    int pin = which == 0 ? 2 : 5;
    boolean opened = mechanism.kick(pin);
    paper.note(new Kick(pin, onMillis, offMillis, opened));
  }

  private void cut() {
    if (line.isEmpty()) {
      paper.note(new Printed.Cut(true));
    } else {
      undone("ESC i", "not cut in the middle of a line");
    }
  }

  /// `ESC & y c1 c2 [x d1…d(y·x)]…`.
  private void ownLetters() throws Bytes.Ended {
    int rows = in.next();
    int first = in.next();
    int last = in.next();
    for (int letter = first; letter <= last; letter++) {
      in.skip((long) in.next() * rows);
    }
    undone("ESC &", "letters of one's own are not drawn");
  }

  /// `ESC c 3|4|5 n`: sensors and the feed button, which change nothing here.
  private void panel(int which) throws Bytes.Ended {
    in.skip(1);
    if (which < '3' || which > '5') {
      undone("ESC c " + which, "not known");
    }
  }

  private void onlyZero(String name, int n, String why) {
    if (n != 0) {
      undone(name + " " + n, why);
    }
  }

  private void onlyOne(String name, int n, String why) {
    if (n != 1) {
      undone(name + " " + n, why);
    }
  }

  private void skip(int count, String name, String why) throws Bytes.Ended {
    in.skip(count);
    undone(name, why);
  }

  private void undone(String name, String why) {
    paper.note(new Unknown(name, why));
  }
}
