package lv.lete.device.simulator;

/// Reads the commands of the Epson DM-D series, as its command reference names them.
final class DisplayDecoder {
  private final Bytes in;
  private final DisplayCells cells;

  DisplayDecoder(Bytes in, DisplayCells cells) {
    this.in = in;
    this.cells = cells;
  }

  /// Works until the bytes end for good.
  void run() {
    boolean more = true;
    while (more) {
      try {
        obey(in.next());
      } catch (Bytes.Ended ended) {
        more = !ended.forGood;
      }
    }
  }

  private void obey(int code) throws Bytes.Ended {
    switch (code) {
      case 0x08 -> cells.move(0, -1);
      case 0x09 -> cells.move(0, 1);
      case 0x0A -> cells.move(1, 0);
      case 0x0B -> cells.home(false);
      case 0x0C -> cells.clear();
      case 0x0D -> cells.edge(false);
      case 0x18 -> cells.clearRow();
      case 0x1B -> escape(in.next());
      case 0x1F -> us(in.next());
      default -> {
        if (code < 0x20) {
          cells.unknown("%02X".formatted(code));
        } else {
          cells.put(code);
        }
      }
    }
  }

  private void escape(int command) throws Bytes.Ended {
    switch (command) {
      case '@' -> cells.initialise();
      case 't' -> page(in.next());
      case 'R' -> zero("ESC R", in.next());
      case '%' -> zero("ESC %", in.next());
      case '=' -> {
        int to = in.next();
        if ((to & 2) == 0) {
          cells.unknown("ESC = " + to);
        }
      }
      case '&' -> ownLetters();
      case '?' -> {
        in.skip(1);
        cells.unknown("ESC ?");
      }
      case 'W' -> window();
      default -> cells.unknown("ESC " + named(command));
    }
  }

  private void page(int number) {
    CodePages.page(number).ifPresentOrElse(cells::page, () -> cells.unknown("ESC t " + number));
  }

  private void ownLetters() throws Bytes.Ended {
    in.skip(1);
    int first = in.next();
    int last = in.next();
    for (int letter = first; letter <= last; letter++) {
      in.skip(in.next());
    }
    cells.unknown("ESC &");
  }

  private void window() throws Bytes.Ended {
    in.skip(1);
    boolean selects = (in.next() & ~48) == 1;
    in.skip(selects ? 4 : 0);
    cells.unknown("ESC W");
  }

  private void us(int command) throws Bytes.Ended {
    switch (command) {
      case 0x01 -> {
        // Overwrite mode, the only one there is here.
      }
      case 0x02, 0x03 -> cells.unknown("US MD" + command);
      case 0x0A -> cells.move(-1, 0);
      case 0x0D -> cells.edge(true);
      case 'B' -> cells.home(true);
      case '$' -> place(in.next(), in.next());
      case 'C' -> in.skip(1);
      case 'X' -> bright(in.next());
      case 'E' -> blink(in.next());
      case 'r', 'v', '.', ',', ';', 'T' -> {
        in.skip(command == 'T' ? 2 : 1);
        cells.unknown("US " + (char) command);
      }
      case '#' -> {
        in.skip(2);
        cells.unknown("US #");
      }
      case '(' -> {
        int kind = in.next();
        in.skip(in.word());
        cells.unknown("US ( " + named(kind));
      }
      default -> cells.unknown("US " + named(command));
    }
  }

  private void place(int column, int row) {
    if (!cells.moveTo(column, row)) {
      cells.unknown("US $ " + column + " " + row);
    }
  }

  private void bright(int step) {
    if (step >= 1 && step <= 4) {
      cells.brightness(step);
    } else {
      cells.unknown("US X " + step);
    }
  }

  /// 0 steady, 255 dark; what lies between blinks, which is not shown.
  private void blink(int n) {
    cells.dark(n == 255);
    if (n != 0 && n != 255) {
      cells.unknown("US E " + n);
    }
  }

  private void zero(String name, int n) {
    if (n != 0) {
      cells.unknown(name + " " + n);
    }
  }

  private static String named(int code) {
    return code > 0x20 && code < 0x7F ? String.valueOf((char) code) : "%02X".formatted(code);
  }
}
