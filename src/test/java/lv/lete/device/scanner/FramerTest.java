package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jpos.JposException;
import lv.lete.device.Entries;
import org.junit.jupiter.api.Test;

/// What a line's bytes are cut into.
class FramerTest {
  private final List<String> got = new ArrayList<>();

  private Framer framer(String frame) throws JposException {
    Framer.Taker taker =
        new Framer.Taker() {
          @Override
          public void frame(byte[] data) {
            got.add(new String(data, ISO_8859_1));
          }

          @Override
          public void broken(Framer.Broken why) {
            got.add("(" + why + ")");
          }
        };
    return Framer.of(Entries.settings("Scanner", Map.of("frame", frame, "maxLength", "12")), taker);
  }

  private List<String> cut(String frame, String... pieces) throws JposException {
    got.clear();
    Framer framer = framer(frame);
    for (String piece : pieces) {
      framer.feed(piece.getBytes(ISO_8859_1), piece.length());
    }
    if (frame.equals("idle") && framer.patienceMillis() > 0) {
      framer.silence();
    }
    return List.copyOf(got);
  }

  @Test
  void eachMarkEndsAFrameHoweverTheBytesArrive() throws JposException {
    assertEquals(List.of("ab", "cd"), cut("cr", "a", "b\rc", "d\r"));
    assertEquals(List.of("ab", "cd"), cut("lf", "ab\ncd\n"));
    assertEquals(List.of("ab", "cd"), cut("crlf", "ab\r", "\ncd\r\n"));
    assertEquals(List.of("ab", "cd", "ef"), cut("auto", "ab\rcd\nef\r\n"));
    assertEquals(List.of("ab", "cd"), cut("stx-etx", "\u0002ab\u0003\u0002c", "d\u0003"));
    assertEquals(List.of("abcd"), cut("idle", "ab", "cd"));
  }

  @Test
  void aScannerSetToCrLfReadsWithAnyOfTheThree() throws JposException {
    assertEquals(List.of("ab", "cd"), cut("cr", "ab\r\ncd\r\n"));
    assertEquals(List.of("ab", "cd"), cut("lf", "ab\r\ncd\r\n"));
  }

  @Test
  void separatorsAndLineEndsWithinACodeStay() throws JposException {
    assertEquals(List.of("]C1a\u001db\u001d"), cut("cr", "]C1a\u001db\u001d\r"));
    assertEquals(List.of("a\nb\rc"), cut("stx-etx", "\u0002a\nb\rc\u0003"));
    assertEquals(List.of("a\rb"), cut("crlf", "a\rb\r\n"));
  }

  @Test
  void emptyFramesAndIdentifiersWithoutACodeAreNothing() throws JposException {
    assertEquals(List.of(), cut("auto", "\r\n\r\r\n]C1\r"));
    assertEquals(List.of(), cut("stx-etx", "\u0002\u0003"));
  }

  @Test
  void noiseAroundACodeIsTakenOffAndNoiseWithinCostsIt() throws JposException {
    assertEquals(List.of("ab"), cut("cr", "\u0000\u0000\u0011ab\u0000\r"));
    assertEquals(List.of("(NOISE)", "cd"), cut("cr", "a\u0000b\rcd\r"));
    assertEquals(List.of("ab"), cut("stx-etx", "zz\u0002ab\u0003zz"));
  }

  @Test
  void anOverlongFrameIsDroppedUpToItsEndAndTold() throws JposException {
    assertEquals(List.of("123456789012"), cut("cr", "123456789012\r"));
    assertEquals(List.of("(OVERLONG)", "ok"), cut("cr", "1234567890123", "4567890\rok\r"));
    assertEquals(List.of("(OVERLONG)", "ok"), cut("crlf", "123456789012345\r\nok\r\n"));
    assertEquals(
        List.of("(OVERLONG)", "ok"), cut("stx-etx", "\u00021234567890123\u0003\u0002ok\u0003"));
    assertEquals(List.of("(OVERLONG)"), cut("idle", "1234567890123"));
  }

  @Test
  void aHalfFrameWhoseRestDoesNotComeIsDropped() throws JposException {
    Framer framer = framer("cr");
    framer.feed("100200".getBytes(ISO_8859_1), 6);
    assertEquals(1_000, framer.patienceMillis());
    framer.silence();
    assertEquals(0, framer.patienceMillis());
    framer.feed("42\r".getBytes(ISO_8859_1), 3);
    assertEquals(List.of("(CUT)", "42"), got);
    assertEquals(List.of("(CUT)", "new"), cut("stx-etx", "\u0002half", "\u0002new\u0003"));
  }

  @Test
  void aLineJoinedMidwayGivesNothingBeforeTheFirstMark() throws JposException {
    Framer framer = framer("cr");
    framer.joinedMidway();
    framer.feed("3000\r1002\r".getBytes(ISO_8859_1), 10);
    assertEquals(List.of("1002"), got);
  }
}
