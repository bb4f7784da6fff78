package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import lv.lete.device.Entries;
import lv.lete.device.scanner.hid.Samples;
import lv.lete.device.scanner.hid.Samples.Sample;
import lv.lete.device.simulator.HidPlayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The HID scanner behind the public control: real files, a pipe for the device.
class HidScannerTest {
  private static final Sample COUNTED = Samples.all().getFirst();

  private final Scanner scanner = new Scanner();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  @TempDir Path folder;

  static Sample[] samples() {
    return Samples.all().toArray(new Sample[0]);
  }

  @BeforeEach
  void needsPipes() {
    assumeTrue(HidPlayer.available());
    scanner.addDataListener(event -> read());
    scanner.addErrorListener(event -> told.add("error"));
    scanner.addStatusUpdateListener(event -> told.add("status " + event.getStatus()));
  }

  @AfterEach
  void close() throws JposException {
    if (scanner.getState() != JposConst.JPOS_S_CLOSED) {
      scanner.close();
    }
  }

  private HidPlayer player(Sample sample) {
    return new HidPlayer(folder, sample.recording());
  }

  private void open(HidPlayer player, String device) throws JposException {
    String name = "hid-" + folder.getFileName();
    Entries.add(
        name,
        "Scanner",
        Map.of(
            "source",
            "hid",
            "device",
            device,
            "sysfs",
            player.sys().toString(),
            "dev",
            player.dev().toString()));
    scanner.open(name);
    scanner.claim(0);
    scanner.setPowerNotify(JposConst.JPOS_PN_ENABLED);
  }

  private void enable() throws JposException {
    scanner.setDeviceEnabled(true);
    scanner.setDecodeData(true);
    scanner.setDataEventEnabled(true);
  }

  private void read() {
    try {
      told.add(new String(scanner.getScanData(), ISO_8859_1));
      scanner.setDataEventEnabled(true);
    } catch (JposException refused) {
      told.add("refused: " + refused.getMessage());
    }
  }

