package lv.lete.device.escpos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static jpos.JposConst.JPOS_E_BUSY;
import static jpos.JposConst.JPOS_E_CLAIMED;
import static jpos.JposConst.JPOS_E_DISABLED;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static jpos.JposConst.JPOS_E_NOHARDWARE;
import static jpos.JposConst.JPOS_E_OFFLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.CashDrawer;
import jpos.CashDrawerConst;
import jpos.JposConst;
import jpos.JposException;
import lv.lete.device.Entries;
import lv.lete.device.simulator.Printed;
import lv.lete.device.simulator.ReceiptPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// A cash drawer behind the simulated printer, through the public control.
class DrawerServiceTest {
  private final ReceiptPrinter printer = new ReceiptPrinter(48);
  private final BlockingQueue<Integer> told = new LinkedBlockingQueue<>();
  private final Map<String, String> properties = new HashMap<>();
  private final CashDrawer drawer = new CashDrawer();
  private final CashDrawer other = new CashDrawer();

  @BeforeEach
  void plug() throws IOException {
    properties.put("port", "tcp");
    properties.put("host", "127.0.0.1");
    properties.put("tcpPort", String.valueOf(printer.listen()));
  }

  @AfterEach
  void close() throws JposException {
    for (CashDrawer each : List.of(drawer, other)) {
      if (each.getState() != JposConst.JPOS_S_CLOSED) {
        each.close();
      }
    }
    printer.close();
  }

  private void open(CashDrawer control) throws JposException {
    Entries.add("drawer-under-test", "CashDrawer", properties);
    control.open("drawer-under-test");
    control.addStatusUpdateListener(event -> told.add(event.getStatus()));
  }

  private void enabled() throws JposException {
    open(drawer);
    drawer.setDeviceEnabled(true);
  }

