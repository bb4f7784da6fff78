package lv.lete.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.PaperLine.Align;
import lv.lete.device.PrinterPort.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The printer's port over another maker's service, swapped in by `jpos.xml` and nothing else.
class VendorPrinterTest {
  private static final String NAME = "printer-v";
  private static final List<PaperLine> RECEIPT =
      List.of(
          new PaperLine.Text("Paldies\u001b@", Align.CENTRE, true, true),
          new PaperLine.Qr("lete:1"),
          new PaperLine.Feed(1));

  @TempDir private Path folder;
  private final DeviceLog log = DeviceLog.open(null, InstantSource.system());
  private Vendor vendor = Vendor.fresh(NAME);

  @BeforeEach
  void useTheVendor() throws IOException {
    vendor = Vendor.fresh(NAME);
    assertEquals(List.of(), DeviceFile.use(Vendor.file(folder, NAME + " POSPrinter")).problems());
    vendor.has("CharacterSetList", "437,997").has("RecLineChars", 48);
  }

  @AfterEach
  void useOurDevicesAgain() {
    DeviceFile.use(Path.of("devices", "jpos.xml"));
  }

  private PrinterPort port(long printMillis) throws InterruptedException {
    PrinterPort port = new PrinterPort(NAME, log, 20, new DevicePatience(printMillis, 1_500));
    port.start();
    assertTrue(port.settled(10_000));
    return port;
  }

  /// A service that finishes what it is given.
  private void finishes() {
    vendor.has("OutputID", 7);
    vendor.does(
        "transactionPrint",
        arguments -> {
          if (arguments[1].equals(POSPrinterConst.PTR_TP_NORMAL)) {
            vendor.complete(7);
          }
          return null;
        });
    vendor.has("CapTransaction", true);
  }

  private static Outcome notPrinted(PrinterTrouble trouble, boolean partly) {
    return new Outcome.NotPrinted(trouble, partly);
  }

  @Test
  void asksWhatThePrinterCanAndLeavesOutTheRest() throws InterruptedException {
    finishes();
    try (PrinterPort port = port(10_000)) {
      assertEquals(48, port.columns());
      assertEquals(new Outcome.Printed(), port.print(RECEIPT));
    }
    assertEquals("setCharacterSet[997]", vendor.awaitCall("setCharacterSet"));
    String text = vendor.awaitCall("printNormal");
    assertEquals("printNormal[2, \u001b|cAPaldies @\u001b|N\n\n]", text);
    assertTrue(vendor.calls.stream().noneMatch(call -> call.startsWith("cutPaper")), "no knife");
    assertTrue(vendor.calls.stream().noneMatch(call -> call.startsWith("printBarCode")));
    assertTrue(
        log.latest().stream().anyMatch(event -> event.detail().contains("QR code was left out")));
  }

  @Test
  void usesWhatThePrinterHasCodesBoldKnife() throws InterruptedException {
    finishes();
    vendor.has("CapRecBold", true).has("CapRecDwideDhigh", true).has("CapRecBarCode", true);
    vendor.has("CapRecPapercut", true).has("RecLinesToPaperCut", 3);
    try (PrinterPort port = port(10_000)) {
      assertEquals(new Outcome.Printed(), port.print(RECEIPT));
    }
    vendor.awaitCall("transactionPrint[2, 11]");
    String text = vendor.awaitCall("printNormal");
    assertTrue(text.contains("\u001b|cA\u001b|bC\u001b|4CPaldies @\u001b|N\n"), text);
    assertTrue(vendor.awaitCall("printBarCode").contains("lete:1, 204,"));
    assertEquals("printNormal[2, \n\n\n\n]", vendor.awaitCall("printNormal"));
    vendor.awaitCall("cutPaper");
    vendor.awaitCall("transactionPrint[2, 12]");
  }

  @Test
  void printsInStepWhereNothingElseIsKnown() throws InterruptedException {
    vendor.refuses("setAsyncMode", JposConst.JPOS_E_ILLEGAL, 0);
    try (PrinterPort port = port(10_000)) {
      assertEquals(new Outcome.Printed(), port.print(RECEIPT));
    }
  }

  @Test
  void anErrorEventEndsThePrintAndIsAnsweredWithClear() throws Exception {
    finishes();
    vendor.does("transactionPrint", arguments -> null);
    try (PrinterPort port = port(10_000)) {
      Thread service =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  vendor.awaitCall("transactionPrint[2, 12]");
                  int answer =
                      vendor.error(
                          JposConst.JPOS_E_EXTENDED,
                          POSPrinterConst.JPOS_EPTR_REC_EMPTY,
                          JposConst.JPOS_EL_OUTPUT,
                          JposConst.JPOS_ER_RETRY);
                  vendor.calls.add("answered " + answer);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      assertEquals(notPrinted(PrinterTrouble.PAPER_OUT, true), port.print(RECEIPT));
      service.join();
      vendor.awaitCall("answered " + JposConst.JPOS_ER_CLEAR);
    }
  }

  @Test
  void clearsWhatFailedSoThatNothingPrintsLaterByItself() throws InterruptedException {
    finishes();
    vendor.refuses("transactionPrint", JposConst.JPOS_E_FAILURE, 0);
    try (PrinterPort port = port(10_000)) {
      assertEquals(notPrinted(PrinterTrouble.FAULT, false), port.print(RECEIPT));
      vendor.awaitCall("clearOutput");
      finishes();
      assertEquals(new Outcome.Printed(), port.print(RECEIPT));
    }
  }

  @Test
  void aPrintThatNeverEndsIsGivenUpInTimeAndCleared() throws InterruptedException {
    finishes();
    vendor.does("transactionPrint", arguments -> null);
    try (PrinterPort port = port(100)) {
      assertEquals(notPrinted(PrinterTrouble.FAULT, true), port.print(RECEIPT));
      vendor.awaitCall("clearOutput");
    }
  }

