package lv.lete.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import lv.lete.device.Entries;
import lv.lete.device.scanner.hid.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a wedge scanner's keys become, one case each.
class WedgeKeysTest {
  private static final String CARD = "]C1" + Samples.CARD;
  private static final Map<String, String> PRINTABLE = Map.of("prefix", "~");
  private static final char STX = 0x02;

  private static FakeWindow window(Map<String, String> properties) throws JposException {
    return FakeWindow.ready(UUID.nameUUIDFromBytes(new byte[] {1}).toString(), properties);
  }

  private static void assertTold(FakeWindow window, List<String> scans, String field) {
    window.pass(5_000);
    assertEquals(scans, window.scans);
    assertEquals(field, window.field.toString());
  }

  @Test
  void aScanIsWholeAndNothingOfItReachesTheField() throws JposException {
    FakeWindow window = window(Map.of());
    window.keys("12", 150);
    window.keys(STX + CARD + "\r", 3);
    window.keys(".50", 150);
    assertTold(window, List.of(CARD), "12.50");
  }

  @Test
  void typingPassesAtOnceAndIsHeldOnlyBehindThePrefix() throws JposException {
    FakeWindow window = window(PRINTABLE);
    assertEquals(WedgeKeys.Verdict.PASS, window.key('1'));
    assertEquals(WedgeKeys.Verdict.HELD, window.key('~'));
    window.pass(400);
    assertEquals("1", window.field.toString());
    window.pass(200);
    assertEquals("1~", window.field.toString());
  }

  @Test
  void typingAtFullSpeedIsNoScanEvenWithPrefixSuffixAndCheckDigit() throws JposException {
    FakeWindow window = window(PRINTABLE);
    window.keys("~" + Samples.CARD + "\r", 31);
    assertTold(window, List.of(), "~" + Samples.CARD + "\r");
    assertEquals(List.of(), window.unreadable);
  }

  @Test
  void keysPressedAlmostTogetherMakeNoScannerOfAPerson() throws JposException {
    FakeWindow window = window(PRINTABLE);
    String typed = "~" + Samples.CARD + "\r";
    for (int i = 0; i < typed.length(); i++) {
      window.pass(i % 3 == 1 ? 4 : 31);
      window.key(typed.charAt(i));
    }
    assertTold(window, List.of(), typed);
  }

  @Test
  void typingIsSeenAgainAfterAFewKeys() throws JposException {
    FakeWindow window = window(PRINTABLE);
    window.keys("~1234567", 31);
    assertEquals("~1234567", window.field.toString());
  }

  @Test
  void slowKeysAmongFastOnesCutNothing() throws JposException {
    FakeWindow window = window(Map.of());
    String sent = STX + CARD + "\r";
    for (int i = 0; i < sent.length(); i++) {
      window.pass(i % 4 == 1 ? 350 : 4);
      window.key(sent.charAt(i));
    }
    assertTold(window, List.of(CARD), "");
  }

  @Test
  void aFrozenWindowCutsNothing() throws JposException {
    FakeWindow window = window(Map.of());
    window.keys(STX + CARD.substring(0, 10), 4);
    window.freeze(3_000);
    window.keys(CARD.substring(10) + "\r", 0);
    assertTold(window, List.of(CARD), "");
  }

  @Test
  void aScanWithAWrongCheckDigitIsToldAndKeptFromTheField() throws JposException {
    FakeWindow window = window(Map.of());
    window.keys(STX + "801847512341002003000680191\r", 3);
    assertTold(window, List.of(), "");
    assertEquals(1, window.unreadable.size());
  }

  @Test
  void theWindowMayRefuseACode() throws JposException {
    FakeWindow window = window(Map.of("check", "window length:13"));
    window.accepts = code -> code.startsWith("1");
    window.keys(STX + "1002003000\r", 3);
    window.keys(STX + "2002003000\r", 3);
    assertTold(window, List.of("1002003000"), "");
    assertEquals(1, window.unreadable.size());
  }

  @Test
  void lengthsAreExact() throws JposException {
    FakeWindow window = window(Map.of("check", "gs1 length:10,13"));
    window.keys(STX + "]C01002003000\r", 3);
    window.keys(STX + "100200300\r", 3);
    window.keys(STX + CARD + "\r", 3);
    assertTold(window, List.of("]C01002003000", CARD), "");
    assertEquals(1, window.unreadable.size());
  }

