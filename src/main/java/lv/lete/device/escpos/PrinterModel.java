package lv.lete.device.escpos;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import jpos.JposException;
import lv.lete.device.upos.EntrySettings;

/// What an entry of `jpos.xml` says of its printer.
///
/// @param columns of font A, 12 dots wide: 42 or 48 on 80 mm paper, 32 on 58 mm
/// @param pageNumber which page ESC t selects; 33 is CP775 on Epson's TM series
/// @param page the letters of that page
/// @param graphics whether all text goes out as dots, for printers without the page
/// @param answers whether the printer tells its status; without, output is complete when the port
///   has taken it, and no sensor is reported
/// @param fence how it is asked whether all is out
/// @param outputMillis how long it may take over what was sent
/// @param cutter whether it cuts
record PrinterModel(
    int columns,
    int pageNumber,
    Charset page,
    boolean graphics,
    boolean answers,
    FenceKind fence,
    int outputMillis,
    boolean cutter) {
  private static final int DOTS_A = 12;
  private static final int DOTS_B = 9;

  static PrinterModel of(EntrySettings entry) throws JposException {
    return new PrinterModel(
        entry.number("columns", 48, 24, 80),
        entry.number("codePage", 33, 0, 255),
        charset(entry),
        entry.oneOf("letters", "page", "graphics").equals("graphics"),
        entry.oneOf("status", "asb", "none").equals("asb"),
        entry.oneOf("fence", "gsr", "id").equals("id") ? FenceKind.PROCESS_ID : FenceKind.GS_R,
        entry.number("outputTimeout", 10_000, 500, 120_000),
        entry.flag("cutter", true));
  }

  private static Charset charset(EntrySettings entry) throws JposException {
    String name = entry.text("charset", "IBM775");
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      throw entry.wrong("charset", name, "write a name Java knows, such as IBM775");
    }
  }

  /// The width of the paper that is printed on, in dots of 1/8 mm.
  int dots() {
    return columns * DOTS_A;
  }

  /// Columns of font B.
  int narrowColumns() {
    return dots() / DOTS_B;
  }
}
