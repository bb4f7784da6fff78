package lv.lete.device.escpos;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jpos.JposException;
import jpos.LineDisplayConst;
import lv.lete.device.upos.EntrySettings;

/// Which code pages a display has, and the cells of letters: the display's page number times 256
/// plus the letter's code.
///
/// The property `codePages` names them as `page:number` with commas between: the code page, and
/// what `ESC t` calls it at this display (`775:33,437:0`). ASCII (998) is always there. A letter
/// that a page lacks is refused; where the property `lackingLetters` is `nearest`, the letter under
/// its marks stands for it (ā → a), and ASCII marks for typographic ones.
final class DisplayCodes {
  private static final String LIKE = "„“”‟‚‘’‛–—−…€łŁøØđĐßıæÆ";
  private static final String STANDS = "\"\"\"\"''''---.ElLoOdDsiaA";
  private static final int FIRST = 0x20;
  private static final int ASCII_END = 0x7F;

  private record Page(Charset letters, int number) {}

  private final Map<Integer, Page> pages = new LinkedHashMap<>();
  private final boolean nearest;

  DisplayCodes(EntrySettings entry) throws JposException {
    String all = entry.text("codePages", "437:0");
    for (String each : all.split(",", -1)) {
      String[] parts = each.strip().split(":", -1);
      if (parts.length != 2 || !parts[0].matches("\\d{3,4}") || !parts[1].matches("\\d{1,3}")) {
        throw wrong(entry, all);
      }
      int number = Integer.parseInt(parts[1]);
      if (number > 255) {
        throw wrong(entry, all);
      }
      pages.put(Integer.valueOf(parts[0]), new Page(letters(entry, all, parts[0]), number));
    }
    nearest = entry.oneOf("lackingLetters", "refuse", "nearest").equals("nearest");
  }

  private static Charset letters(EntrySettings entry, String all, String page)
      throws JposException {
    for (String prefix : new String[] {"IBM", "IBM00", "windows-"}) {
      if (Charset.isSupported(prefix + page)) {
        return Charset.forName(prefix + page);
      }
    }
    throw wrong(entry, all);
  }

  private static JposException wrong(EntrySettings entry, String value) {
    return entry.wrong("codePages", value, "write code page:number of ESC t, as 775:33,437:0");
  }

  /// The pages in the entry's order, then ASCII.
  List<Integer> sets() {
    List<Integer> sets = new ArrayList<>(pages.keySet());
    sets.add(LineDisplayConst.DISP_CS_ASCII);
    return sets;
  }

  OptionalInt cell(char letter, int set) {
    OptionalInt exact = exact(letter, set);
    if (exact.isPresent() || !nearest) {
      return exact;
    }
    int like = LIKE.indexOf(letter);
    char base = like >= 0 ? STANDS.charAt(like) : base(letter);
    return exact(base, set);
  }

  private static char base(char letter) {
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
  }

  private OptionalInt exact(char letter, int set) {
    if (letter >= FIRST && letter < ASCII_END) {
      return OptionalInt.of(cell(set, letter));
    }
    Page page = pages.get(set);
    if (page == null) {
      return OptionalInt.empty();
    }
    try {
      ByteBuffer code = page.letters.newEncoder().encode(CharBuffer.wrap(new char[] {letter}));
      return rawCell(code.get() & 0xFF, set);
    } catch (CharacterCodingException _) {
      return OptionalInt.empty();
    }
  }

  OptionalInt rawCell(int code, int set) {
    boolean control = code < FIRST || code == ASCII_END;
    boolean known = code < ASCII_END || pages.containsKey(set);
    return control || !known ? OptionalInt.empty() : OptionalInt.of(cell(set, code));
  }

  /// A blank is zero whatever its page.
  private int cell(int set, int code) {
    Page page = pages.get(set);
    int number = page == null || code < ASCII_END ? 0 : page.number;
    return code == ' ' ? 0 : number << 8 | code;
  }
}
