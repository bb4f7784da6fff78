package lv.lete.device.escpos;

import java.io.IOException;
import java.util.Map;
import jpos.BaseControl;
import jpos.CashDrawer;
import lv.lete.device.Entries;
import lv.lete.device.conformance.PowerConformance;
import lv.lete.device.simulator.ReceiptPrinter;
import org.junit.jupiter.api.AfterEach;

/// The cash drawer in every state, behind the simulated printer.
class DrawerConformanceTest extends PowerConformance {
  private static final String NAME = "drawer-conformance";

  private final ReceiptPrinter printer = new ReceiptPrinter(48);
  private int port;

  @Override
  protected BaseControl control() {
    return new CashDrawer();
  }

  @Override
  protected String logicalName() throws IOException {
    if (port == 0) {
      port = printer.listen();
      String number = String.valueOf(port);
      Entries.add(
          NAME, "CashDrawer", Map.of("port", "tcp", "host", "127.0.0.1", "tcpPort", number));
    }
    return NAME;
  }

  @Override
  protected boolean exclusive() {
    return false;
  }

  @Override
  protected void unplug() {
    printer.unplug();
  }

  @Override
  protected void plug() throws IOException {
    printer.plugIn();
  }

  @AfterEach
  void switchOff() {
    printer.close();
  }
}
