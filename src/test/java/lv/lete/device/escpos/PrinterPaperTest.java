package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import lv.lete.device.simulator.Printed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes out on paper: every capability that is reported true, seen at the printer's end.
class PrinterPaperTest extends PrinterAtHand {
  @BeforeEach
  void enable() throws JposException {
    ready();
  }

  private List<Printed> printed(String data) throws JposException, InterruptedException {
    control.printNormal(RECEIPT, data);
    text();
    return paper.sheet().printed();
  }

  private Printed.Text line(String data) throws JposException, InterruptedException {
    return assertInstanceOf(Printed.Text.class, printed(data).getLast());
  }

  private Printed.Run run(String data) throws JposException, InterruptedException {
    return line(data).runs().getLast();
  }

  @Test
  void printsBalticLettersFromThePrintersOwnPage() throws Exception {
    assertEquals("Šķūņu ēģļi, ąčęėįšųūž ÕÄÖÜ", run("Šķūņu ēģļi, ąčęėįšųūž ÕÄÖÜ\n").text());
  }

  @Test
  void joinsLettersAndAccentsThatCameApart() throws Exception {
    assertEquals("ā", run("a\u0304\n").text());
  }

  @Test
  void printsALineInDotsWhenALetterIsInNoPage() throws Exception {
    Printed.Picture picture =
        assertInstanceOf(Printed.Picture.class, printed("Олег Жуков 5 €\n").getLast());
    assertEquals(576, picture.widthDots());
    assertEquals(30, picture.heightDots());
  }