  private void tells(int status) throws InterruptedException {
    Integer next = told.poll(20, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was told");
    assertEquals(status, next);
  }

  private static void refuses(int code, Executable call) {
    assertEquals(code, assertThrows(JposException.class, call).getErrorCode());
  }

  @Test
  void opensWithoutAClaimAndTellsHowItStands() throws Exception {
    enabled();
    assertTrue(drawer.getCapStatus());
    assertFalse(drawer.getDrawerOpened());
    drawer.openDrawer();
    tells(CashDrawerConst.CASH_SUE_DRAWEROPEN);
    assertTrue(drawer.getDrawerOpened());
    assertTrue(printer.awaitQuiet(20_000));
    assertEquals("[drawer pin 2, 100 ms]", printer.sheet().text());
    printer.drawerOpen(false);
    tells(CashDrawerConst.CASH_SUE_DRAWERCLOSED);
    assertFalse(drawer.getDrawerOpened());
  }

  @Test
  void isRefusedWhileAnotherHoldsItAndBeforeItIsEnabled() throws Exception {
    enabled();
    open(other);
    refuses(JPOS_E_DISABLED, other::openDrawer);
    refuses(JPOS_E_DISABLED, other::getDrawerOpened);
    other.claim(0);
    refuses(JPOS_E_CLAIMED, drawer::openDrawer);
    refuses(JPOS_E_CLAIMED, drawer::getDrawerOpened);
    refuses(JPOS_E_CLAIMED, () -> drawer.waitForDrawerClose(0, 1_000, 1, 1));
    other.release();
    drawer.openDrawer();
    tells(CashDrawerConst.CASH_SUE_DRAWEROPEN);
  }

  @Test
  void aStuckDrawerStaysShut() throws Exception {
    enabled();
    printer.drawerStuck(true);
    drawer.openDrawer();
    assertTrue(printer.awaitQuiet(20_000));
    assertFalse(drawer.getDrawerOpened());
  }

  @Test
  void hangsOnPin5WithTheOtherLevel() throws Exception {
    printer.hangDrawer(5, false);
    properties.putAll(
        Map.of("pin", "5", "openLevel", "low", "pulseMillis", "50", "realTime", "false"));
    enabled();
    assertFalse(drawer.getDrawerOpened());
    drawer.openDrawer();
    tells(CashDrawerConst.CASH_SUE_DRAWEROPEN);
    assertTrue(printer.awaitQuiet(20_000));
    assertEquals("[drawer pin 5, 50 ms]", printer.sheet().text());
  }

  @Test
  void opensThoughThePrinterIsOutOfPaperAndNotAgainLater() throws Exception {
    printer.paperOut();
    enabled();
    drawer.openDrawer();
    tells(CashDrawerConst.CASH_SUE_DRAWEROPEN);
    printer.drawerOpen(false);
    tells(CashDrawerConst.CASH_SUE_DRAWERCLOSED);
    printer.newRoll();
    assertTrue(printer.awaitQuiet(20_000));
    assertEquals(1, printer.sheet().all(Printed.Kick.class).size());
  }

  private EscPosConnection.Use slowReceipt() throws Exception {
    printer.speed(960);
    var entry = Entries.settings("CashDrawer", properties);
    EscPosConnection.Use use = EscPosConnection.of(entry).use(true, _ -> {});
    assertTrue(use.awaitPresent(20_000));
    use.writeAndAsk("a long receipt\n".repeat(200).getBytes(US_ASCII), FenceKind.GS_R);
    return use;
  }

  @Test
  void opensWhileASlowReceiptComesOutAndNotWhenItIsOut() throws Exception {
    enabled();
    try (var receipt = slowReceipt()) {
      drawer.openDrawer();
      tells(CashDrawerConst.CASH_SUE_DRAWEROPEN);
      assertFalse(printer.awaitQuiet(0), "the receipt still comes out");
      assertTrue(receipt.present());
      printer.drawerOpen(false);
      tells(CashDrawerConst.CASH_SUE_DRAWERCLOSED);
      printer.speed(0);
      assertTrue(printer.awaitQuiet(20_000));
      assertEquals(1, printer.sheet().all(Printed.Kick.class).size());
    }
  }

  @Test
  void withoutRealTimeItIsRefusedWhileAReceiptComesOutAndNeverOpensLater() throws Exception {
    properties.put("realTime", "false");
    enabled();
    try (var receipt = slowReceipt()) {
      refuses(JPOS_E_BUSY, drawer::openDrawer);
      assertTrue(receipt.present());
      printer.speed(0);
      assertTrue(printer.awaitQuiet(20_000));
      assertEquals(0, printer.sheet().all(Printed.Kick.class).size());
    }
  }

  @Test
  void aDrawerWithoutASwitchOpensAndNeverSaysSo() throws Exception {
    properties.put("tellsStatus", "false");
    enabled();
    assertFalse(drawer.getCapStatus());
    drawer.openDrawer();
    drawer.waitForDrawerClose(0, 1_000, 1, 1);
    assertFalse(drawer.getDrawerOpened());
    while (!printer.drawerOpen()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void withoutItsPrinterItIsNotThereAndItComesBack() throws Exception {
    printer.unplug();
    open(drawer);
    refuses(JPOS_E_NOHARDWARE, () -> drawer.setDeviceEnabled(true));
    assertFalse(drawer.getDeviceEnabled());
    drawer.setPowerNotify(JposConst.JPOS_PN_ENABLED);
    drawer.setDeviceEnabled(true);
    tells(JposConst.JPOS_PS_OFF_OFFLINE);
    refuses(JPOS_E_OFFLINE, drawer::openDrawer);
    printer.plugIn();
    tells(JposConst.JPOS_PS_ONLINE);
    drawer.openDrawer();
    tells(CashDrawerConst.CASH_SUE_DRAWEROPEN);
  }

  @Test
  void waitsUntilItIsShutAndBeepsMeanwhile() throws Exception {
    BlockingQueue<String> beeps = new LinkedBlockingQueue<>();
    var entry = Entries.settings("CashDrawer", properties);
    var connection = EscPosConnection.of(entry);
    Beeper beeper = (hertz, millis) -> beeps.add(hertz + " Hz " + millis + " ms");
    DrawerService service = new DrawerService(connection, DrawerSettings.of(entry), entry, beeper);
    service.open("drawer", new Silent());
    try {
      service.setDeviceEnabled(true);
      service.waitForDrawerClose(0, 440, 5, 5);
      assertTrue(beeps.isEmpty(), "it was shut");
      printer.drawerOpen(true);
      while (!service.getDrawerOpened()) {
        Thread.onSpinWait();
      }
      CountDownLatch begun = new CountDownLatch(1);
      FutureTask<Boolean> wait =
          new FutureTask<>(() -> {
            begun.countDown();
            service.waitForDrawerClose(1, 440, 5, 5);
            return true;
          });
      Thread.ofPlatform().daemon().start(wait);
      begun.await();
      assertEquals("440 Hz 5 ms", beeps.poll(20, TimeUnit.SECONDS));
      assertEquals("440 Hz 5 ms", beeps.poll(20, TimeUnit.SECONDS));
      assertFalse(wait.isDone());
      printer.drawerOpen(false);
      assertTrue(wait.get(20, TimeUnit.SECONDS));
      refuses(JPOS_E_ILLEGAL, () -> service.waitForDrawerClose(-2, 440, 5, 5));
    } finally {
      service.close();
    }
  }
}
