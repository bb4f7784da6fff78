package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import lv.lete.barcode.CardCode;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceEvent;
import lv.lete.device.DeviceLog;
import lv.lete.device.scanner.ScanInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The device desk over a real desk with the image scanner, and a printer and a drawer that are not
/// there.
class DeviceDeskScreenTest {
  private static final String CARD = CardCode.asScanned(Sample.PREFIX, Sample.ANN, 2);
  private final ScanInput glass = ScanInput.named("scanner-image");
  private final List<String> counter = new CopyOnWriteArrayList<>();

  @TempDir private Path home;

  private DeviceDesk desk() throws InterruptedException {
    DeviceLog log = DeviceLog.open(home.resolve("logs/devices.log"), () -> Window.NOON);
    DeviceDesk.Use use = new DeviceDesk.Use("scanner-image", "printer-9", "", "drawer-9", "");
    DeviceDesk desk = DeviceDesk.open(Path.of("devices", "jpos.xml"), use, log);
    desk.onScan(reading -> counter.add(reading.symbology()));
    assertTrue(desk.settled(20_000));
    return desk;
  }

  private static Window window(Path home, String language, DeviceDesk desk) {
    return Window.open(home, language, false, UnaryOperator.identity(), desk);
  }

  private void awaitEvent(DeviceDesk desk, DeviceEvent.Kind kind, Window window) {
    window.await(
        kind.toString(),
        () -> desk.log().latest().stream().anyMatch(event -> event.kind() == kind));
  }

  @Test
  void aTestScanShowsWhatCameAndNeverReachesTheCounter() throws InterruptedException {
    try (DeviceDesk desk = desk();
        Window window = window(home, "en", desk).signIn().openTill()) {
      window.key(KeyCode.F11);
      assertTrue(window.says("scanner-image"));
      glass.scan(CARD);
      window.await("the reading", () -> window.says("Customer card: contract " + Sample.ANN));
      assertTrue(window.says("Symbology: GS1-128"));
      assertTrue(window.says("5D 43 31"), "the raw bytes");
      assertEquals(List.of(), counter);
      window.key(KeyCode.ESCAPE);
      assertFalse(window.says("Test scan"));
      glass.scan(CARD);
      window.await("the counter's scan", () -> counter.equals(List.of("GS1-128")));
      String log = String.join("", desk.log().latest().stream().map(DeviceEvent::detail).toList());
      assertFalse(log.contains(Sample.ANN), log);
    }
  }

  @Test
  void lockingEndsTheTestAndSoDoesTheIdleLock() throws InterruptedException {
    try (DeviceDesk desk = desk();
        Window window = window(home, "en", desk).signIn().openTill()) {
      window.key(KeyCode.F11, KeyCode.F10);
      glass.scan(CARD);
      window.await("the counter's scan", () -> counter.size() == 1);
    }
  }

  @Test
  void nobodySeesTheDeskBeforeTheSignInAndEveryRoleDoesAfterIt() throws InterruptedException {
    try (DeviceDesk desk = desk();
        Window window = window(home, "en", desk)) {
      window.key(KeyCode.F11);
      assertFalse(window.says("Test scan"));
      window.signIn().key(KeyCode.F11);
      assertTrue(window.says("Test scan"), "the till is not open yet");
      window.key(KeyCode.F3);
      window.await("the refusal", () -> window.says("opened for a supervisor"));
      assertTrue(
          desk.log().latest().stream().noneMatch(e -> e.detail().contains("kick")),
          "no kick without the right");
      window.key(KeyCode.F11);
      window.openTill().key(KeyCode.F11, KeyCode.F3);
      window.await("the answer", () -> window.says("The drawer does not answer"));
      awaitEvent(desk, DeviceEvent.Kind.TESTED, window);
      assertTrue(
          desk.log().latest().stream().anyMatch(e -> e.detail().contains("kick asked by anna")));
    }
  }

  @Test
  void aPrinterThatIsNotThereIsToldAndTheLogGoesIntoAFile() throws Exception {
    try (DeviceDesk desk = desk();
        Window window = window(home, "en", desk).signIn().openTill()) {
      window.key(KeyCode.F11, KeyCode.F2);
      window.await("the answer", () -> window.says("its entry in jpos.xml is wrong"));
      window.key(KeyCode.F9);
      window.await("the file", () -> window.says("devices.txt"));
      String text = Files.readString(home.resolve("logs/devices.txt"));
      assertTrue(text.contains("scanner-image: ready"), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsTheDeskWithoutCuttingAText(String language) throws InterruptedException {
    List<String> cut = new ArrayList<>();
    try (DeviceDesk desk = desk();
        Window window = window(home, language, desk).signIn().openTill()) {
      window.key(KeyCode.F11);
      look(window, language, "40-devices", cut);
      glass.scan(CARD);
      window.await("the reading", () -> window.says("5D 43 31"));
      window.key(KeyCode.F3);
      awaitEvent(desk, DeviceEvent.Kind.TESTED, window);
      look(window, language, "41-devices-scanned", cut);
      glass.scan("]E04751234567890");
      window.await("the reading", () -> window.says("5D 45 30"));
      window.key(KeyCode.F2);
      awaitEvent(desk, DeviceEvent.Kind.NOT_PRINTED, window);
      look(window, language, "42-devices-refused", cut);
    }
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  private static void look(Window window, String language, String name, List<String> cut) {
    window.settle();
    window.picture(Path.of("target", "screens", language, name + ".png"));
    Cut.find(window.stage.getScene().getRoot())
        .forEach(text -> cut.add(language + " " + name + ": " + text));
  }
}
