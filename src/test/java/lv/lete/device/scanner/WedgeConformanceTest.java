package lv.lete.device.scanner;

import java.util.Map;
import jpos.JposException;
import lv.lete.device.Entries;
import lv.lete.device.conformance.ScannerConformance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// `source=wedge` on a window of ours; to come and go is the window's part here.
class WedgeConformanceTest extends ScannerConformance {
  private static final String NAME = "conformance-wedge";

  private FakeWindow window;

  @BeforeEach
  void attach() throws JposException {
    Map<String, String> properties = Map.of("source", "wedge", "check", "window");
    Entries.add(NAME, "Scanner", properties);
    window = new FakeWindow(NAME, Map.of());
    window.keys.attach(window);
  }

  @AfterEach
  void detach() throws Exception {
    closeAll();
    window.keys.detach(window);
  }

  @Override
  protected String logicalName() {
    return NAME;
  }

  @Override
  protected void scan(String code) {
    window.keys("\u0002" + code + "\r", 3);
  }

  @Override
  protected void unplug() {
    window.keys.detach(window);
  }

  @Override
  protected void plug() {
    window.keys.attach(window);
  }
}
