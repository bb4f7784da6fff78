package lv.lete.device;

import static jpos.POSPrinterConst.PTR_S_RECEIPT;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;

/// Words as one printer can put them on paper. What has no shape is dropped, and a letter that the
/// printer can show in no way becomes a visible stand-in such as `[U+1F4EE]`: a receipt with a
/// stand-in is a receipt, none at all or a silent `?` is not. Used on the port's hand.
final class PaperWords {
  /// Format characters, line and paragraph separators, C1 controls and halves of a pair.
  private static final String SHAPELESS = "[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\x{80}-\\x{9F}]";

  /// The letters that printers of this part of the world have: these are not asked about.
  private static final List<Charset> BALTIC =
      List.of(Charset.forName("IBM775"), Charset.forName("windows-1257"));

  private final POSPrinter printer;
  private final PrinterAbilities can;
  private final Map<Integer, Boolean> told = new HashMap<>();

  PaperWords(POSPrinter printer, PrinterAbilities can) {
    this.printer = printer;
    this.can = can;
  }

  /// A control character could be a command to the printer, and becomes a space; a receipt has
  /// none.
  static String safe(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replaceAll(SHAPELESS, "");
  }

  /// The lines with stand-ins for what the character set has not, and for what the service says it
  /// has no alternative for either (UnifiedPOS 1.15, validateData: E_FAILURE).
  List<PaperLine> shown(List<PaperLine> lines) {
    return each(
        lines,
        letter ->
            can.letters().hold(Character.toString(letter)) && (baltic(letter) || !refuses(letter)));
  }

  /// The lines for a service that has refused the first ones: nothing but ASCII and Baltic letters.
  List<PaperLine> plain(List<PaperLine> lines) {
    return each(
        lines,
        letter ->
            can.letters().hold(Character.toString(letter))
                && baltic(letter)
                && (letter < 0x80 || !refuses(letter)));
  }

  private static boolean baltic(int letter) {
    String one = Character.toString(letter);
    return letter < 0x80 || BALTIC.stream().anyMatch(page -> page.newEncoder().canEncode(one));
  }

  private boolean refuses(int letter) {
    return refused(letter) && !refused('A');
  }

  private boolean refused(int letter) {
    return told.computeIfAbsent(
        letter,
        one -> {
          try {
            printer.validateData(PTR_S_RECEIPT, Character.toString(one));
            return false;
          } catch (JposException refused) {
            return refused.getErrorCode() == JposConst.JPOS_E_FAILURE;
          }
        });
  }

  private List<PaperLine> each(List<PaperLine> lines, IntPredicate shows) {
    List<PaperLine> shown = new ArrayList<>();
    for (PaperLine line : lines) {
      if (line instanceof PaperLine.Text text) {
        int columns = text.large() ? can.columns() / 2 : can.columns();
        for (String part : parts(safe(text.text()), shows, columns)) {
          shown.add(new PaperLine.Text(part, text.align(), text.strong(), text.large()));
        }
      } else {
        shown.add(line);
      }
    }
    return List.copyOf(shown);
  }

  /// A line that its stand-ins make too wide gives up empty room between its words first; what is
  /// still too wide goes on in the next line, so that no sum is lost. No stand-in is torn.
  static List<String> parts(String text, IntPredicate shows, int columns) {
    List<String> signs =
        new ArrayList<>(
            text.codePoints()
                .mapToObj(letter ->
                    shows.test(letter) ? Character.toString(letter) : "[U+%04X]".formatted(letter))
                .toList());
    if (text.codePoints().allMatch(shows)) {
      return List.of(text);
    }
    narrow(signs, columns);
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String sign : signs) {
      if (!part.isEmpty() && width(part) + width(sign) > columns) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(sign);
    }
    parts.add(part.toString());
    return parts;
  }

  private static void narrow(List<String> signs, int columns) {
    int width = signs.stream().mapToInt(PaperWords::width).sum();
    for (int at = signs.size() - 1; at > 0 && width > columns; at--) {
      if (signs.get(at).equals(" ") && signs.get(at - 1).equals(" ")) {
        signs.remove(at);
        width--;
      }
    }
  }

  private static int width(CharSequence words) {
    return Character.codePointCount(words, 0, words.length());
  }
}
