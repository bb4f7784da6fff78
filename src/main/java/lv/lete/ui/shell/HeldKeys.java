package lv.lete.ui.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// Tells the first press of a key from the repeats that the keyboard sends while it is held down.
final class HeldKeys {
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

  /// Whether this press is the first since the key was let go.
  boolean firstPress(KeyCode code) {
    return down.add(code);
  }

  /// The key was let go.
  void released(KeyCode code) {
    down.remove(code);
  }

  /// The window lost the keyboard; releases may have gone elsewhere.
  void forget() {
    down.clear();
  }
}
