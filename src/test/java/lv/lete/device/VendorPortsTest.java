package lv.lete.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.CashDrawerConst;
import jpos.JposConst;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.DeviceState.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scanner, drawer and display of another maker, swapped in by `jpos.xml` and nothing else; and
/// services that break every promise.
class VendorPortsTest {
  @TempDir private Path folder;
  private final BlockingQueue<DeviceEvent> events = new LinkedBlockingQueue<>();
  private final DeviceLog log = DeviceLog.open(null, InstantSource.system());
  private final Vendor scanner = Vendor.fresh("scanner-v");
  private final Vendor drawer = Vendor.fresh("drawer-v");
  private final Vendor display = Vendor.fresh("display-v");

  @BeforeEach
  void useTheVendor() throws IOException {
    Path file =
        Vendor.file(
            folder,
            "scanner-v Scanner",
            "drawer-v CashDrawer",
            "display-v LineDisplay qrCommand=41");
    DeviceFile.use(file);
    display.has("DeviceColumns", 20).has("DeviceRows", 2).has("CharacterSetList", "437");
    display.has("CharacterSet", 437);
    log.onEvent(events::add);
  }

  @AfterEach
  void useOurDevicesAgain() {
    DeviceFile.use(Path.of("devices", "jpos.xml"));
  }

  private <T extends DevicePort<?>> T settled(T port) throws InterruptedException {
    port.start();
    assertTrue(port.settled(10_000));
    return port;
  }

  private DeviceEvent await(Kind kind) throws InterruptedException {
    while (true) {
      DeviceEvent event = events.poll(10, TimeUnit.SECONDS);
      assertNotNull(event, "no " + kind);
      if (event.kind() == kind) {
        return event;
      }
    }
  }

  @Test
  void readingsOfAnyMakerArrive() throws InterruptedException {
    BlockingQueue<ScanReading> readings = new LinkedBlockingQueue<>();
    scanner.has("ScanData", "]C1801".getBytes(ISO_8859_1)).has("ScanDataType", 120);
    try (ScannerPort port = settled(new ScannerPort("scanner-v", log, readings::add, 20))) {
      assertNotNull(port);
      scanner.data();
      ScanReading reading = readings.poll(10, TimeUnit.SECONDS);
      assertNotNull(reading);
      assertArrayEquals("]C1801".getBytes(ISO_8859_1), reading.data());
      assertEquals("GS1-128", reading.symbology());
      scanner.awaitCall("setDataEventEnabled[true]");
      scanner.awaitCall("setDataEventEnabled[true]");
    }
  }

  @Test
  void noticesPullingOutAndPuttingBackWhereTheServiceTells() throws InterruptedException {
    scanner.has("CapPowerReporting", JposConst.JPOS_PR_STANDARD);
    scanner.has("PowerState", JposConst.JPOS_PS_ONLINE);
    try (ScannerPort port = settled(new ScannerPort("scanner-v", log, reading -> {}, 20))) {
      scanner.awaitCall("setPowerNotify[1]");
      scanner.awaitCall("setDeviceEnabled[true]");
      scanner.status(JposConst.JPOS_SUE_POWER_OFF_OFFLINE);
      await(Kind.GONE);
      assertEquals(Standing.NOT_THERE, port.standsAs());
      scanner.status(JposConst.JPOS_SUE_POWER_ONLINE);
      await(Kind.BACK);
      assertEquals(Standing.READY, port.standsAs());
      assertEquals(1, scanner.opened.get(), "a service that tells is left open");
    }
  }

