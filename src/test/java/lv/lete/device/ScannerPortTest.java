package lv.lete.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jpos.Scanner;
import lv.lete.device.scanner.ScanInput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScannerPortTest {
  private final ScanInput glass = ScanInput.named("scanner-image");
  private final DeviceLog log = DeviceLog.open(null, InstantSource.system());
  private final BlockingQueue<String> readings = new LinkedBlockingQueue<>();

  @BeforeAll
  static void useOurDevices() {
    DeviceFile.use(Path.of("devices", "jpos.xml"));
  }

  private ScannerPort port(Consumer<ScanReading> readings) throws InterruptedException {
    ScannerPort port = new ScannerPort("scanner-image", log, readings, 20);
    port.start();
    assertTrue(port.settled(10_000));
    return port;
  }

  private void keep(ScanReading reading) {
    readings.add(new String(reading.data(), ISO_8859_1));
  }

  private String next() throws InterruptedException {
    String next = readings.poll(10, TimeUnit.SECONDS);
    assertNotNull(next, "no reading arrived");
    return next;
  }

  @Test
  void handsOverEveryReadingInOrderAsSent() throws InterruptedException {
    try (ScannerPort port = port(this::keep)) {
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
  void tellsDataLabelAndSymbology() throws InterruptedException {
    BlockingQueue<ScanReading> whole = new LinkedBlockingQueue<>();
    try (ScannerPort port = port(whole::add)) {
      assertNotNull(port);
      glass.scan("]C0123");
      ScanReading reading = whole.poll(10, TimeUnit.SECONDS);
      assertNotNull(reading);
      assertEquals("123", new String(reading.label(), ISO_8859_1));
      assertEquals("Code 128", reading.symbology());
    }
  }

  @Test
  void whatCannotBeReadArrivesAsNothingOnceAndTheNextReadingStillComes() throws Exception {
    try (ScannerPort port = port(this::keep)) {
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
        port(reading -> {
          if (reading.data().length == 3) {
            throw new IllegalStateException("this one fails");
          }
          keep(reading);
        })) {
      assertNotNull(port);
      glass.scan("bad");
      glass.scan("good");
      assertEquals("good", next());
    }
  }

  @Test
  void saysWhichEntryIsMissing() throws InterruptedException {
    try (ScannerPort port = new ScannerPort("scanner-9", log, this::keep, 20)) {
      port.start();
      assertTrue(port.settled(10_000));
      assertEquals(
          "devices/jpos.xml has no valid entry of this name; add or mend it (E109)",
          port.standing().why());
    }
  }

  @Test
  void waitsForTheOneWhoHoldsItAndTakesItWhenItIsGivenBack() throws Exception {
    Scanner other = new Scanner();
    other.open("scanner-image");
    other.claim(0);
    try (ScannerPort port = new ScannerPort("scanner-image", log, this::keep, 20)) {
      port.start();
      assertTrue(port.settled(10_000));
      assertTrue(port.standing().why().contains("another program holds it"));
      CountDownLatch ready = new CountDownLatch(1);
      log.onEvent(event -> {
        if (event.kind() == DeviceEvent.Kind.READY) {
          ready.countDown();
        }
      });
      other.close();
      assertTrue(ready.await(10, TimeUnit.SECONDS), "it did not try again");
      glass.scan("mine now");
      assertEquals("mine now", next());
    }
  }
}
