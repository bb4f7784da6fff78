package lv.lete.device.escpos;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.device.escpos.Look.Align;
import org.jspecify.annotations.Nullable;

/// Reads a program's text into pieces.
///
/// Nothing passes through to the printer: an ESC that begins no sequence of UnifiedPOS, raw data
/// (ESC|#E), and every control character but CR and LF are refused, for a customer's name must not
/// open the drawer. Letters are normalised to NFC.
final class Markup {
  /// The text cannot be printed as it stands.
  static final class Malformed extends Exception {
    Malformed(String why) {
      super(why, null, false, false);
    }
  }

  private static final char ESC = 0x1B;
  private static final char DELETE = 0x7F;
  private static final int MOST = 256 * 1024;
  private static final int MOST_FEED = 200;
  private static final Pattern SEQUENCE =
      Pattern.compile("\\x1B\\|(!?)(\\d{0,5})([a-z]{0,3})([A-Z])");

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();

  private Markup(String text) {
    this.text = text;
  }

  static List<Piece> read(String text) throws Malformed {
    if (text.length() > MOST) {
      throw new Malformed("more than " + MOST + " characters at once");
    }
    Markup markup = new Markup(text);
    markup.read();
    return markup.pieces;
  }

  private void read() throws Malformed {
    Matcher sequence = SEQUENCE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == ESC) {
        if (!sequence.region(at, text.length()).lookingAt()) {
          throw new Malformed("an ESC at " + at + " begins no known sequence");
        }
        flush();
        pieces.add(piece(sequence));
        at = sequence.end();
      } else if (next == '\r' || next == '\n') {
        flush();
        pieces.add(new Piece.LineEnd());
        at += isPair(at) ? 2 : 1;
      } else {
        letter(next, at);
        at++;
      }
    }
    flush();
  }

  /// CR LF and LF CR are one line end.
  private boolean isPair(int at) {
    String two = text.substring(at, Math.min(at + 2, text.length()));
    return two.equals("\r\n") || two.equals("\n\r");
  }

  private void letter(char next, int at) throws Malformed {
    if (next < ' ' || next == DELETE) {
      throw new Malformed("control character U+%04X at %d".formatted((int) next, at));
    }
    letters.append(next);
  }

  private void flush() {
    if (!letters.isEmpty()) {
      pieces.add(new Piece.Text(Normalizer.normalize(letters, Normalizer.Form.NFC)));
      letters.setLength(0);
    }
  }

  private static Piece piece(Matcher sequence) throws Malformed {
    boolean on = sequence.group(1).isEmpty();
    String digits = sequence.group(2);
    String kind = sequence.group(3) + sequence.group(4);
    String all = sequence.group().substring(1);
    Piece piece = on ? once(kind, digits, all) : null;
    return piece != null ? piece : look(kind, digits, on, all);
  }

  private static @Nullable Piece once(String kind, String digits, String all) throws Malformed {
    return switch (kind) {
      case "P" -> new Piece.Cut(number(digits, 100, 0, 100, all), false);
      case "fP" -> new Piece.Cut(number(digits, 100, 0, 100, all), true);
      case "lF" -> new Piece.FeedLines(number(digits, 1, 0, MOST_FEED, all));
      case "uF" -> new Piece.FeedUnits(number(digits, 1, 0, 99_999, all));
      case "B" -> new Piece.Stored(number(digits, 0, 1, 20, all));
      case "tL" -> new Piece.Logo(true);
      case "bL" -> new Piece.Logo(false);
      case "sP", "sL", "rF", "fT" -> new Piece.Unable(all);
      default -> null;
    };
  }

  private static Piece look(String kind, String digits, boolean on, String all) throws Malformed {
    return switch (kind) {
      case "N" -> new Piece.Change(look -> Look.NORMAL);
      case "bC" -> new Piece.Change(look -> look.bold(on));
      case "uC" -> {
        int dots = on ? number(digits, 1, 0, 99, all) : 0;
        yield new Piece.Change(look -> look.underline(Math.min(dots, 2)));
      }
      case "rvC" -> new Piece.Change(look -> look.reversed(on));
      case "C" -> {
        int size = number(digits, 0, 1, 4, all) - 1;
        yield new Piece.Change(look -> look.size(size % 2 + 1, size / 2 + 1));
      }
      case "hC" -> {
        int times = number(digits, 1, 1, 8, all);
        yield new Piece.Change(look -> look.size(times, look.high()));
      }
      case "vC" -> {
        int times = number(digits, 1, 1, 8, all);
        yield new Piece.Change(look -> look.size(look.wide(), times));
      }
      case "lA" -> new Piece.Change(look -> look.align(Align.LEFT));
      case "cA" -> new Piece.Change(look -> look.align(Align.CENTRE));
      case "rA" -> new Piece.Change(look -> look.align(Align.RIGHT));
      case "iC", "rC", "sC", "fC", "tbC", "tpC", "stC" -> new Piece.Unable(all);
      default -> throw new Malformed("no sequence ESC" + all + " is supported");
    };
  }

  private static int number(String digits, int otherwise, int least, int most, String all)
      throws Malformed {
    int number = digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    if (number < least || number > most) {
      throw new Malformed("ESC" + all + " wants a number from " + least + " to " + most);
    }
    return number;
  }
}
