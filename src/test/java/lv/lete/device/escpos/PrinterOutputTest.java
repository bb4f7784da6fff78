package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Output behind the program's back, transactions, and the troubles of a printer.
class PrinterOutputTest extends PrinterAtHand {
  private static final String PAPER_OUT =
      JposConst.JPOS_E_EXTENDED + "/" + POSPrinterConst.JPOS_EPTR_REC_EMPTY;

  @BeforeEach
  void enable() throws JposException {
    ready();
  }

  private int later(String data) throws JposException {
    control.setAsyncMode(true);
    control.printNormal(RECEIPT, data);
    return control.getOutputID();
  }

  @Test
  void tellsEachPieceCompleteWhenItIsOut() throws Exception {
    int first = later("first\n");
    int second = later("second\n");
    assertEquals(first, next(complete));
    assertTrue(paper.sheet().text().contains("first"), "complete means on paper");
    assertEquals(second, next(complete));
    assertTrue(paper.sheet().text().contains("second"));
  }

  @Test
  void completesNothingThatDidNotComeOutAndPrintsItOnceWhenPaperIsBack() throws Exception {
    answer = JposConst.JPOS_ER_RETRY;
    paper.paperOut();
    awaitStatus(POSPrinterConst.PTR_SUE_REC_EMPTY);
    assertTrue(control.getRecEmpty());
    int id = later("waits\n");
    assertEquals(PAPER_OUT, next(errors));
    assertTrue(complete.isEmpty());
    paper.newRoll();
    assertEquals(id, next(complete));
    assertEquals(1, text().split("waits", -1).length - 1, "printed once");
    assertEquals(JposConst.JPOS_S_IDLE, control.getState());
    assertEquals(POSPrinterConst.PTR_EL_NONE, control.getErrorLevel());
  }

  @Test
  void printsAReceiptAnewThatThePaperEndedInTheMiddleOf() throws Exception {
    answer = JposConst.JPOS_ER_RETRY;
    paper.paperLasts(3);
    int id = later("one\ntwo\nthree\nfour\nfive\nsix\n");
    assertEquals(PAPER_OUT, next(errors));
    awaitDropped();
    paper.newRoll();
    assertEquals(id, next(complete));
    String all = text();
    assertEquals(1, all.split("six", -1).length - 1, "the end is printed once: " + all);
    assertTrue(all.lastIndexOf("one") > all.indexOf("one"), "begun anew: " + all);
  }

  @Test
  void dropsEverythingWhenTheProgramSaysSo() throws Exception {
    paper.paperOut();
    awaitStatus(POSPrinterConst.PTR_SUE_REC_EMPTY);
    later("never\n");
    later("nor this\n");
    assertEquals(PAPER_OUT, next(errors));
    awaitDropped();
    paper.newRoll();
    awaitStatus(POSPrinterConst.PTR_SUE_REC_PAPEROK);
    int id = later("this\n");
    assertEquals(id, next(complete));
    assertFalse(text().contains("nor"));
    assertFalse(text().contains("never"));
  }

  @Test
  void refusesAtOnceWhatCannotComeOut() throws Exception {
    paper.coverOpen(true);
    awaitStatus(POSPrinterConst.PTR_SUE_COVER_OPEN);
    assertTrue(control.getCoverOpen());
    refuses(JposConst.JPOS_E_EXTENDED, () -> control.printNormal(RECEIPT, "no\n"));
    paper.coverOpen(false);
    awaitStatus(POSPrinterConst.PTR_SUE_COVER_OK);
    control.printNormal(RECEIPT, "yes\n");
    assertEquals("yes", text().strip());
  }

  @Test
  void tellsPaperNearItsEnd() throws Exception {
    paper.paperNearEnd(true);
    awaitStatus(POSPrinterConst.PTR_SUE_REC_NEAREMPTY);
    assertTrue(control.getRecNearEnd());
    assertFalse(control.getRecEmpty());
    control.printNormal(RECEIPT, "still\n");
  }

  @Test
  void printsATransactionAsOnePieceOrNotAtAll() throws Exception {
    control.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_TRANSACTION);
    refuses(
        JposConst.JPOS_E_ILLEGAL,
        () -> control.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_TRANSACTION));
    control.printNormal(RECEIPT, "one\n");
    control.printBarCode(RECEIPT, "12345", 110, 80, 400, POSPrinterConst.PTR_BC_CENTER, -13);
    control.cutPaper(100);
    assertEquals("", text().strip());
    control.setAsyncMode(true);
    control.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_NORMAL);
    assertEquals(control.getOutputID(), next(complete));
    assertTrue(paper.awaitSheet(1, 10_000).text().contains("one"));
    refuses(
        JposConst.JPOS_E_ILLEGAL,
        () -> control.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_NORMAL));
    control.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_TRANSACTION);
    control.printNormal(RECEIPT, "dropped\n");
    control.clearOutput();
    control.setAsyncMode(false);
    control.printNormal(RECEIPT, "after\n");
    assertEquals("after", text().strip());
  }

  @Test
  void flagsWhenIdleOnce() throws Exception {
    control.setFlagWhenIdle(true);
    assertEquals(POSPrinterConst.PTR_SUE_IDLE, next(status));
    assertFalse(control.getFlagWhenIdle());
  }

  @Test
  void isBackByItselfAfterTheCableWasOut() throws Exception {
    control.setDeviceEnabled(false);
    control.setPowerNotify(JposConst.JPOS_PN_ENABLED);
    control.setDeviceEnabled(true);
    awaitStatus(JposConst.JPOS_PS_ONLINE);
    paper.unplug();
    awaitStatus(JposConst.JPOS_PS_OFF_OFFLINE);
    assertEquals(JposConst.JPOS_PS_OFF_OFFLINE, control.getPowerState());
    refuses(JposConst.JPOS_E_OFFLINE, () -> control.printNormal(RECEIPT, "no\n"));
    paper.plugIn();
    awaitStatus(JposConst.JPOS_PS_ONLINE);
    control.printNormal(RECEIPT, "back\n");
    assertEquals("back", text().strip());
  }

  @Test
  void givesUpOnAPrinterThatNeverFinishes() throws Exception {
    control.close();
    control.open(add(java.util.Map.of("outputTimeout", "500")));
    ready();
    paper.speed(20);
    int id = later("x".repeat(48) + "\n");
    assertEquals(JposConst.JPOS_E_TIMEOUT + "/0", next(errors));
    assertTrue(id > 0 && complete.isEmpty());
  }

  @Test
  void printsImmediatelyAheadOfWhatWaits() throws Exception {
    answer = JposConst.JPOS_ER_RETRY;
    paper.speed(400);
    later("a".repeat(40) + "\n");
    later("later\n");
    control.printImmediate(RECEIPT, "now\n");
    next(complete);
    next(complete);
    String all = text();
    assertTrue(all.indexOf("now") < all.indexOf("later"), all);
  }

  @Test
  void isBusyForOrderlyOutputWhileOtherOutputWaits() throws Exception {
    paper.speed(100);
    later("slow ".repeat(20) + "\n");
    control.setAsyncMode(false);
    refuses(JposConst.JPOS_E_BUSY, () -> control.printNormal(RECEIPT, "no\n"));
    next(complete);
  }
}