  @Test
  void aServiceThatHangsInACallCostsItsPrintOnlyAndPutsNothingOnPaperLater() throws Exception {
    finishes();
    CountDownLatch hanging = new CountDownLatch(1);
    vendor.does(
        "printNormal",
        arguments -> {
          hanging.await();
          return null;
        });
    try (PrinterPort port = port(50)) {
      assertEquals(notPrinted(PrinterTrouble.FAULT, false), port.print(RECEIPT));
      assertEquals(Optional.of(PrinterTrouble.FAULT), port.trouble());
      assertEquals(notPrinted(PrinterTrouble.FAULT, false), port.print(RECEIPT), "at once");
      vendor.calls.clear();
      hanging.countDown();
      vendor.awaitCall("clearOutput");
      assertFalse(vendor.calls.contains("transactionPrint[2, 12]"), "it came out by itself");
      vendor.heals("printNormal");
      while (port.trouble().isPresent()) {
        Thread.onSpinWait();
      }
      assertEquals(new Outcome.Printed(), port.print(RECEIPT));
    }
  }

  @Test
  void tellsCoverAndPaperBeforeAnythingIsPrinted() throws InterruptedException {
    finishes();
    vendor.has("CapCoverSensor", true).has("CapRecEmptySensor", true).has("CoverOpen", true);
    try (PrinterPort port = port(10_000)) {
      assertEquals(Optional.of(PrinterTrouble.COVER_OPEN), port.trouble());
      assertEquals(notPrinted(PrinterTrouble.COVER_OPEN, false), port.print(RECEIPT));
      vendor.has("CoverOpen", false).has("RecEmpty", true);
      assertEquals(notPrinted(PrinterTrouble.PAPER_OUT, false), port.print(RECEIPT));
      vendor.has("RecEmpty", false);
      assertEquals(new Outcome.Printed(), port.print(RECEIPT));
    }
  }

  private static List<PaperLine> words(String words) {
    return List.of(new PaperLine.Text(words, Align.LEFT, false, false));
  }

  @Test
  void standsInForLettersThatTheCharacterSetHasNotAndDropsWhatHasNoShape() throws Exception {
    finishes();
    vendor.has("CharacterSetList", "775").has("CharacterSet", 775);
    try (PrinterPort port = port(10_000)) {
      String name = "Pasts \uD83D\uDCEE\u200B\u202E\uFEFF\u0085 Kvīts\uD83D 中";
      assertEquals(new Outcome.Printed(), port.print(words(name)));
    }
    assertEquals(
        "printNormal[2, Pasts [U+1F4EE] Kvīts [U+4E2D]\n]", vendor.awaitCall("printNormal"));
  }

  @Test
  void asksTheServiceWhatItCanShowInNoWay() throws Exception {
    finishes();
    vendor.does(
        "validateData",
        arguments -> {
          if (arguments[1].equals("中")) {
            throw new JposException(JposConst.JPOS_E_FAILURE, "no such letter");
          }
          return null;
        });
    try (PrinterPort port = port(10_000)) {
      assertEquals(new Outcome.Printed(), port.print(words("中 文 ā")));
    }
    assertEquals("printNormal[2, [U+4E2D] 文 ā\n]", vendor.awaitCall("printNormal"));
  }

  @Test
  void printsOnceMoreWithStandInsWhereTheServiceOnlyRefuses() throws Exception {
    finishes();
    vendor.refuses("validateData", JposConst.JPOS_E_FAILURE, 0);
    vendor.does(
        "printNormal",
        arguments -> {
          if (arguments[1].toString().contains("中")) {
            throw new JposException(JposConst.JPOS_E_ILLEGAL, "no letter 中");
          }
          return null;
        });
    try (PrinterPort port = port(10_000)) {
      assertEquals(new Outcome.Printed(), port.print(words("中 ā")));
      vendor.awaitCall("printNormal");
      vendor.awaitCall("clearOutput");
      assertEquals("printNormal[2, [U+4E2D] ā\n]", vendor.awaitCall("printNormal"));
      vendor.refuses("printNormal", JposConst.JPOS_E_ILLEGAL, 0).has("CapTransaction", false);
      assertEquals(notPrinted(PrinterTrouble.UNPRINTABLE, false), port.print(words("A")));
      assertTrue(
          log.latest().stream().anyMatch(event -> event.detail().contains("a line was refused")));
    }
  }

  @Test
  void aLineWithStandInsLosesRoomBeforeItGoesOnInTheNext() {
    assertEquals(List.of("[U+4E2D]  1.00"), PaperWords.parts("中        1.00", at -> at < 0x80, 14));
    assertEquals(
        List.of("Nr [U+4E2D]", "[U+6587] 1.00"),
        PaperWords.parts("Nr 中文 1.00", at -> at < 0x80, 14));
  }

  @Test
  void comesBackByItselfAfterAServiceThatThrowsWhatItMustNot() throws InterruptedException {
    finishes();
    CountDownLatch back = new CountDownLatch(1);
    log.onEvent(event -> {
      if (event.kind() == Kind.BACK) {
        back.countDown();
      }
    });
    try (PrinterPort port = port(10_000)) {
      vendor.does(
          "printNormal",
          arguments -> {
            throw new IllegalArgumentException("a vendor's bug");
          });
      assertEquals(notPrinted(PrinterTrouble.FAULT, false), port.print(RECEIPT));
      vendor.heals("printNormal");
      assertTrue(back.await(10, TimeUnit.SECONDS));
      assertEquals(2, vendor.opened.get());
      assertEquals(new Outcome.Printed(), port.print(RECEIPT));
    }
  }
}
