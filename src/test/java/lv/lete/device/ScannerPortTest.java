package lv.lete.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jpos.JposConst;
import lv.lete.device.scanner.ScanInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScannerPortTest {
  private final ScanInput glass = ScanInput.named("scanner-image");
  private final BlockingQueue<String> readings = new LinkedBlockingQueue<>();

  @BeforeAll
  static void useOurDevices() {
    DeviceFile.use(Path.of("devices", "jpos.xml"));
  }

  private String next() throws InterruptedException {
    String next = readings.poll(10, TimeUnit.SECONDS);
    assertNotNull(next, "no reading arrived");
    return next;
  }

  @Test
  void handsOverEveryReadingInOrderAsSent() throws InterruptedException {
    try (ScannerPort port = ScannerPort.open("scanner-image", readings::add)) {
      assertNotNull(port);
      List<String> sent = IntStream.range(0, 1_000).mapToObj(n -> "]C1x\u001d" + n).toList();
      sent.forEach(code -> assertTrue(glass.scan(code)));
      List<String> got = new ArrayList<>();
      for (int n = 0; n < sent.size(); n++) {
        got.add(next());
      }
      assertEquals(sent, got);
    }
    assertFalse(glass.scan("A"), "a closed port reads nothing");
  }

  @Test
  void whatCannotBeReadArrivesAsNothingAndTheNextReadingStillComes() throws InterruptedException {
    try (ScannerPort port = ScannerPort.open("scanner-image", readings::add)) {
      assertNotNull(port);
      assertTrue(glass.present(Path.of("no-such-picture.png")));
      assertEquals("", next());
      glass.scan("]C0123");
      assertEquals("]C0123", next());
    }
  }

  @Test
  void aConsumerThatThrowsLosesOnlyItsOwnReading() throws InterruptedException {
    try (ScannerPort port =
        ScannerPort.open(
            "scanner-image",
            code -> {
              if (code.equals("bad")) {
                throw new IllegalStateException("this one fails");
              }
              readings.add(code);
            })) {
      assertNotNull(port);
      glass.scan("bad");
      glass.scan("good");
      assertEquals("good", next());
    }
  }

  @Test
  void saysWhichEntryIsMissing() {
    DeviceFault fault =
        assertThrows(DeviceFault.class, () -> ScannerPort.open("scanner-9", readings::add));
    assertEquals(JposConst.JPOS_E_NOEXIST, fault.code());
    assertEquals(
        "Scanner scanner-9: devices/jpos.xml has no valid entry of this name; add or mend it"
            + " (E109).",
        fault.getMessage());
  }

  @Test
  void saysThatAnotherHoldsIt() {
    try (ScannerPort port = ScannerPort.open("scanner-image", readings::add)) {
      assertNotNull(port);
      DeviceFault fault =
          assertThrows(DeviceFault.class, () -> ScannerPort.open("scanner-image", readings::add));
      assertEquals(JposConst.JPOS_E_TIMEOUT, fault.code());
      assertTrue(glass.scan("still mine"), "the loser must not take the device away");
    }
  }
}
