package lv.lete.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import lv.lete.device.scanner.ScanInput;
import lv.lete.device.simulator.ReceiptPrinter;
import lv.lete.device.simulator.SerialScanner;

/// The ways by which the demo day meets the product, and there is no other: what is held before the
/// scanner, the keyboard, the network to the host, and the printer at the end of its cable.
record Edges(Glass glass, Keys keys, Line line, ReceiptPrinter printer) {
  /// Columns of the printer's normal letters.
  static final int COLUMNS = 48;

  /// The name of the simulated scanner's input, as `jpos.xml` has it.
  static final String INPUT = "scanner-image";

  /// The real ones.
  static Edges real() {
    return new Edges(simulator(), new RobotKeys(), Cable.lay(), new ReceiptPrinter(COLUMNS));
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

  /// What is scanned comes from a serial scanner, once the till has it.
  static Glass serial(SerialScanner scanner, BooleanSupplier ready) {
    return new Glass() {
      @Override
      public boolean scan(String code) {
        if (!ready.getAsBoolean()) {
          return false;
        }
        try {
          scanner.scan(code);
          return true;
        } catch (IOException notRead) {
          return false;
        }
      }

      @Override
      public boolean present(Path picture) {
        return false;
      }
    };
  }
}
