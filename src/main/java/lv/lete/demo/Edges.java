package lv.lete.demo;

import java.nio.file.Path;
import lv.lete.device.scanner.ScanInput;

/// The three ways by which the demo day enters the product, and there is no fourth: what is held
/// before the scanner, the keyboard, and the network to the host.
record Edges(Glass glass, Keys keys, Line line) {
  /// The name of the simulated scanner's input, as `jpos.xml` has it.
  static final String INPUT = "scanner-image";

  /// The real ones.
  static Edges real() {
    return new Edges(simulator(), new RobotKeys(), Cable.lay());
  }

  /// What is presented enters as events of the JavaPOS scanner.
  static Glass simulator() {
    ScanInput input = ScanInput.named(INPUT);
    return new Glass() {
      @Override
      public boolean scan(String code) {
        return input.scan(code);
      }

      @Override
      public boolean present(Path picture) {
        return input.listening() && input.present(picture);
      }
    };
  }
}
