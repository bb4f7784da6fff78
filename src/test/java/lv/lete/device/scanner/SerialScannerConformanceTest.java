package lv.lete.device.scanner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import lv.lete.device.Entries;
import lv.lete.device.conformance.ScannerConformance;
import lv.lete.device.simulator.Pty;
import lv.lete.device.simulator.SerialScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// `source=serial` on a pty.
class SerialScannerConformanceTest extends ScannerConformance {
  private static final String NAME = "conformance-serial";

  @TempDir private Path folder;
  private SerialScanner device;

  @BeforeEach
  void plugIn() throws IOException {
    assumeTrue(Pty.available(), "no ptys on this system");
    device = SerialScanner.endingWith("\r", folder.resolve("port"));
    Entries.add(NAME, "Scanner", Map.of("source", "serial", "portName", device.port().toString()));
  }

  @AfterEach
  void pull() throws Exception {
    if (Pty.available()) {
      closeAll();
      device.close();
    }
  }

  @Override
  protected String logicalName() {
    return NAME;
  }

  @Override
  protected void scan(String code) throws IOException {
    device.scan(code);
  }

  @Override
  protected void unplug() throws IOException {
    device.plug().unplug();
  }

  @Override
  protected void plug() throws IOException {
    device.plug().plug();
  }

  /// The second, and what a busy machine takes.
  @Override
  protected Duration noticedWithin() {
    return Duration.ofSeconds(5);
  }
}
