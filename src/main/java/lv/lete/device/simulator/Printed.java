package lv.lete.device.simulator;

import java.util.List;
import java.util.stream.Collectors;

/// One thing the simulated printer did, in the order in which it did it: what stands on the paper,
/// and what a command moved. What it was told and could not do is one too ([Unknown]).
public sealed interface Printed {

  /// Where a line stands between the edges of the printing area.
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /// Letters of one look; `wide` and `high` are times the normal size, 1 to 8.
  record Run(String text, boolean bold, boolean underlined, boolean reversed, int wide, int high) {}

  /// A line of text.
  ///
  /// @param column how many normal letters would stand left of it
  record Text(Align align, int column, List<Run> runs) implements Printed {
    /// Its letters, whatever their look.
    public String text() {
      return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    @Override
    public String transcript() {
      return (" ".repeat(column) + text()).stripTrailing();
    }
  }

  /// A barcode that was drawn; `data` is what a reader tells.
  record Barcode(Align align, String symbology, String data) implements Printed {
    @Override
    public String transcript() {
      return "[" + symbology + ": " + data + "]";
    }
  }

  /// A QR code that was drawn; `correction` is one of L, M, Q, H. Bytes that are no UTF-8 come as
  /// ISO 8859-1.
  record Qr(Align align, String data, char correction, int moduleDots) implements Printed {
    @Override
    public String transcript() {
      return "[QR " + correction + ": " + data + "]";
    }
  }

  /// A picture sent as dots.
  record Picture(Align align, int widthDots, int heightDots) implements Printed {
    @Override
    public String transcript() {
      return "[picture " + widthDots + "x" + heightDots + "]";
    }
  }

  /// Paper fed without a line on it.
  record Feed(int dots) implements Printed {
    @Override
    public String transcript() {
      return "";
    }
  }

  /// The knife fell; a partial cut leaves the receipt hanging.
  record Cut(boolean partial) implements Printed {
    @Override
    public String transcript() {
      return partial ? "[partial cut]" : "[cut]";
    }
  }

  /// A pulse to the drawer.
  ///
  /// @param pin 2 or 5, of the drawer's plug
  /// @param opened whether a drawer sprang open: not when none hangs on this pin, or it is stuck
  record Kick(int pin, int onMillis, int offMillis, boolean opened) implements Printed {
    @Override
    public String transcript() {
      return "[drawer pin " + pin + ", " + onMillis + " ms" + (opened ? "" : ", shut") + "]";
    }
  }

  /// A command that is not known, not drawn, or that the printer would not do here; `name` as the
  /// command reference writes it.
  record Unknown(String name, String why) implements Printed {
    @Override
    public String transcript() {
      return "[" + name + ": " + why + "]";
    }
  }

  /// One line for people; text as it stands on the paper, all else in brackets.
  String transcript();
}