  private String next() throws InterruptedException {
    String next = told.poll(10, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was told");
    return next;
  }

  private String nextCode() throws InterruptedException {
    String next = next();
    while (next.startsWith("status")) {
      next = next();
    }
    return next;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsEveryLayout(Sample sample) throws Exception {
    try (HidPlayer player = player(sample)) {
      player.plug(0);
      open(player, "auto");
      enable();
      player.play(0);
      for (String code : sample.codes()) {
        assertEquals(code, nextCode());
      }
      scanner.checkHealth(JposConst.JPOS_CH_INTERNAL);
    }
  }

  @Test
  void goesOnWhenTheScannerIsPulledOutAndPutBackElsewhere() throws Exception {
    try (HidPlayer player = player(COUNTED)) {
      player.plug(3);
      open(player, "0C2E:0b8f");
      enable();
      player.send(first(player));
      assertEquals(COUNTED.codes().getFirst(), nextCode());

      player.send(COUNTED.recording().reports().get(1).bytes());
      player.unplug();
      assertEquals("status " + JposConst.JPOS_SUE_POWER_OFF_OFFLINE, next());
      assertEquals(JposConst.JPOS_PS_OFF_OFFLINE, scanner.getPowerState());
      JposException gone =
          assertThrows(JposException.class, () -> scanner.checkHealth(JposConst.JPOS_CH_INTERNAL));
      assertEquals(JposConst.JPOS_E_NOHARDWARE, gone.getErrorCode());

      long start = System.nanoTime();
      player.plug(11);
      assertEquals("status " + JposConst.JPOS_SUE_POWER_ONLINE, next());
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertTrue(millis < 2_000, "back after " + millis + " ms");
      player.send(first(player));
      assertEquals(COUNTED.codes().getFirst(), nextCode(), "what came before is forgotten");
    }
  }

  private static byte[] first(HidPlayer player) {
    assertNotNull(player.dev());
    return COUNTED.recording().reports().getFirst().bytes();
  }

  @Test
  void choosesAmongDevicesAndPassesOverKeyboards() throws Exception {
    try (HidPlayer player = player(COUNTED);
        HidPlayer other = player(Samples.all().get(1))) {
      other.plug(1);
      Path keyboard = player.sys().resolve("class/hidraw/hidraw0/device");
      Files.createDirectories(keyboard);
      Files.write(keyboard.resolve("report_descriptor"), new byte[] {0x05, 0x01});
      player.plug(10);
      open(player, "0c2e:0b8f");
      enable();
      player.send(first(player));
      assertEquals(COUNTED.codes().getFirst(), nextCode());
      scanner.close();
      open(player, "auto");
      enable();
      other.play(0);
      assertEquals(Samples.CARD, nextCode(), "the lowest number that is a scanner");
      assertEquals(Samples.LONG, nextCode());
      scanner.close();
      open(player, player.dev().resolve("hidraw10").toString());
      enable();
      player.send(first(player));
      assertEquals(COUNTED.codes().getFirst(), nextCode());
    }
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    try (HidPlayer player = player(COUNTED)) {
      open(player, "auto");
      scanner.setPowerNotify(JposConst.JPOS_PN_DISABLED);
      JposException absent = assertThrows(JposException.class, this::enable);
      assertEquals(JposConst.JPOS_E_NOHARDWARE, absent.getErrorCode());
      scanner.close();

      player.plug(0);
      Files.delete(player.dev().resolve("hidraw0"));
      open(player, "auto");
      scanner.setPowerNotify(JposConst.JPOS_PN_DISABLED);
      absent = assertThrows(JposException.class, this::enable);
      assertEquals(JposConst.JPOS_E_NOHARDWARE, absent.getErrorCode());
      scanner.close();
      Files.createFile(player.dev().resolve("hidraw0"));

      Path keyboard = player.sys().resolve("class/hidraw/hidraw1/device");
      Files.createDirectories(keyboard);
      Files.write(keyboard.resolve("report_descriptor"), new byte[] {0x05, 0x01});
      Path file = Files.createFile(player.dev().resolve("hidraw1"));
      open(player, file.toString());
      JposException foreign = assertThrows(JposException.class, this::enable);
      assertEquals(JposConst.JPOS_E_FAILURE, foreign.getErrorCode());
      assertTrue(
          String.valueOf(foreign.getMessage()).contains("HID POS mode"), foreign.getMessage());
    }
  }

  @Test
  void aDeviceThatIsNeitherNameNorPathIsRefusedWithTheMend() {
    Entries.add("hid-wrong", "Scanner", Map.of("source", "hid", "device", "scanner"));
    JposException refused = assertThrows(JposException.class, () -> scanner.open("hid-wrong"));
    assertEquals(JposConst.JPOS_E_NOSERVICE, refused.getErrorCode());
  }

  @Test
  void aLostCodeIsAnErrorEventAndCounted() throws Exception {
    try (HidPlayer player = player(COUNTED)) {
      player.plug(0);
      open(player, "auto");
      enable();
      byte[] wrong = Arrays.copyOf(first(player), 64);
      wrong[1] = 99;
      player.send(wrong);
      assertEquals("error", nextCode());
      player.send(first(player));
      assertEquals(COUNTED.codes().getFirst(), nextCode());
      String[] statistics = {"M_UnreadableCount"};
      scanner.retrieveStatistics(statistics);
      assertTrue(statistics[0].contains("<Value>1</Value>"), statistics[0]);
    }
  }

  @Test
  void readsNothingOnceItIsDisabledAndGivesTheDeviceBack() throws Exception {
    try (HidPlayer player = player(COUNTED)) {
      player.plug(0);
      open(player, "auto");
      for (int i = 0; i < 20; i++) {
        enable();
        player.send(first(player));
        assertEquals(COUNTED.codes().getFirst(), nextCode());
        scanner.setDeviceEnabled(false);
      }
      long readers =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().endsWith(player.dev().toString()))
              .count();
      assertEquals(0, readers);
    }
  }
}
