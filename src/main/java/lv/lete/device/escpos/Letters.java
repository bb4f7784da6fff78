package lv.lete.device.escpos;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Letters as bytes of a page, all or nothing: never a question mark in place of a letter.
final class Letters {
  /// A letter that can be printed neither as a byte nor as dots.
  static final class Unprintable extends Exception {
    final int code;

    Unprintable(int code) {
      super("the letter " + named(code) + " cannot be printed", null, false, false);
      this.code = code;
    }
  }

  private static final int MOST_RAW = 0xFF;

  private Letters() {}

  /// A letter as a person can find it.
  static String named(int code) {
    return "U+%04X (%s)".formatted(code, Character.getName(code));
  }

  /// The bytes, or null where one letter is not in the page, or would come out as a command.
  static byte @Nullable [] inPage(String letters, Charset page) {
    try {
      ByteBuffer bytes =
          page.newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(letters));
      byte[] all = new byte[bytes.remaining()];
      bytes.get(all);
      return isHarmless(all) ? all : null;
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  /// The program's own codes, one a character, where it does the mapping itself.
  static byte[] raw(String letters) throws Unprintable {
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) > MOST_RAW) {
        throw new Unprintable(letters.codePointAt(i));
      }
    }
    return letters.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isHarmless(byte[] bytes) {
    for (byte each : bytes) {
      if ((each >= 0 && each < 0x20) || each == 0x7F) {
        return false;
      }
    }
    return true;
  }
}
