package lv.lete.device.scanner;

import java.util.Map;
import lv.lete.device.Entries;
import lv.lete.device.conformance.ScannerConformance;
import org.junit.jupiter.api.BeforeEach;

/// `source=image`.
class ImageScannerConformanceTest extends ScannerConformance {
  private static final String NAME = "conformance-image";

  @BeforeEach
  void know() {
    Entries.add(NAME, "Scanner", Map.of("source", "image"));
  }

  @Override
  protected String logicalName() {
    return NAME;
  }

  @Override
  protected boolean reportsPower() {
    return false;
  }

  @Override
  protected void scan(String code) {
    ScanInput.named(NAME).scan(code);
  }

  @Override
  protected void unplug() {
    throw new IllegalStateException("a glass has no plug");
  }

  @Override
  protected void plug() {
    throw new IllegalStateException("a glass has no plug");
  }
}
