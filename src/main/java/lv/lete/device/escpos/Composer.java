package lv.lete.device.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import lv.lete.device.escpos.Letters.Unprintable;
import org.jspecify.annotations.Nullable;

/// Turns pieces into ESC/POS for one print call. Each call begins and ends with normal letters, as
/// UnifiedPOS asks.
///
/// A line with a letter that is in no page of the printer goes out as dots, the whole line; where
/// the line's beginning had been sent by an earlier call, the dots begin on a line of their own.
/// For one thread; nothing is kept when it throws.
final class Composer {
  private static final byte LF = 0x0A;
  private static final int MOST_DOTS = 255;

  /// How a call's letters become bytes.
  ///
  /// @param page the letters sent as bytes; null where the program maps them itself
  /// @param graphics every line goes out as dots
  /// @param narrow font B
  /// @param spacing dots from line to line
  record Setting(
      @Nullable Charset page, boolean graphics, int number, boolean narrow, int spacing, int dots) {
    /// The page of ASCII alone.
    static final Charset ASCII = StandardCharsets.US_ASCII;
  }

  private final Setting setting;
  private final Pictures pictures;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Run> line = new ArrayList<>();
  private Look look = Look.NORMAL;
  private Look sent = Look.NORMAL;
  private Look.@Nullable Align aligned;
  private boolean begun;
  private int lines;
  private int letters;
  private int cuts;
  private int barcodes;

  /// `begun`: an earlier call left its last line open.
  Composer(Setting setting, Pictures pictures, boolean begun) {
    this.setting = setting;
    this.pictures = pictures;
    this.begun = begun;
  }

  /// Whether the last line is open.
  boolean begun() {
    return begun;
  }

  /// The bytes of these pieces. `unitDots` turns the mapping mode's units into dots.
  Composed compose(List<Piece> pieces, IntUnaryOperator unitDots) throws Unprintable {
    prepare();
    for (Piece piece : pictures.withLogos(pieces)) {
      switch (piece) {
        case Piece.Text(String text) -> line.add(new Run(text, look));
        case Piece.LineEnd() -> endLine();
        case Piece.Change change -> look = change.to().apply(look);
        case Piece.FeedLines(int count) -> feed('d', count);
        case Piece.FeedUnits(int units) -> feedDots(unitDots.applyAsInt(units));
        case Piece.Cut cut -> cut(cut);
        case Piece.Stored(int number) -> stored(pictures.stored(number));
        case Piece.Picture picture -> picture(picture);
        case Piece.Logo _, Piece.Unable _ -> {
          // No logo is set, or the printer has no means for it: UnifiedPOS lets both pass, for no
          // letter is lost.
        }
      }
    }
    openLine();
    style(Look.NORMAL);
    return new Composed(out.toByteArray(), lines, letters, cuts, barcodes);
  }

  /// What another user of the port, or another program, may have set. FS . ends the two-byte
  /// letters that some makes begin with.
  private void prepare() {
    put(0x1C, 0x2E);
    put(0x1B, 0x52, 0);
    put(0x1B, 0x74, setting.number());
    put(0x1B, 0x4D, setting.narrow() ? 1 : 0);
    put(0x1B, 0x33, setting.spacing());
    align(Look.Align.LEFT);
    put(0x1D, 0x21, 0);
    put(0x1B, 0x45, 0);
    put(0x1B, 0x2D, 0);
    put(0x1D, 0x42, 0);
  }

  private void put(int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
  }

  private void endLine() throws Unprintable {
    if (!asDots()) {
      writeLine();
      out.write(LF);
      begun = false;
    }
    lines++;
  }

  /// Puts out what stands on the line without ending it.
  private void openLine() throws Unprintable {
    if (!line.isEmpty() && !asDots()) {
      writeLine();
      begun = true;
    }
  }

  /// Ends the line before something that must stand at a line's beginning.
  private void closeLine() throws Unprintable {
    if (!line.isEmpty() || begun) {
      endLine();
    }
  }

  private void writeLine() throws Unprintable {
    for (Run run : line) {
      style(run.look());
      out.writeBytes(bytes(run.letters()));
      letters += run.letters().length();
      begun = true;
    }
    line.clear();
  }

  private byte[] bytes(String text) throws Unprintable {
    byte[] bytes = setting.page() == null ? Letters.raw(text) : inPage(text);
    if (bytes == null) {
      throw new IllegalStateException("the line was found to be in the page");
    }
    return bytes;
  }

  private byte @Nullable [] inPage(String text) {
    return setting.page() == null ? null : Letters.inPage(text, setting.page());
  }

  /// True when the line went out as dots, and with it its end.
  private boolean asDots() throws Unprintable {
    boolean needs =
        setting.page() != null
            && !line.isEmpty()
            && (setting.graphics() || line.stream().anyMatch(run -> inPage(run.letters()) == null));
    if (!needs) {
      return false;
    }
    byte[] dots = Raster.commands(LinePicture.of(line, setting.dots()));
    breakLine();
    align(Look.Align.LEFT);
    out.writeBytes(dots);
    letters += line.stream().mapToInt(run -> run.letters().length()).sum();
    line.clear();
    return true;
  }

  private void breakLine() {
    if (begun) {
      out.write(LF);
      begun = false;
    }
  }

  private void style(Look next) {
    align(next.align());
    if (next.wide() != sent.wide() || next.high() != sent.high()) {
      put(0x1D, 0x21, (next.wide() - 1) << 4 | (next.high() - 1));
    }
    if (next.bold() != sent.bold()) {
      put(0x1B, 0x45, next.bold() ? 1 : 0);
    }
    if (next.underline() != sent.underline()) {
      put(0x1B, 0x2D, next.underline());
    }
    if (next.reversed() != sent.reversed()) {
      put(0x1D, 0x42, next.reversed() ? 1 : 0);
    }
    sent = next;
  }

  /// Only at a line's beginning; elsewhere printers take no notice, and the line stays where it is.
  private void align(Look.Align where) {
    if (!begun && where != aligned) {
      put(0x1B, 0x61, where.number);
      aligned = where;
    }
  }

  private void feed(char command, int count) throws Unprintable {
    closeLine();
    if (count > 0) {
      put(0x1B, command, count);
    }
  }

  private void feedDots(int dots) throws Unprintable {
    closeLine();
    for (int left = dots; left > 0; left -= MOST_DOTS) {
      put(0x1B, 'J', Math.min(left, MOST_DOTS));
    }
  }

  private void cut(Piece.Cut cut) throws Unprintable {
    closeLine();
    boolean full = cut.percent() == 100;
    if (cut.feed()) {
      put(0x1D, 0x56, full ? 65 : 66, 0);
    } else if (cut.percent() > 0) {
      put(0x1D, 0x56, full ? 0 : 1);
    }
    cuts++;
  }

  /// UnifiedPOS lets a number pass under which nothing is stored.
  private void stored(Pictures.@Nullable Placed placed) throws Unprintable {
    if (placed != null) {
      picture(new Piece.Picture(placed.commands(), placed.align(), 0));
    }
  }

  private void picture(Piece.Picture picture) throws Unprintable {
    closeLine();
    align(picture.align());
    out.writeBytes(picture.commands());
    barcodes += picture.barcodes();
  }
}
