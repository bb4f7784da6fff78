package lv.lete.device.line;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import lv.lete.device.Entries;
import lv.lete.device.simulator.Pty;
import lv.lete.device.simulator.PtyPlug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A serial port against a pty.
@Timeout(60)
class SerialPortsTest {
  private static final int LONG_MILLIS = 20_000;

  @TempDir private Path folder;
  private PtyPlug plug;

  @BeforeEach
  void plugIn() throws IOException {
    assumeTrue(Pty.available(), "no ptys on this system");
    plug = PtyPlug.at(folder.resolve("port"));
  }

  @AfterEach
  void pull() throws IOException {
    if (Pty.available()) {
      plug.close();
    }
  }

  private Port port(String... pairs) throws JposException {
    Map<String, String> properties = new HashMap<>(Map.of("portName", plug.name().toString()));
    for (int at = 0; at < pairs.length; at += 2) {
      properties.put(pairs[at], pairs[at + 1]);
    }
    return SerialPorts.of(Entries.settings("Scanner", properties));
  }

  private static byte[] read(Line line, int count) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[1_000];
    while (all.size() < count) {
      int more = line.read(piece, LONG_MILLIS);
      assertTrue(more > 0, "the line ended after " + all.size() + " bytes: " + more);
      all.write(piece, 0, more);
    }
    return all.toByteArray();
  }

  @Test
  void everyByteComesThroughBothWays() throws Exception {
    byte[] bytes = new byte[20_000];
    new Random(3).nextBytes(bytes);
    try (Line line = port("baudRate", "115200").open()) {
      CompletableFuture<byte[]> there =
          CompletableFuture.supplyAsync(() -> {
            try {
              return read(plug.pty(), bytes.length);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
      line.write(bytes);
      assertArrayEquals(bytes, there.get(20, TimeUnit.SECONDS));
      CompletableFuture<Void> sent =
          CompletableFuture.runAsync(() -> {
            try {
              plug.pty().write(bytes);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          });
      assertArrayEquals(bytes, read(line, bytes.length));
      sent.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aReadWaitsAsLongAsItWasToldAndNoLonger() throws Exception {
    try (Line line = port().open()) {
      long start = System.nanoTime();
      assertEquals(0, line.read(new byte[10], 30));
      long tookMillis = (System.nanoTime() - start) / 1_000_000;
      assertTrue(tookMillis >= 29, "only " + tookMillis + " ms");
      assertTrue(tookMillis < 2_000, tookMillis + " ms");
    }
  }

  @Test
  void closingEndsAReadThatWaits() throws Exception {
    Line line = port().open();
    CompletableFuture<Integer> reading =
        CompletableFuture.supplyAsync(() -> {
          try {
            return line.read(new byte[10], LONG_MILLIS);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    line.close();
    assertEquals(-1, reading.get(5, TimeUnit.SECONDS));
    assertEquals(-1, line.read(new byte[10], 0));
    assertThrows(IOException.class, () -> line.write(new byte[1]));
    line.close();
    port().open().close();
  }

  @Test
  void aPulledPlugEndsTheLineAndPutBackItOpensAgainUnderTheSameName() throws Exception {
    try (Line line = port().open()) {
      plug.pty().write("last".getBytes(US_ASCII));
      assertArrayEquals("last".getBytes(US_ASCII), read(line, 4));
      plug.unplug();
      assertEquals(-1, line.read(new byte[10], LONG_MILLIS));
      assertThrows(IOException.class, () -> line.write(new byte[1]));
    }
    IOException gone = assertThrows(IOException.class, () -> port().open());
    assertEquals(
        plug.name() + " does not exist; plug the device in, or mend portName.", gone.getMessage());
    plug.plug();
    try (Line line = port().open()) {
      plug.pty().write("back".getBytes(US_ASCII));
      assertArrayEquals("back".getBytes(US_ASCII), read(line, 4));
    }
  }

  @Test
  void aDeviceThatTakesNothingEndsTheWriteInTimeAndThePortCanBeOpenedAgain() throws Exception {
    try (Line line = port("writeMillis", "200").open()) {
      long start = System.nanoTime();
      IOException refused = assertThrows(IOException.class, () -> line.write(new byte[500_000]));
      assertEquals(
          plug.name() + " takes no more bytes; check that the device is on and ready.",
          refused.getMessage());
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos(), "it took too long");
    }
    try (Line line = port().open()) {
      plug.pty().write("alive".getBytes(US_ASCII));
      assertArrayEquals("alive".getBytes(US_ASCII), read(line, 5));
    }
  }

  @Test
  void aPortIsOpenedByOneAtATime() throws Exception {
    try (Line line = port().open()) {
      assertEquals(0, line.read(new byte[1], 0));
      IOException refused = assertThrows(IOException.class, () -> port().open());
      assertEquals(
          plug.name() + " is in use by another program or device entry.", refused.getMessage());
    }
  }

  @Test
  void whatWasWrittenBeforeClosingReachesTheDevice() throws Exception {
    for (int turn = 0; turn < 5; turn++) {
      Line line = port().open();
      line.write("the last line".getBytes(US_ASCII));
      line.close();
      assertArrayEquals("the last line".getBytes(US_ASCII), read(plug.pty(), 13));
    }
  }

  @Test
  void aWrongSettingIsNamedWithItsMend() {
    JposException refused =
        assertThrows(JposException.class, () -> port("flowControl", "sometimes"));
    assertEquals(JposConst.JPOS_E_NOSERVICE, refused.getErrorCode());
    assertEquals(
        "under-test: property flowControl=\"sometimes\" cannot be used; write one of none, rtscts,"
            + " xonxoff",
        refused.getMessage());
    for (String[] wrong :
        new String[][] {
          {"baudRate", "fast"},
          {"dataBits", "9"},
          {"stopBits", "3"},
          {"parity", "maybe"},
          {"portName", ""}
        }) {
      assertThrows(JposException.class, () -> port(wrong), wrong[0]);
    }
  }

  @Test
  void shortAndLongNamesAreOnePort() throws Exception {
    assertEquals("serial:/dev/ttyUSB7", port("portName", "ttyUSB7").address());
    assertEquals("serial:/dev/ttyUSB7", port("portName", "/dev/ttyUSB7").address());
    assertEquals("serial:COM3", port("portName", "COM3").address());
  }
}
