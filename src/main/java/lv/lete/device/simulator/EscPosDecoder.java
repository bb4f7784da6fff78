package lv.lete.device.simulator;

import java.nio.charset.Charset;
import lv.lete.device.simulator.Printed.Unknown;

/// Reads ESC/POS as the Epson TM command reference describes it and does what it says on the paper.
/// Every byte is either printed, obeyed or noted as unknown; a command with parameters it does not
/// know is noted by name. Used by one thread.
final class EscPosDecoder {
  private static final int DLE = 0x10;

  private final Bytes in;
  private final Paper paper;
  private final PrintModes modes;
  private final PrintLine line;
  private final EscCommands esc;
  private final GsCommands gs;
  private final FsCommands fs;

  EscPosDecoder(Bytes in, Paper paper, Mechanism mechanism) {
    this.in = in;
    this.paper = paper;
    this.modes = new PrintModes(paper.widthDots);
    this.line = new PrintLine(paper, modes);
    Graphics graphics = new Graphics(in, paper, modes, line);
    Symbols symbols = new Symbols(in, paper, modes, line);
    this.esc = new EscCommands(in, paper, modes, line, graphics, mechanism);
    this.gs = new GsCommands(in, paper, modes, line, graphics, symbols, mechanism);
    this.fs = new FsCommands(in, paper);
  }

  /// Works until the bytes end for good.
  void run() {
    boolean more = true;
    while (more) {
      Command command = new Command();
      try {
        command.read();
      } catch (Bytes.Ended ended) {
        if (!command.name.isEmpty()) {
          paper.note(new Unknown(command.name, "the bytes ended within it"));
        }
        if (!line.isEmpty() && !ended.forGood) {
          paper.note(new Unknown("line", "what was set and not fed was thrown away"));
        }
        line.clear();
        more = !ended.forGood;
      }
    }
  }

  /// One command or letter.
  private final class Command {
    private String name = "";

    void read() throws Bytes.Ended {
      int first = in.next();
      switch (first) {
        case 0x1B -> escape("ESC");
        case 0x1D -> escape("GS");
        case 0x1C -> escape("FS");
        case DLE -> passed();
        case 0x0A -> line.feed(modes.lineSpacing);
        case 0x09 -> line.tab();
        case 0x00, 0x0D -> {
          // NUL does nothing; CR does nothing while the automatic line feed is off.
        }
        default -> letter(first);
      }
    }

    private void escape(String lead) throws Bytes.Ended {
      name = lead;
      int second = in.next();
      name = lead + " " + named(second);
      boolean known =
          switch (lead) {
            case "ESC" -> esc.obey(second);
            case "GS" -> gs.obey(second);
            default -> fs.obey(second);
          };
      if (!known) {
        paper.note(new Unknown(name, "no such command"));
      }
    }

    /// Obeyed when it arrived; here it is only stepped over.
    private void passed() throws Bytes.Ended {
      name = "DLE";
      int kind = in.next();
      int function = kind == 0x04 || kind == 0x05 || kind == 0x14 ? in.next() : 0;
      boolean known =
          switch (kind) {
            case 0x04 -> function >= 1 && function <= 4;
            case 0x05 -> function >= 1 && function <= 2;
            case 0x14 -> function == 1 || function == 2 || function == 8;
            default -> false;
          };
      if (kind == 0x14) {
        in.skip(function == 8 ? 7 : function == 1 || function == 2 ? 2 : 0);
      }
      if (!known) {
        name = "DLE " + named(kind) + " " + function;
        paper.note(new Unknown(name, "no such command"));
      }
    }

    private void letter(int code) {
      Charset page = modes.page;
      char letter = CodePages.letter(page, code);
      if (code < 0x20) {
        paper.note(new Unknown(named(code), "no such command"));
      } else {
        line.letter(letter);
      }
    }
  }

  private static String named(int code) {
    return code > 0x20 && code < 0x7F ? String.valueOf((char) code) : "%02X".formatted(code);
  }
}
