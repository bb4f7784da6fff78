package lv.lete.device.simulator;

import lv.lete.device.simulator.Printed.Unknown;
import org.jspecify.annotations.Nullable;

/// Pictures: `GS v 0`, `GS ( L` and `GS 8 L` (functions 112 and 50), `ESC *`.
final class Graphics {
  /// What the print buffer of a TM printer takes (function 112).
  private static final int STORED_ROWS = 2_400;

  private static final int STORED_WIDTH = 2_047;
  private static final int HEAD = 10;

  private final Bytes in;
  private final Paper paper;
  private final PrintModes modes;
  private final PrintLine line;
  private @Nullable Bitmap stored;

  Graphics(Bytes in, Paper paper, PrintModes modes, PrintLine line) {
    this.in = in;
    this.paper = paper;
    this.modes = modes;
    this.line = line;
  }

  void forget() {
    stored = null;
  }

  /// `GS v 0 m xL xH yL yH d…`: x in bytes, y in dots. Printed row by row as it comes.
  void raster() throws Bytes.Ended {
    int zero = in.next();
    if (zero != '0') {
      unknown("GS v " + zero, "not known");
      return;
    }
    int mode = in.next() & ~48;
    int bytes = in.word();
    int rows = in.word();
    if (!line.isEmpty() || mode > 3) {
      in.skip((long) bytes * rows);
      unknown("GS v 0", mode > 3 ? "no mode " + mode : "not printed in the middle of a line");
      return;
    }
    int wide = 1 + (mode & 1);
    int high = 1 + (mode >> 1);
    int width = bytes * 8 * wide;
    int left = modes.left(width);
    for (int y = 0; y < rows; y++) {
      paper.print(row(bytes, wide, high), left, 0);
    }
    paper.note(new Printed.Picture(modes.align, width, rows * high));
    if (width > modes.width()) {
      unknown("GS v 0", width + " dots are wider than the paper; the rest was cut off");
    }
  }

  private Bitmap row(int bytes, int wide, int high) throws Bytes.Ended {
    int kept = Math.min(bytes, (modes.width() + 7) / 8);
    Bitmap row = new Bitmap(kept * 8, 1);
    for (int i = 0; i < bytes; i++) {
      int eight = in.next();
      for (int bit = 0; bit < 8 && i < kept; bit++) {
        if ((eight >> (7 - bit) & 1) == 1) {
          row.set(i * 8 + bit, 0);
        }
      }
    }
    return row.enlarged(wide, high);
  }

  /// `GS ( L` and `GS 8 L` after their length.
  void graphics(long length) throws Bytes.Ended {
    if (length < 2) {
      in.skip(length);
      unknown("GS ( L", "without a function");
      return;
    }
    in.next();
    int function = in.next();
    switch (function) {
      case 112 -> store(length - 2);
      case 2, 50 -> {
        in.skip(length - 2);
        print();
      }
      default -> {
        in.skip(length - 2);
        unknown("GS ( L fn " + function, "this function is not known");
      }
    }
  }

  private void store(long length) throws Bytes.Ended {
    if (length < HEAD - 2) {
      in.skip(length);
      unknown("GS ( L fn 112", "its head is not whole");
      return;
    }
    int tone = in.next();
    int wide = in.next();
    int high = in.next();
    int colour = in.next();
    int width = in.word();
    int rows = in.word();
    long data = length - 8;
    boolean known = tone == 48 && wide >= 1 && wide <= 2 && high >= 1 && high <= 2 && colour == 49;
    if (!known || width > STORED_WIDTH || rows > STORED_ROWS || data != (width + 7L) / 8 * rows) {
      in.skip(data);
      unknown("GS ( L fn 112", "not stored: " + width + "x" + rows + " in " + data + " bytes");
      return;
    }
    Bitmap picture = new Bitmap(width, rows);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < width; x += 8) {
        eight(picture, x, y, in.next());
      }
    }
    stored = picture.enlarged(wide, high);
  }

  private static void eight(Bitmap picture, int x, int y, int bits) {
    for (int bit = 0; bit < 8; bit++) {
      if ((bits >> (7 - bit) & 1) == 1) {
        picture.set(x + bit, y);
      }
    }
  }

  private void print() {
    Bitmap picture = stored;
    if (picture == null) {
      unknown("GS ( L fn 50", "nothing was stored");
      return;
    }
    stored = null;
    paper.print(picture, modes.left(picture.width), 0);
    paper.note(new Printed.Picture(modes.align, picture.width, picture.height));
    if (picture.width > modes.width()) {
      unknown("GS ( L", picture.width + " dots are wider than the paper; the rest was cut off");
    }
  }

  /// `ESC * m nL nH d…`: columns of 8 or 24 dots, within the line.
  void columns() throws Bytes.Ended {
    int mode = in.next();
    int count = in.word();
    int bytes = mode >= 32 ? 3 : 1;
    if (mode != 0 && mode != 1 && mode != 32 && mode != 33) {
      unknown("ESC *", "no mode " + mode);
      return;
    }
    int kept = Math.min(count, modes.width());
    Bitmap image = new Bitmap(Math.max(1, kept), bytes * 8);
    for (int x = 0; x < count; x++) {
      for (int part = 0; part < bytes; part++) {
        column(image, x, part * 8, in.next());
      }
    }
    line.image(image.enlarged(mode % 2 == 0 ? 2 : 1, bytes == 1 ? 3 : 1));
    paper.note(new Printed.Picture(modes.align, image.width, image.height));
  }

  private static void column(Bitmap image, int x, int top, int bits) {
    for (int bit = 0; bit < 8; bit++) {
      if ((bits >> (7 - bit) & 1) == 1) {
        image.set(x, top + bit);
      }
    }
  }

  private void unknown(String name, String why) {
    paper.note(new Unknown(name, why));
  }
}
