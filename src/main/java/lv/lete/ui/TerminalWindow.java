package lv.lete.ui;

import javafx.stage.Stage;

/// The teller's window.
public final class TerminalWindow {
  private TerminalWindow() {}

  /// Fills the stage with the sign-in screen and shows it; call on the FX thread. What the first
  /// customer needs is warmed up after the first frame.
  public static void show(Stage stage, Parts parts) {
    throw new UnsupportedOperationException();
  }
}
