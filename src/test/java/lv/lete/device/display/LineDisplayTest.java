package lv.lete.device.display;

import static jpos.JposConst.JPOS_E_DISABLED;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_NOSERVICE;
import static jpos.JposConst.JPOS_E_NOTCLAIMED;
import static jpos.JposConst.JPOS_E_OFFLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jpos.JposConst;
import jpos.JposException;
import jpos.LineDisplay;
import jpos.LineDisplayConst;
import lv.lete.device.Entries;
import lv.lete.device.simulator.CustomerDisplay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// The line display service through the public control, seen at the display's end.
class LineDisplayTest {
  private final CustomerDisplay glass = new CustomerDisplay(2, 20);
  private final LineDisplay display = new LineDisplay();
  private final Map<String, String> properties = new HashMap<>();

  @BeforeEach
  void plug() throws IOException {
    properties.put("port", "tcp");
    properties.put("host", "127.0.0.1");
    properties.put("tcpPort", String.valueOf(glass.listen()));
    properties.put("codePages", "775:33,437:0");
    properties.put("lackingLetters", "nearest");
  }

  @AfterEach
  void close() throws JposException {
    if (display.getState() != JposConst.JPOS_S_CLOSED) {
      display.close();
    }
    glass.close();
  }

  private void open() throws JposException {
    Entries.add("display-under-test", "LineDisplay", properties);
    display.open("display-under-test");
  }

  private void ready() throws JposException {
    open();
    display.claim(0);
    display.setDeviceEnabled(true);
  }

  private void write(String text) throws JposException {
    display.displayText(text, LineDisplayConst.DISP_DT_NORMAL);
  }

  private void shows(String upper, String lower) throws InterruptedException {
    assertTrue(glass.awaitRows(20_000, upper, lower), glass.rows().toString());
    assertEquals(List.of(), glass.unknown());
  }

  private static void refuses(int code, Executable call) {
    assertEquals(code, assertThrows(JposException.class, call).getErrorCode());
  }

  @Test
  void showsBalticLetters() throws Exception {
    ready();
    write("āčēģīķļņšūž ĀČĒĢĪĶĻŅ\r\nŠŪŽ ąęėįų 25,00 EUR");
    shows("āčēģīķļņšūž ĀČĒĢĪĶĻŅ", "ŠŪŽ ąęėįų 25,00 EUR");
  }

  @Test
  void aLackingLetterIsItsNearestOrRefusedAndNeverAQuestionMark() throws Exception {
    properties.put("codePages", "437:0");
    ready();
    write("Ķekava „āž” – 5 €");
    shows("Kekava \"az\" - 5 E", "");
    refuses(JPOS_E_ILLEGAL, () -> write("日"));
    display.close();
    properties.put("lackingLetters", "refuse");
    ready();
    refuses(JPOS_E_ILLEGAL, () -> write("Paldies, Ķērpis"));
    write("ok");
    shows("ok", "");
  }

  @Test
  void theCursorGoesAsTheStandardSays() throws Exception {
    ready();
    write("x".repeat(20));
    assertEquals(20, display.getCursorColumn());
    assertEquals(0, display.getCursorRow());
    write("second");
    shows("x".repeat(20), "second");
    display.displayTextAt(1, 18, "abc", LineDisplayConst.DISP_DT_NORMAL);
    shows("second            ab", "c");
    write("\rd\nnew");
    shows("d", "new");
    display.setCursorUpdate(false);
    display.displayTextAt(0, 5, "stays", LineDisplayConst.DISP_DT_NORMAL);
    assertEquals(List.of(1, 3), List.of(display.getCursorRow(), display.getCursorColumn()));
    display.setCursorUpdate(true);
    display.setCursorRow(0);
    display.setCursorColumn(2);
    write("!");
    shows("d ! stays".replace("! ", "!  "), "new");
    display.clearText();
    shows("", "");
    assertEquals(0, display.getCursorColumn());
  }

  @Test
  void scrollsEveryWay() throws Exception {
    ready();
    write("abc\ndef");
    display.scrollText(LineDisplayConst.DISP_ST_RIGHT, 2);
    shows("  abc", "  def");
    display.scrollText(LineDisplayConst.DISP_ST_LEFT, 3);
    shows("bc", "ef");
    display.scrollText(LineDisplayConst.DISP_ST_UP, 1);
    shows("ef", "");
    display.scrollText(LineDisplayConst.DISP_ST_DOWN, 1);
    shows("", "ef");
    refuses(JPOS_E_ILLEGAL, () -> display.scrollText(9, 1));
    refuses(JPOS_E_ILLEGAL, () -> display.scrollText(LineDisplayConst.DISP_ST_UP, -1));
  }

  @Test
  void brightnessAndCharacterSetsReachTheDisplay() throws Exception {
    ready();
    assertTrue(display.getCapBrightness());
    Map<Integer, Integer> steps = Map.of(0, 0, 1, 1, 25, 1, 26, 2, 75, 3, 100, 4);
    for (var step : steps.entrySet()) {
      display.setDeviceBrightness(step.getKey());
      write("\r" + step.getKey() + "  ");
      shows(String.valueOf(step.getKey()), "");
      assertEquals(step.getValue(), glass.brightness(), "at " + step.getKey());
    }
    refuses(JPOS_E_ILLEGAL, () -> display.setDeviceBrightness(101));
    assertEquals("775,437,998", display.getCharacterSetList());
    display.setMapCharacterSet(false);
    write("\r\u0083\u00D1  ");
    shows("āč", "");
    refuses(JPOS_E_ILLEGAL, () -> write("ā"));
    refuses(JPOS_E_ILLEGAL, () -> display.setCharacterSet(1257));
    display.setCharacterSet(437);
    write("\r\u0083");
    shows("âč", "");
  }

