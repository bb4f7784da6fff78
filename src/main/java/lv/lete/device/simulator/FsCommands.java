package lv.lete.device.simulator;

import lv.lete.device.simulator.Printed.Unknown;

/// The commands that begin with FS: letters of East Asia and pictures in the printer's own memory,
/// neither of which is here. They are stepped over by their length and named.
final class FsCommands {
  private final Bytes in;
  private final Paper paper;

  FsCommands(Bytes in, Paper paper) {
    this.in = in;
    this.paper = paper;
  }

  /// Obeys one; false when there is none of this letter, and then nothing more was read.
  boolean obey(int command) throws Bytes.Ended {
    switch (command) {
      case '.' -> {
        // Single-byte letters are what is printed anyway.
      }
      case '&' -> undone("FS &", "letters of two bytes are not drawn");
      case '!', '-', 'W', 'C' -> zero("FS " + (char) command, in.next());
      case 'S', 'p', '?' -> skip(2, "FS " + (char) command);
      case '2' -> skip(74, "FS 2");
      case '(' -> {
        int kind = in.next();
        skip(in.word(), "FS ( " + (char) kind);
      }
      case 'q' -> pictures();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void zero(String name, int n) {
    if ((n & ~48) != 0) {
      undone(name + " " + n, "letters of two bytes are not drawn");
    }
  }

  /// `FS q n [xL xH yL yH d1…d(x·y·8)]…`.
  private void pictures() throws Bytes.Ended {
    for (int left = in.next(); left > 0; left--) {
      long across = in.word();
      long down = in.word();
      in.skip(across * down * 8);
    }
    undone("FS q", "pictures are not kept");
  }

  private void skip(int count, String name) throws Bytes.Ended {
    in.skip(count);
    undone(name, "not drawn");
  }

  private void undone(String name, String why) {
    paper.note(new Unknown(name, why));
  }
}
