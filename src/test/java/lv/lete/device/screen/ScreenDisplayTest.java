package lv.lete.device.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.NotFoundException;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Window;
import jpos.JposConst;
import jpos.JposException;
import jpos.LineDisplay;
import jpos.LineDisplayConst;
import lv.lete.device.Entries;
import lv.lete.device.simulator.Readers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The customer display on a screen: starts JavaFX by itself, is seen as a picture.
class ScreenDisplayTest {
  private final LineDisplay display = new LineDisplay();

  @BeforeEach
  void ready() throws JposException {
    Entries.add("display-on-screen", "LineDisplay", Map.of("port", "screen"));
    display.open("display-on-screen");
    display.claim(0);
    display.setDeviceEnabled(true);
  }

  @AfterEach
  void close() throws JposException {
    if (display.getState() != JposConst.JPOS_S_CLOSED) {
      display.close();
    }
  }

  private void show(String upper, String lower, String qr) throws JposException {
    display.clearText();
    display.displayTextAt(0, 0, upper, LineDisplayConst.DISP_DT_NORMAL);
    display.displayTextAt(1, 0, lower, LineDisplayConst.DISP_DT_NORMAL);
    display.directIO(1, new int[1], qr);
  }

  private interface Look<T> {
    T at(Optional<Scene> scene);
  }

  /// Asked for after all wishes: the FX thread has shown them by then.
  private static <T> T look(Look<T> look) throws Exception {
    FutureTask<T> task = new FutureTask<>(() -> look.at(scene()));
    Platform.runLater(task);
    return task.get(30, TimeUnit.SECONDS);
  }

  private static Optional<Scene> scene() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> "customer-display".equals(scene.getRoot().getId()))
        .findFirst();
  }

  private static String text(Scene scene, String id) {
    return scene.lookup("#" + id) instanceof Text text ? text.getText() : "none";
  }

  private static BufferedImage picture() throws Exception {
    WritableImage shot = look(scene -> scene.orElseThrow().snapshot(null));
    BufferedImage image =
        new BufferedImage(
            (int) shot.getWidth(), (int) shot.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
      }
    }
    return image;
  }

  @Test
  void showsTwoLinesAndAQrCodeThatCanBeRead() throws Exception {
    show("Lūdzu, samaksājiet", "125,40 EUR", "https://lete.lv/p?k=Ķekava");
    assertEquals("https://lete.lv/p?k=Ķekava", Readers.qr(picture()));
    assertEquals("Lūdzu, samaksājiet", look(at -> text(at.orElseThrow(), "display-upper")));
    assertEquals("125,40 EUR", look(at -> text(at.orElseThrow(), "display-lower")));
    display.directIO(1, new int[1], "");
    BufferedImage without = picture();
    assertThrows(NotFoundException.class, () -> Readers.qr(without));
  }

  @Test
  void nothingIsCutHoweverLongTheLine() throws Exception {
    show("W".repeat(32), "Ģ".repeat(32), "x".repeat(400));
    assertEquals(true, look(at -> inside(at.orElseThrow(), "display-upper")));
    assertEquals(true, look(at -> inside(at.orElseThrow(), "display-lower")));
    assertEquals("x".repeat(400), Readers.qr(picture()));
  }

  private static boolean inside(Scene scene, String id) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    var box = scene.lookup("#" + id).localToScene(scene.lookup("#" + id).getLayoutBounds());
    return box.getMinX() >= 0 && box.getMaxX() <= scene.getWidth() && box.getWidth() > 50;
  }

  @Test
  void refusesWhatItCannotShow() {
    for (Object wrong : new Object[] {1, "x".repeat(1_001)}) {
      JposException refused =
          assertThrows(JposException.class, () -> display.directIO(1, new int[1], wrong));
      assertEquals(JposConst.JPOS_E_ILLEGAL, refused.getErrorCode());
    }
    JposException refused =
        assertThrows(JposException.class, () -> display.setDeviceBrightness(50));
    assertEquals(JposConst.JPOS_E_ILLEGAL, refused.getErrorCode());
  }

  @Test
  void closesItsWindowAndOpensAgain() throws Exception {
    display.close();
    assertEquals(false, look(Optional::isPresent));
    ready();
    show("vēlreiz", "", "");
    assertEquals("vēlreiz", look(at -> text(at.orElseThrow(), "display-upper")));
  }

  @Test
  void theCallerNeverWaitsForTheScreen() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        held.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
    for (int i = 0; i < 1_000; i++) {
      display.displayTextAt(0, 0, "wish " + i, LineDisplayConst.DISP_DT_NORMAL);
    }
    held.countDown();
    assertEquals("wish 999", look(at -> text(at.orElseThrow(), "display-upper")));
  }
}