  @Test
  void aTypedPrefixBeforeAScanIsGivenBack() throws JposException {
    FakeWindow window = window(PRINTABLE);
    window.keys("5~", 100);
    window.keys("~" + CARD + "\r", 3);
    assertTold(window, List.of(CARD), "5~");
  }

  @Test
  void severalCharactersMayBeThePrefixAndTheSuffix() throws JposException {
    FakeWindow window = window(Map.of("prefix", "*#*", "suffix", "\\x0D\\x0A"));
    window.keys("**#*" + CARD + "\r\n", 3);
    window.keys("*#1", 100);
    assertTold(window, List.of(CARD), "**#1");
  }

  @Test
  void withoutAnEnabledDeviceEveryKeyPasses() throws JposException {
    FakeWindow window = window(Map.of());
    window.keys(STX + "123", 3);
    window.source.stop();
    window.keys("456", 3);
    assertTold(window, List.of(), STX + "123456");
    window.source.start(window);
    window.keys(STX + CARD + "\r", 3);
    assertTold(window, List.of(CARD), STX + "123456");
  }

  @Test
  void aWindowThatGoesGetsItsKeysAndTheDeviceIsGone() throws JposException {
    FakeWindow window = window(Map.of());
    window.keys(STX + "123", 3);
    window.keys.detach(window);
    assertEquals(STX + "123", window.field.toString());
    assertEquals(false, window.source.alive());
    window.keys.attach(window);
    assertEquals(List.of(true, false, true), window.present);
    window.keys(STX + CARD + "\r", 3);
    assertTold(window, List.of(CARD), STX + "123");
  }

  @Test
  void whateverIsTypedOnAndOnComesBack() throws JposException {
    FakeWindow window = window(Map.of("prefix", "~"));
    String text = "~" + "x".repeat(10_000);
    window.keys(text, 1);
    assertTold(window, List.of(), text);
  }

  @Test
  void aloneItAnswersThatThereIsNoHardware() throws JposException {
    Entries.add("wedge-alone", "Scanner", Map.of("source", "wedge"));
    Scanner scanner = new Scanner();
    scanner.open("wedge-alone");
    try {
      scanner.claim(0);
      JposException refused =
          assertThrows(JposException.class, () -> scanner.setDeviceEnabled(true));
      assertEquals(JposConst.JPOS_E_NOHARDWARE, refused.getErrorCode());
      FakeWindow window = new FakeWindow("wedge-alone", Map.of());
      window.keys.attach(window);
      scanner.setDeviceEnabled(true);
      scanner.checkHealth(JposConst.JPOS_CH_INTERNAL);
      window.keys.detach(window);
      refused =
          assertThrows(JposException.class, () -> scanner.checkHealth(JposConst.JPOS_CH_INTERNAL));
      assertEquals(JposConst.JPOS_E_NOHARDWARE, refused.getErrorCode());
    } finally {
      scanner.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefix=0",
        "prefix=AB",
        "suffix=\\x02",
        "check=gs2",
        "check=length:",
        "fastMillis=31"
      })
  void refusesSettingsThatCouldCutACode(String property) {
    Map<String, String> properties = Map.of(property.split("=", 2)[0], property.split("=", 2)[1]);
    JposException refused = assertThrows(JposException.class, () -> window(properties));
    assertEquals(JposConst.JPOS_E_NOSERVICE, refused.getErrorCode());
    assertTrue(
        String.valueOf(refused.getMessage()).contains(property.split("=", 2)[0]),
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]C1801847512341002003000480191",
        "4006381333931",
        "]E04006381333931",
        "RF481002003000",
        "]d20104006381333931\u001d8018475123410020030004"
      })
  void knowsCheckDigits(String code) {
    assertTrue(Gs1Digits.right(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40063813339",
        "1002003000",
        "]C18020RF481002003000",
        "",
        "]C1",
        "RF48",
        "RF481002003001",
        "4006381333932",
        "]C1801847512341002003000580191",
        "]d20104006381333932",
        "]d20104006381333931\u001d8018475123410020030005"
      })
  void takesNothingForARightCheckDigitThatIsNone(String code) {
    assertFalse(Gs1Digits.right(code));
  }
}
