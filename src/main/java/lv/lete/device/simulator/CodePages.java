package lv.lete.device.simulator;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

/// The pages of `ESC t n` as the Epson TM command reference numbers them, and their letters.
final class CodePages {
  private static final Map<Integer, String> BY_NUMBER =
      Map.ofEntries(
          Map.entry(0, "IBM437"),
          Map.entry(2, "IBM850"),
          Map.entry(3, "IBM860"),
          Map.entry(4, "IBM863"),
          Map.entry(5, "IBM865"),
          Map.entry(13, "IBM857"),
          Map.entry(14, "IBM737"),
          Map.entry(15, "ISO-8859-7"),
          Map.entry(16, "windows-1252"),
          Map.entry(17, "IBM866"),
          Map.entry(18, "IBM852"),
          Map.entry(19, "IBM00858"),
          Map.entry(33, "IBM775"),
          Map.entry(34, "IBM855"),
          Map.entry(35, "IBM861"),
          Map.entry(36, "IBM862"),
          Map.entry(37, "IBM864"),
          Map.entry(38, "IBM869"),
          Map.entry(39, "ISO-8859-2"),
          Map.entry(40, "ISO-8859-15"),
          Map.entry(45, "windows-1250"),
          Map.entry(46, "windows-1251"),
          Map.entry(47, "windows-1253"),
          Map.entry(48, "windows-1254"),
          Map.entry(51, "windows-1257"));

  private CodePages() {}

  /// The page of this number; empty where the simulator does not have it.
  static Optional<Charset> page(int number) {
    String name = BY_NUMBER.get(number);
    if (name == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }

  /// The letter of a byte from 32 to 255; U+FFFD where the page has none.
  static char letter(Charset page, int code) {
    return new String(new byte[] {(byte) code}, page).charAt(0);
  }
}
