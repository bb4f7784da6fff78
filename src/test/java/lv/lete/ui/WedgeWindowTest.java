package lv.lete.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lv.lete.barcode.CardCode;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A keyboard-wedge scanner at the real window: its keys come as the teller's do.
class WedgeWindowTest {
  private static final String ENTRY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <JposEntries>
        <JposEntry logicalName="scanner-wedge">
          <creation factoryClass="lv.lete.device.DeviceServiceFactory" \
      serviceClass="lv.lete.device.scanner.ScannerService"/>
          <vendor name="Lete" url=""/>
          <jpos category="Scanner" version="1.15"/>
          <product name="scanner-wedge" description="wedge" url=""/>
          <prop name="source" value="wedge"/>
          <prop name="input" value="scanner-wedge"/>
          <prop name="prefix" value="\\x02"/>
          <prop name="suffix" value="\\x0D"/>
          <prop name="check" value="gs1"/>
        </JposEntry>
      </JposEntries>
      """;

  @TempDir private Path home;

  @Test
  void aScanNeverLandsInTheFieldAndTypingDoes() throws Exception {
    Path file = Files.writeString(home.resolve("jpos.xml"), ENTRY);
    List<String> scans = new CopyOnWriteArrayList<>();
    try (Window window = Window.open(home.resolve("till"), "en").signIn().openTill();
        DeviceDesk desk =
            DeviceDesk.open(
                file,
                new DeviceDesk.Use("scanner-wedge", "", "", "", ""),
                DeviceLog.open(null, InstantSource.fixed(Window.NOON)))) {
      desk.onScan(scan -> scans.add(new String(scan.data(), StandardCharsets.ISO_8859_1)));
      assertTrue(desk.settled(30_000));
      window.card(Sample.ANN);
      String code = CardCode.asScanned(Sample.PREFIX, Sample.FIRM, 2);
      type(window, "\u0002" + code + "\r");
      window.await("the scan", () -> scans.equals(List.of(code)));
      assertEquals("", window.text("amount"));
      window.type("25");
      window.await("the keys that were typed", () -> window.text("amount").equals("25"));
      window.enter();
      window.await("the cursor in the money given", () -> window.focused("given"));
      assertEquals(List.of(code), scans);
    }
  }

  /// As a keyboard does: each character goes down, types and comes up, one right after the other.
  private static void type(Window window, String text) {
    window.robot.interact(() -> {
      for (int at = 0; at < text.length(); at++) {
        char letter = text.charAt(at);
        KeyCode code = letter == '\r' ? KeyCode.ENTER : KeyCode.UNDEFINED;
        Node owner = window.stage.getScene().getFocusOwner();
        fire(owner, KeyEvent.KEY_PRESSED, "", code);
        fire(owner, KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED);
        fire(owner, KeyEvent.KEY_RELEASED, "", code);
      }
    });
    window.settle();
  }

  private static void fire(
      Node owner, javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
    Event.fireEvent(owner, new KeyEvent(type, character, "", code, false, false, false, false));
  }
}
