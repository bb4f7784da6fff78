package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import lv.lete.device.Entries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The image scanner with a watched folder, as a program without any class of ours uses it.
@Timeout(60)
class FolderScannerTest {
  private static final String NAME = "folder-scanner-test";

  @TempDir private Path glass;
  @TempDir private Path elsewhere;
  private final Scanner scanner = new Scanner();
  private final BlockingQueue<String> readings = new LinkedBlockingQueue<>();

  @BeforeEach
  void ready() throws Exception {
    Files.writeString(glass.resolve("old.txt"), "]C0old");
    Entries.add(NAME, "Scanner", Map.of("source", "image", "folder", glass.toString()));
    scanner.open(NAME);
    scanner.addDataListener(event -> {
      try {
        readings.add(new String(scanner.getScanData(), ISO_8859_1));
        scanner.setDataEventEnabled(true);
      } catch (JposException refused) {
        readings.add("refused: " + refused.getMessage());
      }
    });
    scanner.addErrorListener(event -> readings.add("error"));
    scanner.claim(0);
    scanner.setDeviceEnabled(true);
    scanner.setDataEventEnabled(true);
  }

  @AfterEach
  void close() throws JposException {
    scanner.close();
  }

  private String next() throws InterruptedException {
    String next = readings.poll(20, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was read");
    return next;
  }

  private void put(String name, String text) throws IOException {
    Path written = Files.writeString(elsewhere.resolve(name), text);
    Files.move(written, glass.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aTextPutThereIsScannedOnceAndWrittenAnewAgain() throws Exception {
    put("card.txt", "]C1801847512341002003000580192\n");
    assertEquals("]C1801847512341002003000580192", next());
    put("other.txt", "]C01002003000");
    assertEquals("]C01002003000", next());
    put("card.txt", "]C0again");
    assertEquals("]C0again", next());
    assertEquals(0, readings.size());
  }

  @Test
  void aPictureOfABarcodeIsRead() throws Exception {
    BitMatrix bars = new Code128Writer().encode("1002003000", BarcodeFormat.CODE_128, 600, 200);
    BufferedImage picture = new BufferedImage(640, 240, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 640; x++) {
      for (int y = 0; y < 240; y++) {
        boolean dark = x >= 20 && x < 620 && y >= 20 && y < 220 && bars.get(x - 20, y - 20);
        picture.setRGB(x, y, dark ? 0 : 0xFFFFFF);
      }
    }
    ImageIO.write(picture, "png", glass.resolve("card.png").toFile());
    assertEquals("]C01002003000", next());
  }

  @Test
  void whatIsNoPictureIsAnErrorEvent() throws Exception {
    put("broken.png", "no picture");
    assertEquals("error", next());
    scanner.setDataEventEnabled(true);
    put("good.txt", "]C0good");
    assertEquals("]C0good", next());
  }

  @Test
  void aFolderThatIsNotThereIsAWrongEntry() {
    Entries.add(
        NAME + "-2",
        "Scanner",
        Map.of("source", "image", "folder", glass.resolve("missing").toString()));
    JposException refused =
        assertThrows(JposException.class, () -> new Scanner().open(NAME + "-2"));
    assertEquals(JposConst.JPOS_E_NOSERVICE, refused.getErrorCode());
  }
}