  @Test
  void everyCapabilityReportedFalseIsRefused() throws Exception {
    ready();
    assertEquals(LineDisplayConst.DISP_CB_NOBLINK, display.getCapBlink());
    assertFalse(display.getCapBlinkRate());
    assertFalse(display.getCapBitmap());
    assertFalse(display.getCapCustomGlyph());
    assertFalse(display.getCapDescriptors());
    assertFalse(display.getCapHMarquee());
    assertFalse(display.getCapVMarquee());
    assertFalse(display.getCapICharWait());
    assertFalse(display.getCapScreenMode());
    assertEquals(0, display.getDeviceWindows());
    List<Executable> calls =
        List.of(
            () -> display.displayText("x", LineDisplayConst.DISP_DT_BLINK),
            () -> display.displayText("x", LineDisplayConst.DISP_DT_REVERSE),
            () -> display.setBlinkRate(100),
            () -> display.displayBitmap("x.bmp", -11, 0, 0),
            () -> display.setBitmap(1, "x.bmp", -11, 0, 0),
            () -> display.defineGlyph(1, new byte[0]),
            () -> display.setDescriptor(0, 0),
            display::clearDescriptors,
            () -> display.setMarqueeType(LineDisplayConst.DISP_MT_LEFT),
            () -> display.setMarqueeFormat(LineDisplayConst.DISP_MF_PLACE),
            () -> display.setMarqueeRepeatWait(1),
            () -> display.setMarqueeUnitWait(1),
            () -> display.setInterCharacterWait(1),
            () -> display.setCursorType(LineDisplayConst.DISP_CT_BLOCK),
            () -> display.readCharacterAtCursor(new int[1]),
            () -> display.createWindow(0, 0, 1, 1, 1, 1),
            display::destroyWindow,
            () -> display.setCurrentWindow(1),
            () -> display.refreshWindow(1),
            () -> display.setScreenMode(1),
            () -> display.directIO(1, new int[1], "qr"));
    for (int i = 0; i < calls.size(); i++) {
      Executable call = calls.get(i);
      JposException refused = assertThrows(JposException.class, call, "call " + i);
      assertEquals(JPOS_E_ILLEGAL, refused.getErrorCode(), "call " + i);
    }
  }

  @Test
  void isClaimedAndEnabledFirstAndPlacesAreChecked() throws Exception {
    open();
    refuses(JPOS_E_NOTCLAIMED, () -> write("x"));
    display.claim(0);
    refuses(JPOS_E_DISABLED, () -> write("x"));
    refuses(JPOS_E_DISABLED, display::clearText);
    display.setDeviceEnabled(true);
    for (int[] place : new int[][] {{2, 0}, {-1, 0}, {0, 20}, {0, -1}}) {
      refuses(JPOS_E_ILLEGAL, () -> display.displayTextAt(place[0], place[1], "x", 0));
    }
    refuses(JPOS_E_ILLEGAL, () -> write("\u001F\u0001"));
    shows("", "");
  }

  @Test
  void aWrongPropertyIsNamedAtOpen() {
    for (String wrong : List.of("775", "abc:1", "775:256", "999:1", "775:33,")) {
      properties.put("codePages", wrong);
      refuses(JPOS_E_NOSERVICE, this::open);
    }
  }

  @Test
  void aDisplayThatComesBackShowsTheLatest() throws Exception {
    ready();
    write("before");
    shows("before", "");
    glass.unplug();
    glass.switchOffAndOn();
    refusedWhileAway();
    glass.plugIn();
    awaitHealth();
    shows("meanwhile", "");
    display.close();
    shows("", "");
  }

  private void awaitHealth() throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < end) {
      try {
        display.checkHealth(JposConst.JPOS_CH_INTERNAL);
        return;
      } catch (JposException away) {
        Thread.sleep(10);
      }
    }
    throw new AssertionError("never back");
  }

  /// The port notices the loss within its time, not at once.
  private void refusedWhileAway() throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (System.nanoTime() < end) {
      try {
        display.displayTextAt(0, 0, "meanwhile", LineDisplayConst.DISP_DT_NORMAL);
        Thread.sleep(10);
      } catch (JposException gone) {
        assertEquals(JPOS_E_OFFLINE, gone.getErrorCode());
        return;
      }
    }
    throw new AssertionError("never noticed");
  }

  @Test
  void anyTextIsShownOrRefusedWhole() throws Exception {
    ready();
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(60), 0, 0x250).forEach(code -> text.append((char) code));
      try {
        write(text.toString());
      } catch (JposException refused) {
        assertEquals(JPOS_E_ILLEGAL, refused.getErrorCode(), "seed " + seed);
      }
    }
    display.clearText();
    write("alive");
    shows("alive", "");
  }
}
