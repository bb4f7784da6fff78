package lv.lete.ui;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;

/// One screen as the shell sees it. FX thread only.
public interface Screen {
  /// Its nodes.
  Parent root();

  /// A key without modifiers went down, once however long it is held. Answers whether it meant
  /// something here; then nobody else gets it.
  boolean key(KeyCode code);

  /// The screen was just shown: puts the cursor where the teller goes on.
  void focus();
}
