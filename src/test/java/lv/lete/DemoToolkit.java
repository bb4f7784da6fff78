package lv.lete;

import lv.lete.demo.Commands;

/// Gives tests of the demo what only this package may touch.
public final class DemoToolkit {
  /// The product's command line.
  public static final Commands COMMANDS = Lete::run;

  private DemoToolkit() {}

  /// The headless toolkit, running.
  public static void start() {
    Logging.quiet();
    Toolkit.chooseHeadless();
    Toolkit.start();
  }
}