  @Test
  void refusesALetterThatNothingCanPrintAndPrintsNothing() throws Exception {
    control.printNormal(RECEIPT, "before\n");
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.printNormal(RECEIPT, "first\n漢 second\n"));
    assertEquals("before", text().strip());
    assertFalse(text().contains("first"));
  }

  @Test
  void makesLettersBoldUnderlinedReversedAndLarge() throws Exception {
    assertTrue(run("\u001B|bCbold\n").bold());
    assertFalse(run("plain\n").bold(), "a call begins with normal letters");
    assertTrue(run("\u001B|uCunder\n").underlined());
    assertTrue(run("\u001B|rvCreversed\n").reversed());
    assertFalse(run("\u001B|bCbold\u001B|!bC not\n").bold());
    assertFalse(run("\u001B|bCbold\u001B|N not\n").bold());
    for (int size = 1; size <= 4; size++) {
      Printed.Run large = run("\u001B|" + size + "Csize\n");
      assertEquals(size % 2 == 0 ? 2 : 1, large.wide());
      assertEquals(size > 2 ? 2 : 1, large.high());
    }
    Printed.Run scaled = run("\u001B|3hC\u001B|5vCscaled\n");
    assertEquals(List.of(3, 5), List.of(scaled.wide(), scaled.high()));
  }

  @Test
  void placesLinesLeftInTheMiddleAndRight() throws Exception {
    assertEquals(Printed.Align.CENTRE, line("\u001B|cAmiddle\n").align());
    assertEquals(Printed.Align.RIGHT, line("\u001B|rAright\n").align());
    assertEquals(Printed.Align.LEFT, line("\u001B|lAleft\n").align());
    control.printNormal(RECEIPT, "\u001B|cAopen");
    assertEquals(Printed.Align.CENTRE, line(" end\n").align());
    assertEquals(Printed.Align.LEFT, line("next\n").align());
  }

  @Test
  void feedsLinesAndUnits() throws Exception {
    assertEquals(new Printed.Feed(90), printed("\u001B|3lF").getLast());
    control.setMapMode(POSPrinterConst.PTR_MM_METRIC);
    assertEquals(new Printed.Feed(80), printed("\u001B|1000uF").getLast());
  }

  @Test
  void cutsFullyAndPartly() throws Exception {
    control.printNormal(RECEIPT, "first\n\u001B|fP");
    assertEquals(new Printed.Cut(false), paper.awaitSheet(1, 10_000).printed().getLast());
    control.cutPaper(90);
    assertEquals(new Printed.Cut(true), paper.awaitSheet(2, 10_000).printed().getLast());
    control.printNormal(RECEIPT, "open line\u001B|75fP");
    assertTrue(paper.awaitSheet(3, 10_000).text().contains("open line"));
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.cutPaper(101));
  }

  @Test
  void changesToTheNarrowFontByTheCharactersOfALine() throws Exception {
    assertEquals("48,64", control.getRecLineCharsList());
    control.setRecLineChars(60);
    assertEquals(64, control.getRecLineChars());
    assertEquals(17, control.getRecLineHeight());
    assertEquals(64, run("x".repeat(64) + "\n").text().length());
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.setRecLineChars(65));
  }

  @Test
  void keepsDotsAndUnitsOfTheMappingModesInStep() throws Exception {
    assertEquals(576, control.getRecLineWidth());
    control.setMapMode(POSPrinterConst.PTR_MM_METRIC);
    assertEquals(7_200, control.getRecLineWidth());
    control.setMapMode(POSPrinterConst.PTR_MM_ENGLISH);
    assertEquals(2_835, control.getRecLineWidth());
    control.setMapMode(POSPrinterConst.PTR_MM_TWIPS);
    assertEquals(4_082, control.getRecLineWidth());
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.setMapMode(5));
    control.setMapMode(POSPrinterConst.PTR_MM_DOTS);
    control.setRecLineSpacing(40);
    assertEquals(new Printed.Feed(80), printed("\u001B|2lF").getLast());
  }

  @Test
  void passesTheProgramsOwnCodesWhereItMapsItself() throws Exception {
    assertTrue(control.getMapCharacterSet());
    control.setMapCharacterSet(false);
    paper.forget();
    control.printNormal(RECEIPT, "A\u00E0\u0083\n");
    assertTrue(contains(bytes(), 'A', 0xE0, 0x83, '\n'));
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.printNormal(RECEIPT, "ā\n"));
  }

  @Test
  void keepsToAsciiWhereTheCharacterSetSaysSo() throws Exception {
    assertEquals("775,997,998", control.getCharacterSetList());
    control.setCharacterSet(POSPrinterConst.PTR_CS_ASCII);
    assertInstanceOf(Printed.Picture.class, printed("ā\n").getLast());
    control.setCharacterSet(775);
    assertEquals("ā", run("ā\n").text());
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.setCharacterSet(437));
  }

  @Test
  void neverLetsACommandThroughInsideText() throws Exception {
    control.printNormal(RECEIPT, "shut\n");
    byte[] before = bytes();
    for (String bad :
        List.of(
            "\u001Bp\u0000\u0019\u0019",
            "\u001B@",
            "\u0010\u0014\u0001\u0000\u0001",
            "\u001D V",
            "\u001B|5Ep",
            "\u0000",
            "\t",
            "\u007F",
            "\u001B|",
            "\u001B|99999999lF",
            "\u001B")) {
      refuses(JposConst.JPOS_E_ILLEGAL, () -> control.printNormal(RECEIPT, "Anna" + bad + "\n"));
      refuses(JposConst.JPOS_E_ILLEGAL, () -> control.printImmediate(RECEIPT, bad));
      refuses(JposConst.JPOS_E_FAILURE, () -> control.validateData(RECEIPT, bad));
    }
    assertFalse(paper.drawerOpen());
    assertFalse(contains(bytes(), 'A', 'n', 'n', 'a'), "nothing of a refused text goes out");
    assertEquals(0x1B, before[0]);
  }

  @Test
  void saysWhatHasNoEffectWhenAskedBefore() throws Exception {
    control.validateData(RECEIPT, "\u001B|bCgood ā Ж\n\u001B|fP");
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.validateData(RECEIPT, "\u001B|iCitalic"));
    refuses(JposConst.JPOS_E_FAILURE, () -> control.validateData(RECEIPT, "漢"));
    assertEquals("plain", run("\u001B|iC\u001B|sLplain\n").text());
  }

  static boolean contains(byte[] all, int... part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      int same = 0;
      while (same < part.length && (all[at + same] & 0xFF) == part[same]) {
        same++;
      }
      if (same == part.length) {
        return true;
      }
    }
    return false;
  }

  @Test
  void keepsRealTimeCommandsOutOfPictures() {
    byte[] bits = {0x10, 0x14, 0x10, 0x04, 0x10, 0x10, 0x05, 0x11};
    assertArrayEquals(
        new byte[] {0x18, 0x14, 0x18, 0x04, 0x10, 0x18, 0x05, 0x11}, Raster.harmless(bits));
  }
}
