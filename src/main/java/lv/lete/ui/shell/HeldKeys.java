package lv.lete.ui.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;

/// Tells the first press of a key from the repeats that the keyboard sends while it is held down.
public final class HeldKeys {
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

  /// Whether a key acts, and does not write or move: repeats of such a key mean nothing.
  public static boolean isCommand(KeyCode code) {
    return code.isFunctionKey() || code == KeyCode.ENTER || code == KeyCode.ESCAPE;
  }

  /// Whether this press is the first since the key was let go.
  public boolean firstPress(KeyCode code) {
    return down.add(code);
  }

  /// The key was let go.
  public void released(KeyCode code) {
    down.remove(code);
  }

  /// The window lost the keyboard; releases may have gone elsewhere.
  public void forget() {
    down.clear();
  }
}