  @Test
  void aReadingThatBreaksTheServiceBeginsItAnew() throws InterruptedException {
    BlockingQueue<ScanReading> readings = new LinkedBlockingQueue<>();
    scanner.does(
        "getScanData",
        arguments -> {
          throw new NullPointerException("a vendor's bug");
        });
    try (ScannerPort port = settled(new ScannerPort("scanner-v", log, readings::add, 20))) {
      assertNotNull(port);
      scanner.data();
      assertTrue(await(Kind.FAULT).detail().contains("a reading was lost"));
      scanner.heals("getScanData");
      await(Kind.BACK);
      scanner.data();
      assertNotNull(readings.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aServiceThatHangsInOpenHoldsUpNobody() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    scanner.does(
        "open",
        arguments -> {
          never.await();
          return null;
        });
    DeviceDesk.Use use = new DeviceDesk.Use("scanner-v", "", "", "drawer-v", "");
    long start = System.nanoTime();
    try (DeviceDesk desk = DeviceDesk.open(folder.resolve("jpos.xml"), use, log)) {
      assertEquals("drawer-v", await(Kind.READY).device());
      assertEquals(Standing.NOT_THERE, desk.devices().getFirst().standing());
      assertEquals(DrawerPort.Outcome.OPENED, desk.drawer().kick());
    }
    assertTrue(System.nanoTime() - start < 8_000_000_000L, "closing waits two seconds at most");
    never.countDown();
  }

  @Test
  void aClaimThatIsHeldIsTriedAgainUntilItIsFree() throws InterruptedException {
    scanner.refuses("claim", JposConst.JPOS_E_TIMEOUT, 0);
    try (ScannerPort port = settled(new ScannerPort("scanner-v", log, reading -> {}, 20))) {
      assertTrue(await(Kind.NOT_THERE).detail().contains("another program holds it"));
      scanner.heals("claim");
      await(Kind.READY);
      assertEquals(Standing.READY, port.standsAs());
    }
  }

  @Test
  void aDrawerThatCannotSayIsBelievedAndOneThatCanIsAsked() throws InterruptedException {
    try (DrawerPort port = settled(new DrawerPort("drawer-v", log, 20, DevicePatience.TELLERS))) {
      assertEquals(DrawerPort.Outcome.OPENED, port.kick());
      assertEquals(Optional.empty(), port.standsOpen());
    }
    drawer.has("CapStatus", true).has("DrawerOpened", false);
    try (DrawerPort port = settled(new DrawerPort("drawer-v", log, 20, DevicePatience.TELLERS))) {
      assertEquals(Optional.of(false), port.standsOpen());
      assertEquals(DrawerPort.Outcome.STUCK, port.kick());
      await(Kind.DRAWER_STUCK);
      drawer.does(
          "openDrawer",
          arguments -> {
            drawer.has("DrawerOpened", true);
            drawer.status(CashDrawerConst.CASH_SUE_DRAWEROPEN);
            return null;
          });
      assertEquals(DrawerPort.Outcome.OPENED, port.kick());
      assertEquals(Optional.of(true), port.standsOpen());
      drawer.has("DrawerOpened", false);
      drawer.status(CashDrawerConst.CASH_SUE_DRAWERCLOSED);
      await(Kind.DRAWER_SHUT);
    }
  }

  @Test
  void aDrawerNeverOpensLaterByItself() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    drawer.does(
        "openDrawer",
        arguments -> {
          hanging.await();
          return null;
        });
    DrawerPort port = settled(new DrawerPort("drawer-v", log, 20, DevicePatience.TELLERS));
    assertEquals(DrawerPort.Outcome.NOT_THERE, port.kick());
    assertEquals(DrawerPort.Outcome.NOT_THERE, port.kick(), "the hand is still busy");
    drawer.heals("openDrawer");
    drawer.calls.clear();
    hanging.countDown();
    port.close();
    assertTrue(drawer.calls.stream().noneMatch(call -> call.startsWith("openDrawer")));
  }

  @Test
  void aDisplayShowsTheLatestWishInLettersThatItHas() throws InterruptedException {
    try (DisplayPort port = settled(new DisplayPort("display-v", log, 20))) {
      port.show("Laipni lūdzam\u001b!", "25.00 EUR and much more than fits", "qr:1");
      assertEquals(
          "displayTextAt[0, 0, Laipni ludzam !     , 0]", display.awaitCall("displayTextAt"));
      assertEquals(
          "displayTextAt[1, 0, 25.00 EUR and much m, 0]", display.awaitCall("displayTextAt"));
      assertTrue(display.awaitCall("directIO").contains("qr:1"));
      display.refuses("directIO", JposConst.JPOS_E_ILLEGAL, 0);
      port.show("", "", "qr:2");
      display.awaitCall("displayTextAt[1");
      assertTrue(await(Kind.FAULT).detail().contains("takes no QR"));
    }
    display.awaitCall("clearText");
  }

  @Test
  void aDisplayThatComesLateShowsTheLatestWish() throws InterruptedException {
    display.refuses("claim", JposConst.JPOS_E_NOHARDWARE, 0);
    try (DisplayPort port = settled(new DisplayPort("display-v", log, 20))) {
      port.show("one", "");
      port.show("two", "");
      display.heals("claim");
      assertTrue(display.awaitCall("displayTextAt[0").contains("two"));
    }
  }
}
