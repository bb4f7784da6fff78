package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import lv.lete.device.Entries;
import lv.lete.device.conformance.ScannerConformance;
import lv.lete.device.scanner.hid.Samples;
import lv.lete.device.simulator.HidPlayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// `source=hid` on a pipe.
class HidConformanceTest extends ScannerConformance {
  private static final String NAME = "conformance-hid";

  @TempDir private Path folder;
  private HidPlayer player;
  private int number;

  @BeforeEach
  void plugIn() throws IOException {
    assumeTrue(HidPlayer.available(), "no pipes on this system");
    player = new HidPlayer(folder, Samples.all().getFirst().recording());
    player.plug(number);
    Map<String, String> properties =
        Map.of("source", "hid", "sysfs", player.sys().toString(), "dev", player.dev().toString());
    Entries.add(NAME, "Scanner", properties);
  }

  @AfterEach
  void pull() throws Exception {
    if (HidPlayer.available()) {
      closeAll();
      player.close();
    }
  }

  @Override
  protected String logicalName() {
    return NAME;
  }

  /// The kernel keeps no report for who opens the device later; a pipe would.
  @Override
  protected void scan(String code) throws IOException {
    byte[] report = new byte[64];
    byte[] bytes = code.getBytes(ISO_8859_1);
    report[0] = 2;
    report[1] = (byte) (bytes.length - 3);
    System.arraycopy(bytes, 0, report, 2, bytes.length);
    if (isRead()) {
      player.send(report);
    }
  }

  private boolean isRead() throws IOException {
    Path device = player.dev().resolve("hidraw" + number).toRealPath();
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(each -> leadsTo(each, device)).count() > 1;
    }
  }

  private static boolean leadsTo(Path link, Path device) {
    try {
      return Files.readSymbolicLink(link).equals(device);
    } catch (IOException closedMeanwhile) {
      return closedMeanwhile.getMessage() == null;
    }
  }

  @Override
  protected void unplug() throws IOException {
    player.unplug();
  }

  @Override
  protected void plug() throws IOException {
    number++;
    player.plug(number);
  }

  @Override
  protected Duration noticedWithin() {
    return Duration.ofSeconds(5);
  }
}
