package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import lv.lete.device.simulator.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// States and refusals of the printer service, as UnifiedPOS 1.15 names them.
class PrinterStatesTest extends PrinterAtHand {
  private static final int SLIP = POSPrinterConst.PTR_S_SLIP;
  private static final int JOURNAL = POSPrinterConst.PTR_S_JOURNAL;

  @Test
  void asksForAClaimThenForEnabling() throws JposException {
    List<Executable> calls =
        List.of(
            () -> control.printNormal(RECEIPT, "x\n"),
            () -> control.printImmediate(RECEIPT, "x\n"),
            () -> control.cutPaper(100),
            () -> control.transactionPrint(RECEIPT, 11),
            () -> control.validateData(RECEIPT, "x"),
            () -> control.beginInsertion(0),
            () -> control.setMapMode(1),
            () -> control.checkHealth(JposConst.JPOS_CH_INTERNAL));
    for (var call : calls) {
      refuses(JposConst.JPOS_E_NOTCLAIMED, call);
    }
    refuses(JposConst.JPOS_E_NOTCLAIMED, () -> control.setDeviceEnabled(true));
    refuses(JposConst.JPOS_E_NOTCLAIMED, control::clearOutput);
    control.claim(0);
    for (var call : calls) {
      refuses(JposConst.JPOS_E_DISABLED, call);
    }
    control.setDeviceEnabled(true);
    control.checkHealth(JposConst.JPOS_CH_INTERNAL);
    assertEquals("Internal HCheck: Successful", control.getCheckHealthText());
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.checkHealth(JposConst.JPOS_CH_EXTERNAL));
  }

  @Test
  void givesThePrinterToOneAtATime() throws Exception {
    ready();
    POSPrinter other = new POSPrinter();
    other.open(name);
    try {
      refuses(JposConst.JPOS_E_TIMEOUT, () -> other.claim(50));
      refuses(JposConst.JPOS_E_CLAIMED, () -> other.printNormal(RECEIPT, "x\n"));
      control.release();
      other.claim(1_000);
      other.setDeviceEnabled(true);
      other.printNormal(RECEIPT, "other\n");
      assertEquals("other", text().strip());
    } finally {
      other.close();
    }
  }

  @Test
  void startsAsTheStandardSays() throws JposException {
    assertEquals(JposConst.JPOS_S_IDLE, control.getState());
    assertFalse(control.getAsyncMode());
    assertFalse(control.getFlagWhenIdle());
    assertTrue(control.getMapCharacterSet());
    assertEquals(POSPrinterConst.PTR_MM_DOTS, control.getMapMode());
    assertEquals(POSPrinterConst.PTR_RP_NORMAL, control.getRotateSpecial());
    assertEquals(POSPrinterConst.PTR_EL_NONE, control.getErrorLevel());
    assertEquals("", control.getErrorString());
    assertEquals(48, control.getRecLineChars());
    assertEquals(JposConst.JPOS_PR_STANDARD, control.getCapPowerReporting());
    assertEquals(15, control.getDeviceServiceVersion() / 1_000 % 1_000);
  }

  @Test
  void reportsNothingOfStationsItDoesNotHave() throws Exception {
    ready();
    Set<String> wrong = new TreeSet<>();
    for (Method each : POSPrinter.class.getMethods()) {
      boolean absent = each.getName().matches(".*(Jrn|Slp|PageMode).*");
      if (absent && each.getName().startsWith("get") && each.getParameterCount() == 0) {
        Object value = each.invoke(control);
        if (!List.of(false, 0, "").contains(value)) {
          wrong.add(each.getName() + " " + value);
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void refusesToSetWhatStationsItDoesNotHaveWouldHave() throws Exception {
    ready();
    Set<String> wrong = new TreeSet<>();
    for (Method each : POSPrinter.class.getMethods()) {
      if (each.getName().matches("set.*(Jrn|Slp|PageMode).*")) {
        Object value =
            switch (each.getParameterTypes()[0].getName()) {
              case "int" -> 1;
              case "boolean" -> true;
              default -> "1";
            };
        var refused =
            assertThrows(InvocationTargetException.class, () -> each.invoke(control, value));
        if (!(refused.getCause() instanceof JposException why)
            || why.getErrorCode() != JposConst.JPOS_E_ILLEGAL) {
          wrong.add(each.getName());
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void refusesWhatItReportsThatItCannotDo() throws Exception {
    ready();
    List<Executable> calls =
        List.of(
            () -> control.printNormal(SLIP, "x\n"),
            () -> control.printImmediate(JOURNAL, "x\n"),
            () -> control.printNormal(RECEIPT | JOURNAL, "x\n"),
            () -> control.printTwoNormal(POSPrinterConst.PTR_S_JOURNAL_RECEIPT, "x", "y"),
            () -> control.beginInsertion(100),
            () -> control.endInsertion(),
            () -> control.beginRemoval(100),
            () -> control.endRemoval(),
            () -> control.changePrintSide(1),
            () -> control.markFeed(1),
            () -> control.rotatePrint(RECEIPT, POSPrinterConst.PTR_RP_LEFT90),
            () -> control.rotatePrint(RECEIPT, POSPrinterConst.PTR_RP_RIGHT90),
            () -> control.rotatePrint(RECEIPT, POSPrinterConst.PTR_RP_ROTATE180),
            () -> control.setRotateSpecial(POSPrinterConst.PTR_RP_LEFT90),
            () -> control.pageModePrint(1),
            () -> control.clearPrintArea(),
            () -> control.drawRuledLine(RECEIPT, "0,10", 1, 1, 1, 1),
            () -> control.setCartridgeNotify(POSPrinterConst.PTR_CN_ENABLED),
            () -> control.setRecCurrentCartridge(POSPrinterConst.PTR_COLOR_CUSTOM1),
            () -> control.transactionPrint(SLIP, 11),
            () -> control.validateData(JOURNAL, "x"),
            () -> control.compareFirmwareVersion("x", new int[1]),
            () -> control.updateFirmware("x"),
            () -> control.directIO(1, new int[1], ""));
    for (var call : calls) {
      refuses(JposConst.JPOS_E_ILLEGAL, call);
    }
    assertEquals("", text().strip());
  }

  @Test
  void reportsNoSensorWhereThePrinterDoesNotAnswer() throws Exception {
    control.close();
    control.open(add(Map.of("status", "none", "cutter", "false")));
    assertFalse(control.getCapCoverSensor());
    assertFalse(control.getCapRecEmptySensor());
    assertFalse(control.getCapRecNearEndSensor());
    assertFalse(control.getCapRecPapercut());
    ready();
    BlockingQueue<Printed> done = new LinkedBlockingQueue<>();
    paper.onPrinted(done::add);
    refuses(JposConst.JPOS_E_ILLEGAL, () -> control.cutPaper(100));
    control.printNormal(RECEIPT, "blind\n\u001B|fP");
    assertEquals("blind", next(done).transcript());
    assertEquals(List.of(), paper.sheets(), "no cut where there is no knife");
  }

  @Test
  void saysThatNobodyIsThereUnlessPowerIsToBeTold() throws Exception {
    paper.unplug();
    control.claim(0);
    refuses(JposConst.JPOS_E_NOHARDWARE, () -> control.setDeviceEnabled(true));
    assertFalse(control.getDeviceEnabled());
    control.setPowerNotify(JposConst.JPOS_PN_ENABLED);
    control.setDeviceEnabled(true);
    awaitStatus(JposConst.JPOS_PS_OFF_OFFLINE);
    refuses(JposConst.JPOS_E_NOHARDWARE, () -> control.checkHealth(1));
  }

  @Test
  void namesAWrongPropertyAtOpen() throws Exception {
    control.close();
    for (Map<String, String> wrong :
        List.of(
            Map.of("columns", "many"),
            Map.of("codePage", "256"),
            Map.of("charset", "no such page"),
            Map.of("status", "perhaps"),
            Map.of("fence", "wood"))) {
      String entry = add(wrong);
      JposException refused = assertThrows(JposException.class, () -> control.open(entry));
      String all = refused + " " + refused.getOrigException();
      assertTrue(wrong.keySet().stream().allMatch(all::contains), all);
    }
  }

  @Test
  void countsWhatCameOut() throws Exception {
    ready();
    control.printNormal(RECEIPT, "one\ntwo\n\u001B|fP");
    String[] counts = {""};
    control.retrieveStatistics(counts);
    for (String expected :
        List.of("ReceiptLinePrintedCount", "2", "PaperCutCount", "ReceiptCharacterPrintedCount")) {
      assertTrue(counts[0].contains(expected), () -> Arrays.toString(counts));
    }
    control.resetStatistics("");
    control.updateStatistics("PaperCutCount=7");
    counts[0] = "PaperCutCount";
    control.retrieveStatistics(counts);
    assertTrue(counts[0].contains("<Value>7</Value>"), counts[0]);
  }
}
