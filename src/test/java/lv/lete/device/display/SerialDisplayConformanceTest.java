package lv.lete.device.display;

import java.io.IOException;
import java.util.Map;
import jpos.BaseControl;
import jpos.LineDisplay;
import lv.lete.device.Entries;
import lv.lete.device.conformance.PowerConformance;
import lv.lete.device.simulator.CustomerDisplay;
import org.junit.jupiter.api.AfterEach;

/// The customer display over ESC/POS in every state.
class SerialDisplayConformanceTest extends PowerConformance {
  private static final String NAME = "display-conformance";

  private final CustomerDisplay display = new CustomerDisplay(2, 20);
  private int port;

  @Override
  protected BaseControl control() {
    return new LineDisplay();
  }

  @Override
  protected String logicalName() throws IOException {
    if (port == 0) {
      port = display.listen();
      String number = String.valueOf(port);
      Entries.add(
          NAME, "LineDisplay", Map.of("port", "tcp", "host", "127.0.0.1", "tcpPort", number));
    }
    return NAME;
  }

  @Override
  protected void unplug() {
    display.unplug();
  }

  @Override
  protected void plug() throws IOException {
    display.plugIn();
  }

  @AfterEach
  void switchOff() {
    display.close();
  }
}
