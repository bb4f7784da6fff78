package lv.lete.device.screen;

import java.util.Map;
import jpos.BaseControl;
import jpos.LineDisplay;
import lv.lete.device.Entries;
import lv.lete.device.conformance.PowerConformance;

/// The customer display on a screen in every state.
class ScreenDisplayConformanceTest extends PowerConformance {
  private static final String NAME = "screen-conformance";

  @Override
  protected BaseControl control() {
    return new LineDisplay();
  }

  @Override
  protected String logicalName() {
    Entries.add(NAME, "LineDisplay", Map.of("port", "screen"));
    return NAME;
  }

  @Override
  protected boolean reportsPower() {
    return false;
  }

  /// A screen of this machine is not taken away from its program.
  @Override
  protected void unplug() {
    throw new IllegalStateException("a screen does not report its power");
  }

  @Override
  protected void plug() {
    throw new IllegalStateException("a screen does not report its power");
  }
}
