package lv.lete.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HeldKeysTest {
  @Test
  void countsAHeldKeyOnceUntilItIsLetGo() {
    HeldKeys keys = new HeldKeys();
    assertTrue(keys.firstPress(KeyCode.ENTER));
    assertFalse(keys.firstPress(KeyCode.ENTER));
    assertTrue(keys.firstPress(KeyCode.F8));
    keys.released(KeyCode.ENTER);
    assertTrue(keys.firstPress(KeyCode.ENTER));
    keys.forget();
    assertTrue(keys.firstPress(KeyCode.F8));
  }
}
